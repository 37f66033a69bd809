import { type Day, utcDay } from '../notes/dates.ts';
import { Diagnostic } from '../notes/diagnostics.ts';
import { type Firm, parseFirm } from '../notes/firm.ts';
import { type ParsedNote, parseNote } from '../notes/parse.ts';
import type { FileReport } from '../notes/report.ts';
import { type ContentFile, forEachPath, listContent, readContent } from './files.ts';
import type { CheckResult } from './problems.ts';

/** Where the record is, and how its paths are shown to people. */
export interface ContentPlace {
  contentDir: string;
  /** What stands before a path in a report: `content/`. */
  shownAs: string;
}

/** Returns the report of a file whose notes have problems; undefined where there are none. */
export function reportOf(
  place: ContentPlace,
  path: string,
  { text, diagnostics }: Pick<ParsedNote, 'text' | 'diagnostics'>,
): FileReport | undefined {
  return diagnostics.length > 0 ? { path: place.shownAs + path, text, diagnostics } : undefined;
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
  return { firm, report: reportOf(place, file.path, { text, diagnostics }) };
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
): Promise<CheckResult> {
  const ratings = await listContent(place.contentDir, 'ratings');
  const firms = await listContent(place.contentDir, 'firms');
  const isAsked = (path: string) => only === undefined || only.includes(path);
  const notes = ratings.notes.filter(isAsked);
  const reports = strangers(place, [...ratings.others, ...firms.others].filter(isAsked));
  await forEachPath(notes, async (path) => {
    const file = await readContent(place.contentDir, path);
    const report = reportOf(place, path, parseNote(file, { today }));
    if (report) reports.push(report);
  });
  await forEachPath(firms.notes.filter(isAsked), async (path) => {
    const { report } = readFirm(place, await readContent(place.contentDir, path));
    if (report) reports.push(report);
  });
  return { notes: notes.length, reports: sortReports(reports) };
}

export function sortReports(reports: FileReport[]): FileReport[] {
  return reports.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
