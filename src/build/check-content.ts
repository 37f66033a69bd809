import { buildArchive, tickerOf } from '../archive/archive.ts';
import { checkArchive } from '../archive/rules/index.ts';
import type { Finding } from '../archive/rules/rule.ts';
import { type Day, utcDay } from '../notes/dates.ts';
import { compareDiagnostics, Diagnostic, isError } from '../notes/diagnostics.ts';
import { type Firm, parseFirm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { parseNote } from '../notes/parse.ts';
import type { FileReport } from '../notes/report.ts';
import { tickerSlug } from '../notes/ticker.ts';
import type { CheckedRecord } from './checked-record.ts';
import { type ContentFile, forEachPath, listContent, readContent } from './files.ts';
import type { CheckResult } from './problems.ts';
import type { ReadNote } from './read-file.ts';
import { readNotes } from './read-notes.ts';
import { readRememberedNotes } from './remembered-notes.ts';

/** Where the record is, and how its paths are shown to people. */
export interface ContentPlace {
  contentDir: string;
  /** What stands before a path in a report: `content/`. */
  shownAs: string;
  /** The folder where notes that were checked may be remembered; absent: nowhere. */
  memory?: string;
}

/** What the checks found, and what they found nothing wrong with. */
export interface CheckedContent extends CheckResult {
  sound: CheckedRecord;
  /** Returns whether a file, named as in a report, was checked now, and not only remembered from an earlier run. */
  isAnew(path: string): boolean;
}

/** Returns the report of a file that has problems; undefined where there are none. */
export function reportOf(
  place: ContentPlace,
  { path, text, diagnostics }: Pick<ReadNote, 'path' | 'text' | 'diagnostics'>,
): FileReport | undefined {
  if (diagnostics.length === 0) return undefined;
  return {
    path: place.shownAs + path,
    text,
    diagnostics: diagnostics.map((data) => new Diagnostic(data)),
  };
}

/** Returns reports on files that are in the record's folders and are no notes. */
export function strangers(place: ContentPlace, paths: readonly string[]): FileReport[] {
  return paths.map((path) => ({
    path: place.shownAs + path,
    text: '',
    diagnostics: [
      new Diagnostic({
        rule: 'file-name',
        severity: 'error',
        reason: `Unexpected file \`${path.split('/').at(-1)}\` among the notes, expected files that end with \`.md\``,
        help: 'rename it if it is a note; move it to `public/` if the site should serve it; else delete it',
      }),
    ],
  }));
}

/** Returns the firm of a file, and the report on it. */
export function readFirm(
  place: ContentPlace,
  file: ContentFile,
): { firm: Firm | undefined; report: FileReport | undefined } {
  const text = new TextDecoder().decode(file.bytes);
  const { firm, diagnostics } = parseFirm(file.path, text, file.digest);
  const data = diagnostics.map((found) => found.toData());
  return { firm, report: reportOf(place, { path: file.path, text, diagnostics: data }) };
}

/**
 * Checks files of the record: all of it, or those named.
 *
 * @param only paths relative to the content folder
 * @param today the day it is, in UTC
 */
export async function checkContent(
  place: ContentPlace,
  only?: readonly string[],
  today: Day = utcDay(new Date()),
): Promise<CheckedContent> {
  const { contentDir, shownAs, memory } = place;
  const ratings = await listContent(contentDir, 'ratings');
  const firmFiles = await listContent(contentDir, 'firms');
  const asked = only && new Set(only);
  const isAsked = (path: string) => !asked || asked.has(path);
  const paths = ratings.notes.filter(isAsked);
  const reports = strangers(place, [...ratings.others, ...firmFiles.others].filter(isAsked));
  if (ratings.notes.length === 0) reports.push(noNotes(place));
  const notes: Note[] = [];
  const take = (files: readonly ReadNote[]) => {
    for (const file of files) {
      if (file.note) notes.push(file.note);
      const report = reportOf(place, file);
      if (report && isAsked(file.path)) reports.push(report);
    }
  };
  const { read, anew } =
    memory === undefined || asked
      ? { read: await readNotes(contentDir, paths, today), anew: undefined }
      : await readRememberedNotes(contentDir, paths, today, memory);
  take(read);
  if (asked) take(await readNotes(contentDir, onTickersOf(notes, ratings.notes, asked), today));
  const firms: Firm[] = [];
  await forEachPath(firmFiles.notes, async (path) => {
    const { firm, report } = readFirm(place, await readContent(contentDir, path));
    if (firm) firms.push(firm);
    if (report && isAsked(path)) reports.push(report);
  });
  const together = await checkTogether(
    place,
    notes,
    firms,
    ({ note }) => isAsked(note.path),
    today,
  );
  const refused = new Set(
    together.filter(({ diagnostics }) => diagnostics.some(isError)).map(({ path }) => path),
  );
  const isSound = ({ path }: { path: string }) => !refused.has(shownAs + path);
  return {
    notes: paths.length,
    reports: sortReports(mergeReports([...reports, ...together])),
    sound: { notes: notes.filter(isSound), firms },
    isAnew: (path) => !anew || anew.has(path.slice(shownAs.length)),
  };
}

function noNotes({ shownAs }: ContentPlace): FileReport {
  return {
    path: `${shownAs}ratings/`,
    text: '',
    diagnostics: [
      new Diagnostic({
        rule: 'no-notes',
        severity: 'error',
        reason: 'Unexpected empty record, expected at least one note',
        help: 'add a note as CONTRIBUTING.md shows, or point CONTENT_DIR at the folder that has them',
      }),
    ],
  };
}

/**
 * Returns the other notes on the tickers of some notes: all that the archive rules compare a note with.
 * They are known by their names, so that checking one file does not read ten thousand.
 */
function onTickersOf(
  notes: readonly Note[],
  paths: readonly string[],
  known: ReadonlySet<string>,
): string[] {
  const slugs = new Set(notes.map((note) => tickerSlug(tickerOf(note))));
  return paths.filter((path) => {
    if (known.has(path)) return false;
    // A slug may hold hyphens: YYYY-MM-DD-bf-b-fixture-securities.md
    const parts = path.slice(path.lastIndexOf('/') + 12).split('-');
    return parts.some((_, end) => slugs.has(parts.slice(0, end).join('-')));
  });
}

/**
 * Returns reports on what notes say together, as the archive rules find it. The archive keeps no
 * places: the few files with findings are read again for them.
 *
 * @param isAsked whether a finding is to be reported
 */
export async function checkTogether(
  place: ContentPlace,
  notes: readonly Note[],
  firms: readonly Firm[],
  isAsked: (finding: Finding) => boolean,
  today: Day = utcDay(new Date()),
): Promise<FileReport[]> {
  const byPath = new Map<string, Finding[]>();
  for (const finding of checkArchive(buildArchive(notes, firms)).filter(isAsked)) {
    const { path } = finding.note;
    byPath.set(path, [...(byPath.get(path) ?? []), finding]);
  }
  const reports: FileReport[] = [];
  await forEachPath([...byPath.keys()], async (path) => {
    const { text, source } = parseNote(await readContent(place.contentDir, path), { today });
    const diagnostics = (byPath.get(path) ?? [])
      .map(
        ({ note: _, field, ...finding }) =>
          new Diagnostic({ ...finding, place: source?.value(field) }),
      )
      .sort(compareDiagnostics);
    reports.push({ path: place.shownAs + path, text, diagnostics });
  });
  return reports;
}

/** Returns one report for each file, of all the reports on it. */
export function mergeReports(reports: readonly FileReport[]): FileReport[] {
  const byPath = new Map<string, FileReport>();
  for (const report of reports) {
    const known = byPath.get(report.path);
    const diagnostics = [...(known?.diagnostics ?? []), ...report.diagnostics];
    byPath.set(
      report.path,
      known ? { ...report, diagnostics: diagnostics.sort(compareDiagnostics) } : report,
    );
  }
  return [...byPath.values()];
}

export function sortReports(reports: FileReport[]): FileReport[] {
  return reports.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
