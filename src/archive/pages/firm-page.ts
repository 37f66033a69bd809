import type { Firm } from '../../notes/firm.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Archive, FirmNotes } from '../archive.ts';
import type { CurrentTarget, LeftOutReason } from '../standing/current-rating.ts';
import {
  type FirmRatings,
  firmRatings,
  type Standing,
  standings,
} from '../standing/firm-ratings.ts';
import { type IndexPage, indexPages } from './index-pages.ts';
import { type NoteRow, rowsOf } from './rows.ts';

/** How many of a firm's latest actions its page shows. */
export const firmActions = 10;

/** Tickers on one page of what a firm covers; its own page has up to twice as many, less one. */
export const coverageSize = 50;

/** One ladder of a firm. */
export interface FirmLadder {
  /** Best first. */
  words: readonly string[];
  from: Day | undefined;
  until: Day | undefined;
  isComplete: boolean;
}

/** Where a firm stands on a ticker, in the table of what it covers. */
export interface CoverageRow {
  slug: string;
  symbol: string;
  company: string;
  /** The firm's word; undefined where none is known. */
  word: string | undefined;
  /** Why the rating is not counted; undefined where it is. */
  leftOut: LeftOutReason | undefined;
  target: Pick<CurrentTarget, 'amount' | 'currency'> | undefined;
  /** The latest note's. */
  day: Day;
  id: string;
}

/** One page of what a firm covers, the latest notes first; undefined numbers are those of `IndexPage`. */
export interface CoveragePage extends IndexPage<CoverageRow> {
  slug: string;
  name: string;
}

/** All that a firm's page shows but the text of its file, which is rendered with the page. */
export interface FirmPage {
  slug: string;
  name: string;
  /** Its file in the record; undefined where it has none. */
  file: Pick<Firm, 'path' | 'hash'> | undefined;
  /** Other names, and the last day on which the firm used each. */
  aliases: { name: string; until: Day | undefined }[];
  /** The newest first. */
  ladders: FirmLadder[];
  notes: number;
  ratings: FirmRatings;
  coverage: CoveragePage;
  /** The latest notes. */
  actions: NoteRow[];
}

/** A firm's further pages cannot be counted without its standings: they are computed once. */
const made = new WeakMap<FirmNotes, ReturnType<typeof firmPages>>();

/** Returns the page of a firm, and the further pages of what it covers. */
export function firmPages(
  firm: FirmNotes,
  archive: Archive,
): { page: FirmPage; further: CoveragePage[] } {
  const known = made.get(firm) ?? makePages(firm, archive);
  made.set(firm, known);
  return known;
}

function makePages(firm: FirmNotes, archive: Archive): { page: FirmPage; further: CoveragePage[] } {
  const { slug, name } = firm;
  const all = standings(firm, archive);
  const [coverage, ...further] = indexPages(all.map(coverageRow), coverageSize).map((page) => ({
    slug,
    name,
    ...page,
  }));
  // There is always a first page, if an empty one.
  if (!coverage) throw new Error(`No page of what ${name} covers.`);
  return {
    page: {
      slug,
      name,
      file: firm.firm && { path: firm.firm.path, hash: firm.firm.hash },
      aliases: (firm.firm?.aliases ?? []).map(({ name, until }) => ({ name, until })),
      ladders: laddersOf(firm.firm),
      notes: firm.notes.length,
      ratings: firmRatings(all),
      coverage,
      actions: rowsOf(firm.notes.slice(0, firmActions), archive.firms),
    },
    further,
  };
}

function coverageRow({ slug, symbol, company, rating }: Standing): CoverageRow {
  const { note, target, word } = rating;
  return {
    slug,
    symbol,
    company,
    word,
    leftOut: rating.isCounted ? undefined : rating.why,
    target: target && { amount: target.amount, currency: target.currency },
    day: note.day,
    id: note.id,
  };
}

function laddersOf(firm: Firm | undefined): FirmLadder[] {
  return (firm?.ladders ?? [])
    .map(({ words, from, until, complete }) => ({
      words,
      from,
      until,
      isComplete: complete ?? true,
    }))
    .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
}
