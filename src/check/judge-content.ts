import { buildArchive } from '../archive/archive.ts';
import { checkArchive } from '../archive/rules/index.ts';
import type { Finding } from '../archive/rules/rule.ts';
import { forEachPath, readContent } from '../disk/files.ts';
import { compareDiagnostics, Diagnostic, isError } from '../notes/diagnostics/diagnostics.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { parseNote } from '../notes/parse.ts';
import type { Day } from '../notes/terms/dates.ts';
import type { ContentPlace } from './check-content.ts';
import type { CheckedRecord } from './checked-record.ts';
import type { ReadNote } from './read-file.ts';
import type { ReadFirm } from './read-firms.ts';
import { reportWithFolder } from './shown-as.ts';

/** What the files of the record say, each for itself. */
export interface ReadContent {
  notes: readonly ReadNote[];
  firms: readonly ReadFirm[];
  /** The paths of those that are no notes. */
  others: readonly string[];
}

/** Which reports on files are wanted. */
export interface Asked {
  isAsked(path: string): boolean;
  /** Places are looked up for the findings that are asked for alone: each costs reading a file. */
  isFindingAsked(finding: Finding): boolean;
  /** The day it is, in UTC. */
  today: Day;
}

/** Returns reports on files that were read, on each alone and on what they say together, and what is right of them. */
export async function judgeContent(
  place: ContentPlace,
  content: ReadContent,
  { isAsked, isFindingAsked, today }: Asked,
): Promise<{ reports: FileReport[]; sound: CheckedRecord }> {
  const alone = [
    ...strangers(place, content.others.filter(isAsked)),
    ...[...content.notes, ...content.firms]
      .filter(({ path }) => isAsked(path))
      .flatMap((file) => reportOf(place, file) ?? []),
  ];
  const notes = soundNotes(content.notes);
  const firms = content.firms.flatMap(({ firm }) => firm ?? []);
  const together = await checkTogether(place, notes, firms, isFindingAsked, today);
  const refused = new Set(
    together.filter(({ diagnostics }) => diagnostics.some(isError)).map(({ path }) => path),
  );
  return {
    reports: sortReports(mergeReports([...alone, ...together])).map((report) =>
      reportWithFolder(report, place.shownAs),
    ),
    sound: { notes: notes.filter(({ path }) => !refused.has(place.shownAs + path)), firms },
  };
}

/** Returns the notes of files without errors. */
export function soundNotes(read: readonly ReadNote[]): Note[] {
  return read.flatMap(({ note }) => note ?? []);
}

/** Returns the report of a file that has problems; undefined where there are none. */
function reportOf(
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
function strangers(place: ContentPlace, paths: readonly string[]): FileReport[] {
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

/**
 * Returns reports on what notes say together, as the archive rules find it. The archive keeps no
 * places: the few files with findings are read again for them.
 *
 * @param isAsked whether a finding is to be reported
 */
async function checkTogether(
  place: ContentPlace,
  notes: readonly Note[],
  firms: readonly Firm[],
  isAsked: (finding: Finding) => boolean,
  today: Day,
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
function mergeReports(reports: readonly FileReport[]): FileReport[] {
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
