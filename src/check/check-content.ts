import { listRecord } from '../disk/content-files.ts';
import { type FileReport, wholeFileReport } from '../notes/diagnostics/report.ts';
import type { Note } from '../notes/note.ts';
import { type Stock, slugOf } from '../notes/stock.ts';
import { utcDay } from '../notes/terms/dates.ts';
import { tickerOf, tickerSlug } from '../notes/terms/ticker.ts';
import type { CheckedRecord } from './checked-record.ts';
import { judgeContent, sortReports } from './judge-content.ts';
import type { CheckResult } from './problems.ts';
import { readBeside, soundValues } from './read-file.ts';
import { readNotes } from './read-notes.ts';
import { readRememberedNotes } from './remembered-notes.ts';

/** Where the record is, and how people see its paths. */
export interface ContentPlace {
  contentDir: string;
  /** The prefix of a path in a report: `content/`. */
  shownAs: string;
  /** The folder that remembers what was checked; absent to remember nothing. */
  memory?: string;
}

/** What the checks found, and what passed them. */
export interface CheckedContent extends CheckResult {
  sound: CheckedRecord;
  /**
   * Notes without errors that are left out because a note beside them has errors: their files, as
   * reports name them.
   */
  withdrawn: string[];
  /**
   * Returns whether a note, named as in a report, was checked now, not remembered from an earlier
   * run.
   */
  isAnew(path: string): boolean;
}

/**
 * Checks the files of the record, or only those named.
 *
 * @param only paths relative to the content folder
 * @param now when they are checked
 */
export async function checkContent(
  place: ContentPlace,
  only?: readonly string[],
  now: Date = new Date(),
): Promise<CheckedContent> {
  const { contentDir, shownAs, memory } = place;
  const today = utcDay(now);
  const { ratings, others, ...listed } = listRecord(contentDir);
  const asked = only && new Set(only);
  const isAsked = (path: string) => !asked || asked.has(path);
  const paths = ratings.filter(isAsked);
  const beside = readBeside(contentDir, listed);
  const named = asked ? await readNotes(contentDir, paths, today) : [];
  const files = [named, ...Object.values(beside)].flatMap((read) =>
    soundValues<Pick<Note, 'path' | 'links'>>(read),
  );
  // A text may link to anything in the record.
  const isWhole = !asked || files.some(({ path, links }) => isAsked(path) && links.length > 0);
  const related = isWhole
    ? []
    : onTickersOf(soundValues(named), soundValues(beside.stocks), ratings, asked);
  const { read, anew } = isWhole
    ? await readRememberedNotes(contentDir, ratings, now, memory)
    : { read: [...named, ...(await readNotes(contentDir, related, today))], anew: asked };
  const { reports, sound, withdrawn } = judgeContent(
    isWhole ? place : { contentDir, shownAs },
    { notes: read, ...beside, others },
    isAsked,
    now,
  );
  const told = reports.filter(({ path }) => isAsked(path.slice(shownAs.length)));
  if (ratings.length === 0) told.push(noNotes(place));
  return {
    notes: paths.length,
    firms: asked && listed.firms.filter(isAsked).length,
    stocks: asked && listed.stocks.filter(isAsked).length,
    pages: asked && listed.pages.filter(isAsked).length,
    reports: sortReports(told),
    sound,
    withdrawn,
    isAnew: (path) => anew.has(path.slice(shownAs.length)),
  };
}

function noNotes({ shownAs }: ContentPlace): FileReport {
  return wholeFileReport(`${shownAs}ratings/`, {
    rule: 'no-notes',
    reason: 'Unexpected empty record, expected at least one note',
    help: 'add a note as CONTRIBUTING.md shows, or point CONTENT_DIR at the folder that has them',
  });
}

/**
 * Returns the other notes on the tickers of these notes: those that the archive rules compare a
 * note with. File names tell the ticker, so checking one file does not read ten thousand.
 */
function onTickersOf(
  notes: readonly Note[],
  stocks: readonly Stock[],
  paths: readonly string[],
  known: ReadonlySet<string>,
): string[] {
  const slugs = new Set(notes.map((note) => tickerSlug(tickerOf(note))));
  for (const stock of stocks) {
    const own = [stock, ...(stock.formerTickers ?? [])].map(({ ticker }) => slugOf(ticker));
    if (own.some((slug) => slugs.has(slug))) for (const slug of own) slugs.add(slug);
  }
  return paths.filter((path) => {
    if (known.has(path)) return false;
    // A slug may hold hyphens: YYYY-MM-DD-bf-b-fixture-securities.md
    const parts = path.slice(path.lastIndexOf('/') + 12).split('-');
    return parts.some((_, end) => slugs.has(parts.slice(0, end).join('-')));
  });
}
