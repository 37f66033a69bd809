import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { firmsNamedIn, stockChecker } from '../archive/rules/index.ts';
import type { Finding } from '../archive/rules/rule.ts';
import { hashOf } from '../disk/files.ts';
import type { Note } from '../notes/note.ts';
import { recallJudged, rememberJudged } from './judged.ts';
import { checksVersion } from './versions.ts';

/** What the rules found in stocks without errors, by keys of their notes. */
type Memory = Record<string, RememberedFinding[]>;

interface RememberedFinding extends Omit<Finding, 'note'> {
  path: string;
}

/**
 * Returns what the archive rules find in all notes, as `checkArchive` does. It judges again only
 * stocks whose notes have changed since an earlier run, or had errors. If the memory is lost or
 * cannot be read, that costs only time.
 *
 * @param memory the folder that remembers findings; undefined to remember none
 */
export function rememberedFindings(
  archive: Archive,
  now: Date,
  memory: string | undefined,
): Finding[] {
  const check = stockChecker(archive, now);
  const stocks = [...archive.tickers.values()];
  if (memory === undefined) return stocks.flatMap(check);
  const file = join(memory, 'findings.json');
  const version = versionFor(archive);
  const known = new Map(Object.entries(recallJudged<Memory>(file, version, now) ?? {}));
  let isNew = false;
  const judged = stocks.map((stock): [key: string, found: Finding[]] => {
    const key = hashOf(stock.notes.map(nameOf).join('\n'));
    const before = known.get(key);
    if (before) return [key, findAgain(before, stock.notes)];
    isNew = true;
    return [key, check(stock)];
  });
  if (isNew || known.size > judged.length) {
    const right = judged.filter(([, found]) => found.every(({ severity }) => severity !== 'error'));
    const found = Object.fromEntries(right.map(([key, of]) => [key, of.map(withPath)]));
    rememberJudged<Memory>(file, version, now, found);
  }
  return judged.flatMap(([, found]) => found);
}

/** Returns a hash of all that judges the notes on a stock besides these notes. */
function versionFor(archive: Archive): string {
  const { firms, stocks, directory } = archive;
  const beside = [
    [...firms.all, ...stocks.all].map(nameOf),
    directory.all,
    [...firmsNamedIn(archive)].sort(),
  ];
  return hashOf(checksVersion() + JSON.stringify(beside));
}

function findAgain(found: readonly RememberedFinding[], notes: readonly Note[]): Finding[] {
  return found.flatMap(({ path, ...finding }) => {
    const note = notes.find((one) => one.path === path);
    return note ? { ...finding, note } : [];
  });
}

function withPath({ note, ...finding }: Finding): RememberedFinding {
  return { ...finding, path: note.path };
}

function nameOf({ path, hash }: Pick<Note, 'path' | 'hash'>): string {
  return `${path} ${hash}`;
}
