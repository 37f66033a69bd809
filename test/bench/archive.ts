import { copyFile, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forEachPath } from '../support/files.ts';
import { makeArchive } from '../support/make-archive/make-archive.ts';
import type { ArchiveFile } from '../support/make-archive/note-file.ts';
import { writeArchive } from '../support/make-archive/write-archive.ts';

/** The archive of a benchmark, on disk, and what is done to it between two builds. */
export interface BenchArchive {
  folder: string;
  /** All files, firms included, without the note that is to be added. */
  paths: string[];
  /** The ticker of each note, the one that is to be added included. */
  tickers: Map<string, string>;
  /** The mean size of a note's file. */
  meanBytes: number;
  /** The newest note: it comes after the first builds. */
  added: ArchiveFile;
  /** One of the newest, which is the kind that is edited. */
  edited: ArchiveFile;
  /** One from the middle, so that everything after it may have to move. */
  deleted: ArchiveFile;
}

const seed = 20_260_227;
const lastDay = '2026-02-27';

/** Writes an archive of so many notes, each with a body, below a folder: always the same one. */
export async function writeBenchArchive(folder: string, notes: number): Promise<BenchArchive> {
  await rm(folder, { recursive: true, force: true });
  const years = Math.min(10, Math.max(1, Math.round(notes / 2500)));
  const files = makeArchive({
    seed,
    notes: notes + 1,
    // More notes are on more stocks, but not on as many more.
    tickers: Math.round(4.75 * Math.sqrt(notes)),
    firms: 60,
    from: `${2026 - years}-02-28`,
    until: lastDay,
    bodies: 'full',
  });
  const paths: string[] = [];
  const tickers = new Map<string, string>();
  let bytes = 0;
  let added: ArchiveFile | undefined;
  writeArchive(folder, withoutLast());
  /** The archive is made in the order of time: its last note is the newest. */
  function* withoutLast(): Generator<ArchiveFile> {
    for (const file of files) {
      if (added) {
        paths.push(added.path);
        bytes += isNote(added.path) ? Buffer.byteLength(added.text) : 0;
        yield added;
      }
      added = file;
      const ticker = /^ticker: (.*)$/m.exec(file.text)?.[1];
      if (ticker && isNote(file.path)) tickers.set(file.path, ticker);
    }
  }
  const read = async (path = ''): Promise<ArchiveFile> => ({
    path,
    text: await readFile(join(folder, path), 'utf8'),
  });
  const notePaths = paths.filter(isNote);
  if (!added || notePaths.length < 20) throw new RangeError('A benchmark needs 20 notes.');
  return {
    folder,
    paths,
    tickers,
    meanBytes: bytes / notePaths.length,
    added,
    edited: await read(notePaths.at(-10)),
    deleted: await read(notePaths[Math.floor(notePaths.length / 2)]),
  };
}

/**
 * Puts the archive where an engine expects it, in place of what was there. The files are links, so that many
 * engines share the room on the disk; what changes is replaced, never written through one.
 */
export async function placeArchive(
  { folder, paths }: BenchArchive,
  into: string,
  withFirms: boolean,
): Promise<void> {
  await removeArchive(into);
  const wanted = paths.filter((path) => withFirms || isNote(path));
  const parents = new Set(wanted.map((path) => dirname(path)));
  for (const parent of parents) await mkdir(join(into, parent), { recursive: true });
  await forEachPath(wanted, async (path) => {
    const [from, to] = [join(folder, path), join(into, path)];
    await link(from, to).catch(() => copyFile(from, to));
  });
}

async function removeArchive(folder: string): Promise<void> {
  // What else is in these folders belongs to the engine's project.
  const ratings = join(folder, 'ratings');
  const years = await readdir(ratings).catch(() => []);
  for (const year of years.filter((name) => /^\d{4}$/.test(name))) {
    await rm(join(ratings, year), { recursive: true });
  }
  await rm(join(folder, 'firms'), { recursive: true, force: true });
}

/** Writes a file of an engine's archive anew, or for the first time. */
export async function putNote(folder: string, { path, text }: ArchiveFile): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  await writeFile(file, text);
}

export async function removeNote(folder: string, { path }: ArchiveFile): Promise<void> {
  await rm(join(folder, path), { force: true });
}

export function isNote(path: string): boolean {
  return path.startsWith('ratings/');
}

/** Returns the id of a note's file: `ratings/2026/2026-02-10-kc-example.md` → `2026-02-10-kc-example`. */
export function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
