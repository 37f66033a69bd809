import { buildArchive } from '../archive/archive.ts';
import type { Directory } from '../archive/directory.ts';
import { addressesOf } from '../archive/pages/addresses.ts';
import { firmUnknown } from '../archive/rules/firm-name.ts';
import type { FirmFinding } from '../archive/rules/firm-rule.ts';
import { checkArchive, checkFirms } from '../archive/rules/index.ts';
import type { Finding } from '../archive/rules/rule.ts';
import { urls } from '../archive/urls.ts';
import { readContent, type Stranger } from '../disk/content-files.ts';
import { forEachPath } from '../disk/files.ts';
import { compareDiagnostics, Diagnostic } from '../notes/diagnostics/diagnostics.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { idOf, parseNote } from '../notes/parse.ts';
import { readFile } from '../notes/read/frontmatter.ts';
import { decodeText } from '../notes/read/text.ts';
import { firmSchema } from '../notes/schema/firm-schema.ts';
import { type Day, utcDay } from '../notes/terms/dates.ts';
import { firmSlug } from '../notes/terms/slug.ts';
import { site } from '../site.config.ts';
import type { ContentPlace } from './check-content.ts';
import type { CheckedRecord } from './checked-record.ts';
import { readDirectory } from './read-directory.ts';
import type { ReadNote } from './read-file.ts';
import type { ReadFirm, ReadPage, ReadStock } from './read-plain-files.ts';
import { reportWithFolder } from './shown-as.ts';
import { deadLinks, publicProblems, siteFiles } from './site-files.ts';

/** What each file of the record says, by itself. */
export interface ReadContent {
  notes: readonly ReadNote[];
  firms: readonly ReadFirm[];
  stocks: readonly ReadStock[];
  pages: readonly ReadPage[];
  /** Anything in the record's folders that is not read. */
  others: readonly Stranger[];
}

/** Which files to report on. */
export interface Asked {
  isAsked(path: string): boolean;
  /** Only these findings get their places, because each costs reading a file. */
  isFindingAsked(finding: Finding): boolean;
  now: Date;
}

/**
 * Returns reports on the files, on each alone and on all together, and the content that is right.
 * A firm's file with an error judges no note. `withdrawn` names, as reports do, the files of notes
 * without errors that are left out with one that has errors.
 */
export async function judgeContent(
  place: ContentPlace,
  content: ReadContent,
  { isAsked, isFindingAsked, now }: Asked,
): Promise<{ reports: FileReport[]; sound: CheckedRecord; withdrawn: string[] }> {
  const alone = [
    ...strangers(
      place,
      content.others.filter(({ path }) => isAsked(path)),
    ),
    ...[...content.notes, ...content.firms, ...content.stocks, ...content.pages]
      .filter(({ path }) => isAsked(path))
      .flatMap((file) => reportOf(place, file) ?? []),
  ];
  const { directory, reports: ofDirectory } = await readDirectory(place);
  const notes = soundNotes(content.notes);
  const firms = content.firms.flatMap(({ firm }) => firm ?? []);
  const stocks = content.stocks.flatMap(({ stock }) => stock ?? []);
  const pages = content.pages.flatMap(({ page }) => page ?? []);
  const files = await siteFiles();
  const addresses = () => addressesIn(content);
  const dead = await deadLinks(place, [...notes, ...firms, ...stocks, ...pages], files, addresses);
  const inFirms = checkFirms(firms);
  const wrongPaths = new Set([
    ...dead.map(({ path }) => path.slice(place.shownAs.length)),
    ...inFirms.flatMap(({ firm, severity }) => (severity === 'error' ? firm.path : [])),
  ]);
  const isRight = ({ path }: { path: string }) => !wrongPaths.has(path);
  const beside = { firms: firms.filter(isRight), stocks: stocks.filter(isRight) };
  const unheard = namesOfOthers(content.firms, beside.firms);
  const findings = findingsIn(notes, { ...beside, directory }, now).filter(
    // The firm has a file, whose own report says what is wrong.
    ({ rule, note }) => rule !== firmUnknown.id || !unheard.has(firmSlug(note.firm)),
  );
  const together = [
    ...(await locateFindings(place, findings.filter(isFindingAsked), utcDay(now))),
    ...(await locateInFirms(
      place,
      inFirms.filter(({ firm, severity }) => severity === 'error' || isAsked(firm.path)),
    )),
  ];
  const refused = findings.filter(({ severity }) => severity === 'error').map(({ note }) => note);
  const wrong = new Set([...refused, ...notes.filter((note) => !isRight(note))]);
  const held = notesThatHold(content.notes, beside, [...wrong], now);
  const isHeld = new Set(held);
  return {
    reports: sortReports(
      mergeReports([
        ...ofDirectory,
        ...alone,
        ...together,
        ...dead,
        ...publicProblems(files, addresses),
      ]),
    ).map((report) => reportWithFolder(report, place.shownAs)),
    sound: { notes: held, ...beside, pages: pages.filter(isRight) },
    withdrawn: notes
      .filter((note) => !isHeld.has(note) && !wrong.has(note))
      .map(({ path }) => place.shownAs + path),
  };
}

/** Returns the slugs of the names of firms whose files have errors. */
function namesOfOthers(read: readonly ReadFirm[], right: readonly Firm[]): Set<string> {
  const isRight = new Set(right.map(({ path }) => path));
  const others = read.filter(({ path }) => !isRight.has(path));
  return new Set(
    others.flatMap(({ path, firm }) => [
      idOf(path),
      ...(firm?.aliases ?? []).map(({ name }) => firmSlug(name)),
    ]),
  );
}

/** Yields the addresses that the record gives the site. A note with errors keeps its address. */
function* addressesIn({ notes, firms, stocks, pages }: ReadContent): Generator<string> {
  for (const { path } of notes) yield urls.note(idOf(path));
  for (const { page } of pages) if (page) yield urls.page(page.slug);
  yield* addressesOf(
    soundNotes(notes),
    {
      firms: firms.flatMap(({ firm }) => firm ?? []),
      stocks: stocks.flatMap(({ stock }) => stock ?? []),
    },
    site.indexPageSize,
  );
}

function findingsIn(
  notes: readonly Note[],
  { firms, ...beside }: Pick<CheckedRecord, 'firms' | 'stocks'> & { directory?: Directory },
  now: Date,
): Finding[] {
  return checkArchive(buildArchive(notes, firms, beside), now);
}

/** Returns the notes of files without errors. */
export function soundNotes(read: readonly ReadNote[]): Note[] {
  return read.flatMap(({ note }) => note ?? []);
}

/** Returns the report on a file; undefined if it has no problems. */
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

/** Returns reports on anything in the record's folders that is not read. */
function strangers(place: ContentPlace, others: readonly Stranger[]): FileReport[] {
  return others.map(({ path, kind }) => {
    const name = path.split('/').at(-1) ?? '';
    const [reason, help] = strangerWords[kind](`\`${name}\``);
    return {
      path: place.shownAs + path,
      text: '',
      diagnostics: [new Diagnostic({ rule: 'file-name', severity: 'error', reason, help })],
    };
  });
}

type StrangerWords = (name: string) => [reason: string, help: string];

const strangerWords: Readonly<Record<Stranger['kind'], StrangerWords>> = {
  'not Markdown': (name) => [
    `Unexpected file ${name} among the notes, expected files that end with \`.md\``,
    'rename it if it is a note; move it to `public/` if the site should serve it; else delete it',
  ],
  'folder with the name of a note': (name) => [
    `Unexpected folder ${name}, expected a file: names that end with \`.md\` are of files`,
    'rename the folder, or put the file in its place',
  ],
  'no file': (name) => [
    `Unexpected pipe, socket or device ${name}, expected a file`,
    'delete it; it was not opened',
  ],
  'link to nothing': (name) => [
    `Unexpected symbolic link ${name} to what does not exist, expected a file`,
    'put the file there to which it should lead, or delete the link',
  ],
  'link to elsewhere': (name) => [
    `Unexpected symbolic link ${name} out of the content folder, expected one that stays within it`,
    'put the file itself in place of the link, or delete the link',
  ],
  'link to a folder of the record': (name) => [
    `Unexpected symbolic link ${name} to a folder that is read already, expected each note once`,
    'delete the link',
  ],
};

/**
 * Returns the notes that can be published. It drops the notes that a rule refuses, and judges the
 * rest again until no more are refused. If the replacement of a note is refused, the note goes too:
 * its author has withdrawn it, and it must not come back as current.
 *
 * @param wrong the notes that were refused when all readable ones were judged together
 */
function notesThatHold(
  read: readonly ReadNote[],
  beside: Pick<CheckedRecord, 'firms' | 'stocks'>,
  wrong: readonly Note[],
  now: Date,
): Note[] {
  let notes = soundNotes(read);
  let refused = wrong;
  // Two files can have one name. One that cannot be read says nothing about the other.
  const unread = read.filter(({ note }) => !note);
  // A file with errors may still say what it replaces, under another name of its firm.
  const withdrawn = unread.flatMap(({ text }) => replacedIn(text));
  let ids = [...unread.map(({ path }) => idOf(path)), ...withdrawn, ...refused.map(({ id }) => id)];
  while (ids.length > 0) {
    const gone = new Set([
      ...withdrawn,
      ...refused.flatMap(({ id, replaces = id }) => [id, replaces]),
    ]);
    for (const id of ids) for (const earlier of earlierIds(id)) gone.add(earlier);
    const left = notes.filter(({ id }) => !gone.has(id));
    if (left.length === notes.length) break;
    notes = left;
    refused = findingsIn(notes, beside, now)
      .filter(({ severity }) => severity === 'error')
      .map(({ note }) => note);
    ids = refused.map(({ id }) => id);
  }
  return notes;
}

/** Returns the id that a file with errors replaces, by its own word. */
function replacedIn(text: string): string[] {
  const [, id] = /^replaces:[ \t]*["']?([^\s"'#]+)/m.exec(text) ?? [];
  return id === undefined ? [] : [id];
}

/** Returns the ids before a numbered one: `…` and `…-2` for `…-3` (see the rule `file-name`). */
function earlierIds(id: string): string[] {
  const [, base, digits] = /^(.+)-([2-9]|[1-9]\d)$/.exec(id) ?? [];
  if (base === undefined) return [];
  const numbered = Array.from({ length: Number(digits) - 2 }, (_, at) => `${base}-${at + 2}`);
  return [base, ...numbered];
}

/**
 * Returns reports on what the archive rules found. The archive keeps no places, so the few files
 * with findings are read again for them.
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

/** Returns reports on what the rules found in firms' files. */
async function locateInFirms(
  place: ContentPlace,
  findings: readonly FirmFinding[],
): Promise<FileReport[]> {
  const byPath = Map.groupBy(findings, ({ firm }) => firm.path);
  const reports: FileReport[] = [];
  await forEachPath([...byPath.keys()], async (path) => {
    const { bytes } = await readContent(place.contentDir, path);
    const text = decodeText(bytes);
    const { source } = readFile(firmSchema, bytes, text);
    const diagnostics = (byPath.get(path) ?? [])
      .map(
        ({ firm: _, field, ...finding }) =>
          new Diagnostic({ ...finding, place: source?.value(field) }),
      )
      .sort(compareDiagnostics);
    reports.push({ path: place.shownAs + path, text, diagnostics });
  });
  return reports;
}

/** Merges the reports on each file into one. */
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
