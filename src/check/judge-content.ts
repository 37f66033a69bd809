import { buildArchive } from '../archive/archive.ts';
import { checkArchive } from '../archive/rules/index.ts';
import type { Finding } from '../archive/rules/rule.ts';
import { forEachPath, readContent } from '../disk/files.ts';
import { compareDiagnostics, Diagnostic } from '../notes/diagnostics/diagnostics.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { idOf, parseNote } from '../notes/parse.ts';
import { type Day, utcDay } from '../notes/terms/dates.ts';
import type { ContentPlace } from './check-content.ts';
import type { CheckedRecord } from './checked-record.ts';
import type { ReadNote } from './read-file.ts';
import type { ReadFirm, ReadPage } from './read-plain-files.ts';
import { reportWithFolder } from './shown-as.ts';

/** What the files of the record say, each for itself. */
export interface ReadContent {
  notes: readonly ReadNote[];
  firms: readonly ReadFirm[];
  pages: readonly ReadPage[];
  /** The paths of those that are no notes. */
  others: readonly string[];
}

/** Which reports on files are wanted. */
export interface Asked {
  isAsked(path: string): boolean;
  /** Places are looked up for the findings that are asked for alone: each costs reading a file. */
  isFindingAsked(finding: Finding): boolean;
  now: Date;
}

/** Returns reports on files that were read, on each alone and on what they say together, and what is right of them. */
export async function judgeContent(
  place: ContentPlace,
  content: ReadContent,
  { isAsked, isFindingAsked, now }: Asked,
): Promise<{ reports: FileReport[]; sound: CheckedRecord }> {
  const alone = [
    ...strangers(place, content.others.filter(isAsked)),
    ...[...content.notes, ...content.firms, ...content.pages]
      .filter(({ path }) => isAsked(path))
      .flatMap((file) => reportOf(place, file) ?? []),
  ];
  const notes = soundNotes(content.notes);
  const firms = content.firms.flatMap(({ firm }) => firm ?? []);
  const findings = checkArchive(buildArchive(notes, firms), now);
  const together = await locateFindings(place, findings.filter(isFindingAsked), utcDay(now));
  return {
    reports: sortReports(mergeReports([...alone, ...together])).map((report) =>
      reportWithFolder(report, place.shownAs),
    ),
    sound: {
      notes: notesThatHold(content.notes, firms, findings, now),
      firms,
      pages: content.pages.flatMap(({ page }) => page ?? []),
    },
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
 * Returns the notes that can be published: those that no rule refuses, judged again without the ones that were,
 * until nothing more is refused. Where the replacement of a note is refused, the note goes with it: its author
 * has withdrawn it, and it must not come back as current.
 *
 * @param findings what the rules find in all readable notes together
 */
function notesThatHold(
  read: readonly ReadNote[],
  firms: readonly Firm[],
  findings: readonly Finding[],
  now: Date,
): Note[] {
  let notes = soundNotes(read);
  let refused = findings.filter(({ severity }) => severity === 'error').map(({ note }) => note);
  // A name can be that of two files: one that cannot be read says nothing of the other.
  let ids = [
    ...read.filter(({ note }) => !note).map(({ path }) => idOf(path)),
    ...refused.map(({ id }) => id),
  ];
  while (ids.length > 0) {
    const gone = new Set(refused.flatMap(({ id, replaces = id }) => [id, replaces]));
    for (const id of ids) for (const earlier of earlierIds(id)) gone.add(earlier);
    const left = notes.filter(({ id }) => !gone.has(id));
    if (left.length === notes.length) break;
    notes = left;
    refused = checkArchive(buildArchive(notes, firms), now)
      .filter(({ severity }) => severity === 'error')
      .map(({ note }) => note);
    ids = refused.map(({ id }) => id);
  }
  return notes;
}

/** Returns the ids that a numbered one stands in for: those of `…-3` are `…-2` and `…` (the `file-name` rule). */
function earlierIds(id: string): string[] {
  const [, base, digits] = /^(.+)-([2-9]|[1-9]\d)$/.exec(id) ?? [];
  if (base === undefined) return [];
  const numbered = Array.from({ length: Number(digits) - 2 }, (_, at) => `${base}-${at + 2}`);
  return [base, ...numbered];
}

/**
 * Returns reports on what the archive rules found in notes together. The archive keeps no places: the few
 * files with findings are read again for them.
 */
async function locateFindings(
  place: ContentPlace,
  findings: readonly Finding[],
  today: Day,
): Promise<FileReport[]> {
  const byPath = Map.groupBy(findings, ({ note }) => note.path);
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
