import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { forEachPath } from '../../src/disk/files.ts';
import { listFiles } from '../../src/disk/prune.ts';

/** What a build left in its output. */
export interface Output {
  /** HTML files. */
  pages: number;
  files: number;
  bytes: number;
  /** The files that this build wrote. */
  written: number;
}

/** The pages that an output must have: these notes, and so many tickers. */
export interface Expected {
  notes: ReadonlySet<string>;
  tickers: number;
}

/**
 * Returns what is in a build's output.
 *
 * @param since when the build began, in milliseconds
 * @throws where the pages of notes are not those of the notes there are, or a ticker's is missing
 */
export async function inspectOutput(
  folder: string,
  since: number,
  expected: Expected,
): Promise<Output> {
  const paths = await listFiles(folder);
  const wrong = findWrong(paths, expected);
  if (wrong) throw new Error(`The output in ${folder} is wrong: ${wrong}.`);
  const output: Output = {
    pages: paths.filter((path) => path.endsWith('.html')).length,
    files: paths.length,
    bytes: 0,
    written: 0,
  };
  await forEachPath(paths, async (path) => {
    const { size, ctimeMs } = await stat(join(folder, path));
    output.bytes += size;
    // A program can set the other times as it likes.
    if (ctimeMs >= since) output.written += 1;
  });
  return output;
}

/** Returns what an output has too much or too little, by its paths; undefined where it is right. */
export function findWrong(paths: readonly string[], expected: Expected): string | undefined {
  const found = new Set(idsIn(paths, /^ratings\/(\d{4}-\d\d-\d\d-[^/]+)\/index\.html$/));
  const missing = expected.notes.difference(found);
  const strange = found.difference(expected.notes);
  const tickers = idsIn(paths, /^tickers\/([^/]+)\/index\.html$/).length;
  const example = (ids: ReadonlySet<string>) => `${ids.size}, such as ${[...ids][0]}`;
  if (missing.size > 0) return `notes without a page: ${example(missing)}`;
  if (strange.size > 0) return `pages without a note: ${example(strange)}`;
  if (tickers === expected.tickers) return undefined;
  return `${tickers} pages of tickers, expected ${expected.tickers}`;
}

function idsIn(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) => pattern.exec(path)?.[1] ?? []);
}
