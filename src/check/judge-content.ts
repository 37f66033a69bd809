import { ascending } from 'd3-array';
import { buildArchive } from '../archive/archive.ts';
import { addressesOf } from '../archive/pages/addresses.ts';
import { firmUnknown } from '../archive/rules/firm-name.ts';
import { checkFirms } from '../archive/rules/index.ts';
import * as urls from '../archive/urls.ts';
import type { Stranger } from '../disk/content-files.ts';
import { compareDiagnostics } from '../notes/diagnostics/diagnostics.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import type { OwnPage } from '../notes/own-page.ts';
import { idOf } from '../notes/parse.ts';
import { firmSchema } from '../notes/schema/firm-schema.ts';
import { frontmatterSchema } from '../notes/schema/schema.ts';
import type { Stock } from '../notes/stock.ts';
import { firmSlug } from '../notes/terms/slug.ts';
import { site } from '../site.config.ts';
import type { ContentPlace } from './check-content.ts';
import type { CheckedRecord } from './checked-record.ts';
import { locateFindings } from './locate-findings.ts';
import { publishableNotes } from './publishable-notes.ts';
import { readDirectory } from './read-directory.ts';
import { type ReadFile, soundValues } from './read-file.ts';
import { rememberedFindings } from './remembered-findings.ts';
import { reportWithFolder } from './shown-as.ts';
import { deadLinks, deadNavigation, publicProblems, siteFiles } from './site-files.ts';
import { strangers } from './strangers.ts';

/** What each file of the record says, by itself. */
interface ReadContent {
  notes: readonly ReadFile<Note>[];
  firms: readonly ReadFile<Firm>[];
  stocks: readonly ReadFile<Stock>[];
  pages: readonly ReadFile<OwnPage>[];
  /** Anything in the record's folders that is not read. */
  others: readonly Stranger[];
}

/**
 * Returns reports on the files, on each alone and on all together, and the content that is right.
 * A firm's file with an error judges no note. `withdrawn` is that of `CheckedContent`.
 *
 * @param isAsked whether to warn of a file, too: each warning costs reading the file again
 */
export function judgeContent(
  { contentDir, shownAs, memory }: ContentPlace,
  content: ReadContent,
  isAsked: (path: string) => boolean,
  now: Date,
): { reports: FileReport[]; sound: CheckedRecord; withdrawn: string[] } {
  const alone = [
    ...strangers(content.others.filter(({ path }) => isAsked(path))),
    ...[...content.notes, ...content.firms, ...content.stocks, ...content.pages].filter(
      ({ path, diagnostics }) => diagnostics.length > 0 && isAsked(path),
    ),
  ];
  const { directory, reports: ofDirectory } = readDirectory(contentDir);
  const notes = soundValues(content.notes);
  const firms = soundValues(content.firms);
  const stocks = soundValues(content.stocks);
  const pages = soundValues(content.pages);
  const files = siteFiles();
  const addresses = () => addressesIn(content);
  const dead = deadLinks(contentDir, [...notes, ...firms, ...stocks, ...pages], files, addresses);
  const inFirms = checkFirms(firms);
  const wrongPaths = new Set([
    ...dead.map(({ path }) => path),
    ...inFirms.flatMap(({ firm, severity }) => (severity === 'error' ? firm.path : [])),
  ]);
  const isRight = ({ path }: { path: string }) => !wrongPaths.has(path);
  const beside = { firms: firms.filter(isRight), stocks: stocks.filter(isRight) };
  const unheard = namesOfOthers(content.firms, beside.firms);
  const archive = buildArchive(notes, beside.firms, { stocks: beside.stocks, directory });
  const findings = rememberedFindings(archive, now, memory).filter(
    // The firm has a file, whose own report says what is wrong.
    ({ rule, note }) => rule !== firmUnknown.id || !unheard.has(firmSlug(note.firm)),
  );
  const isTold = (severity: string, { path }: { path: string }) =>
    severity === 'error' || isAsked(path);
  const inNotes = findings.filter(({ note, severity }) => isTold(severity, note));
  const inFiles = inFirms.filter(({ firm, severity }) => isTold(severity, firm));
  const together = [
    ...locateFindings(contentDir, frontmatterSchema, inNotes, ({ note }) => note.path),
    ...locateFindings(contentDir, firmSchema, inFiles, ({ firm }) => firm.path),
  ];
  const refused = findings.filter(({ severity }) => severity === 'error').map(({ note }) => note);
  const wrong = new Set([...refused, ...notes.filter((note) => !isRight(note))]);
  const publishable = publishableNotes(content.notes, beside, [...wrong], now);
  const isPublishable = new Set(publishable);
  return {
    reports: sortReports([
      ...mergeReports([...ofDirectory, ...alone, ...together, ...dead]).map((report) =>
        reportWithFolder({ ...report, path: shownAs + report.path }, shownAs),
      ),
      ...publicProblems(files, addresses),
      ...deadNavigation(files, addresses),
    ]),
    sound: { notes: publishable, ...beside, pages: pages.filter(isRight) },
    withdrawn: notes
      .filter((note) => !isPublishable.has(note) && !wrong.has(note))
      .map(({ path }) => shownAs + path),
  };
}

/** Returns the slugs of the names of firms whose files have errors. */
function namesOfOthers(read: readonly ReadFile<Firm>[], right: readonly Firm[]): Set<string> {
  const isRight = new Set(right.map(({ path }) => path));
  const others = read.filter(({ path }) => !isRight.has(path));
  return new Set(
    others.flatMap(({ path, value }) => [
      idOf(path),
      ...(value?.aliases ?? []).map(({ name }) => firmSlug(name)),
    ]),
  );
}

/** Yields the addresses that the record gives the site. A note with errors keeps its address. */
function* addressesIn({ notes, firms, stocks, pages }: ReadContent): Generator<string> {
  for (const { path } of notes) yield urls.note(idOf(path));
  for (const { slug } of soundValues(pages)) yield urls.page(slug);
  const beside = { firms: soundValues(firms), stocks: soundValues(stocks) };
  yield* addressesOf(soundValues(notes), beside, site.indexPageSize);
}

/** Merges the reports on each file into one. */
function mergeReports(reports: readonly FileReport[]): FileReport[] {
  return [...Map.groupBy(reports, ({ path }) => path)].map(([path, ofFile]) => ({
    path,
    text: ofFile.at(-1)?.text ?? '',
    diagnostics: ofFile.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
  }));
}

export function sortReports(reports: FileReport[]): FileReport[] {
  return reports.sort((a, b) => ascending(a.path, b.path));
}
