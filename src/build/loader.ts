import { relative, resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Finding } from '../archive/rules/rule.ts';
import { utcDay } from '../notes/dates.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { type FileReport, formatReport } from '../notes/report.ts';
import {
  type ContentPlace,
  checkTogether,
  mergeReports,
  readFirm,
  reportOf,
  sortReports,
  strangers,
} from './check-content.ts';
import { checksVersion } from './checks-version.ts';
import { forEachPath, listContent, readContent } from './files.ts';
import { formatCheck } from './problems.ts';
import { readNotes } from './read-notes.ts';

/** A note that the dev server cannot show: its page shows the report instead. */
export interface BrokenNote {
  id: string;
  broken: string;
}

export type StoredNote = Note | BrokenNote;

/**
 * Loads `ratings/` for the dev server: keeps each note's checked frontmatter and its digest in Astro's
 * store, never its body, and keeps the store in step with the files. A file whose digest is known is not
 * parsed again. Notes with errors become `BrokenNote`s until they are mended.
 */
export function ratingsLoader(place: ContentPlace): Loader {
  return recordLoader<StoredNote>(place, {
    folder: 'ratings',
    read: async (place, paths) => {
      const files = await readNotes(place.contentDir, paths, utcDay(new Date()));
      return files.map((file): Read<StoredNote> => {
        const id = noteId(file.path);
        const report = reportOf(place, file);
        const broken = { id, broken: report ? formatReport([report]) : '' };
        return { path: file.path, digest: file.digest, entry: file.note, broken, report };
      });
    },
    together: async (place, stored, isAsked) => {
      const notes = stored.filter((note): note is Note => !('broken' in note));
      const { firms, reports } = await readFirms(place);
      return [...reports, ...(await checkTogether(place, notes, firms, isAsked))];
    },
  });
}

/** The firms are loaded beside the notes, in no order: the notes' checks read them for themselves. */
async function readFirms(place: ContentPlace): Promise<{ firms: Firm[]; reports: FileReport[] }> {
  const { notes: paths, others } = await listContent(place.contentDir, 'firms');
  const firms: Firm[] = [];
  const reports = strangers(place, others);
  await forEachPath(paths, async (path) => {
    const { firm, report } = readFirm(place, await readContent(place.contentDir, path));
    if (firm) firms.push(firm);
    if (report) reports.push(report);
  });
  return { firms, reports };
}

/** Loads `firms/`, as `ratingsLoader` does notes. */
export function firmsLoader(place: ContentPlace): Loader {
  return recordLoader<Firm>(place, {
    folder: 'firms',
    read: (place, paths) =>
      Promise.all(
        paths.map(async (path) => {
          const file = await readContent(place.contentDir, path);
          const { firm, report } = readFirm(place, file);
          return { path, digest: file.digest, entry: firm, report };
        }),
      ),
  });
}

function noteId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

interface Read<Entry> {
  path: string;
  digest: string;
  /** Undefined where the file has errors. */
  entry: Entry | undefined;
  /** What stands for such a file in dev. */
  broken?: Entry;
  report: FileReport | undefined;
}

interface Record<Entry> {
  folder: string;
  read(place: ContentPlace, paths: readonly string[]): Promise<Read<Entry>[]>;
  /** Returns reports on what all entries say together, and on what they are judged by. */
  together?(
    place: ContentPlace,
    entries: readonly Entry[],
    isAsked: (finding: Finding) => boolean,
  ): Promise<FileReport[]>;
}

function recordLoader<Entry extends object>(place: ContentPlace, record: Record<Entry>): Loader {
  return {
    name: `${record.folder}-loader`,
    load: async (context) => {
      await refuseStale(context);
      const { reports: alone, changed, files } = await loadAll(record, place, context);
      if (!context.watcher) return;
      const together = await reportTogether(
        record,
        place,
        context,
        // What an unchanged note was warned of, it was warned of when it changed.
        ({ severity, note }) => severity === 'error' || changed.has(note.path),
      );
      const reports = mergeReports([...alone, ...together]);
      const result = { notes: files, reports: sortReports(reports) };
      if (reports.length > 0) context.logger.warn(`\n${formatCheck(result)}`);
      watch(record, place, context, context.watcher);
    },
  };
}

/**
 * Forgets what an earlier version of the checks stored: a note that passed then may not pass now,
 * though its file is the same.
 */
async function refuseStale({ store, meta }: LoaderContext): Promise<void> {
  const version = await checksVersion();
  if (meta.get('checks') !== version) store.clear();
  meta.set('checks', version);
}

/** Brings the store in step with the files; returns what the changed ones report, and which they are. */
async function loadAll<Entry extends object>(
  record: Record<Entry>,
  place: ContentPlace,
  context: LoaderContext,
): Promise<{ reports: FileReport[]; changed: ReadonlySet<string>; files: number }> {
  const { notes: paths, others } = await listContent(place.contentDir, record.folder);
  const files = new Set(paths.map((path) => place.shownAs + path));
  for (const { id, filePath } of context.store.values()) {
    if (!filePath || !files.has(filePath)) context.store.delete(id);
  }
  const changed = await changedPaths(place, paths, context);
  const reports = await loadSome(record, place, changed, context);
  return {
    reports: [...strangers(place, others), ...reports],
    changed: new Set(changed),
    files: paths.length,
  };
}

/** A file is known by its place and its bytes: moved, it is another, and may be in the wrong place. */
async function changedPaths(
  place: ContentPlace,
  paths: readonly string[],
  { store }: LoaderContext,
): Promise<readonly string[]> {
  if (store.keys().length === 0) return paths;
  const changed: string[] = [];
  await forEachPath(paths, async (path) => {
    const { digest } = await readContent(place.contentDir, path);
    const known = store.get(noteId(path));
    if (known?.digest !== digest || known.filePath !== place.shownAs + path) changed.push(path);
  });
  return changed.sort();
}

async function reportTogether<Entry extends object>(
  record: Record<Entry>,
  place: ContentPlace,
  { store }: LoaderContext,
  isAsked: (finding: Finding) => boolean,
): Promise<FileReport[]> {
  if (!record.together) return [];
  // The store holds what `loadOne` put there, and nothing else.
  const entries = store.values().map(({ data }) => data as Entry);
  return record.together(place, entries, isAsked);
}

/** Reads some files into the store, and returns what they report. */
async function loadSome<Entry extends object>(
  record: Record<Entry>,
  place: ContentPlace,
  paths: readonly string[],
  { store, watcher }: LoaderContext,
): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const { path, digest, entry, broken, report } of await record.read(place, paths)) {
    const id = noteId(path);
    const filePath = place.shownAs + path;
    const shown = entry ?? (watcher ? broken : undefined);
    if (report) reports.push(report);
    // Two files can have one name, in two folders: the one that is wrong must not push out the other.
    const isOthers = !entry && store.has(id) && store.get(id)?.filePath !== filePath;
    if (isOthers) continue;
    if (!shown) {
      store.delete(id);
      continue;
    }
    // An entry without a digest is read again next time: a broken note must report itself each time.
    const known = entry ? { digest } : {};
    const data = Object.fromEntries(Object.entries(shown));
    store.set({ id, data, ...known, filePath });
  }
  return reports;
}

/**
 * Milliseconds after which a saved file is read. Many programs empty a file, then write it: the watcher tells
 * of the first, and may leave out what follows within five milliseconds.
 */
const settles = 50;

/** Keeps the store in step with the files while the dev server runs. */
function watch<Entry extends object>(
  record: Record<Entry>,
  place: ContentPlace,
  context: LoaderContext,
  watcher: NonNullable<LoaderContext['watcher']>,
): void {
  const { store, logger } = context;
  const folder = resolve(place.contentDir, record.folder);
  const pathOf = (file: string): string | undefined =>
    file.startsWith(folder + sep) && file.endsWith('.md')
      ? relative(place.contentDir, file).split(sep).join('/')
      : undefined;
  const reload = async (file: string) => {
    const path = pathOf(resolve(file));
    if (!path) return;
    try {
      const alone = await loadSome(record, place, [path], context);
      const together = await reportTogether(
        record,
        place,
        context,
        ({ note }) => note.path === path,
      );
      const reports = mergeReports([...alone, ...together]);
      if (reports.length > 0) logger.warn(`\n${formatReport(reports)}`);
      else logger.info(`checked ${place.shownAs}${path}: no problems`);
    } catch (error) {
      // Saved and gone again before it could be read: the event of its deletion follows.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  };
  const waiting = new Map<string, NodeJS.Timeout>();
  const reloadSoon = (file: string) => {
    clearTimeout(waiting.get(file));
    const timer = setTimeout(() => {
      waiting.delete(file);
      void reload(file);
    }, settles);
    waiting.set(file, timer);
  };
  watcher.add(folder);
  watcher.on('add', reloadSoon);
  watcher.on('change', reloadSoon);
  watcher.on('unlink', (file) => {
    const path = pathOf(resolve(file));
    if (path && store.get(noteId(path))?.filePath === place.shownAs + path) {
      store.delete(noteId(path));
    }
  });
}
