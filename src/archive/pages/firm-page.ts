import type { Firm } from '../../notes/firm.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Archive, FirmNotes } from '../archive.ts';
import { onceFor } from '../once-for.ts';
import type { CurrentTarget, LeftOutReason } from '../standing/current-rating.ts';
import {
  type FirmRatings,
  firmRatings,
  notesByTicker,
  type Standing,
  standings,
} from '../standing/firm-ratings.ts';
import { type IndexPage, indexPages } from './index-pages.ts';
import { type NoteRow, rowsOf } from './rows.ts';

export const firmActions = 10;

/** Tickers on one page of coverage. The first page has up to twice as many, less one. */
export const coverageSize = 50;

export interface FirmLadder {
  /** Best first. */
  words: readonly string[];
  from: Day | undefined;
  until: Day | undefined;
  isComplete: boolean;
}

/** Where a firm stands on one ticker. */
export interface CoverageRow extends Pick<Standing, 'slug' | 'symbol' | 'company'> {
  /** The firm’s word; undefined if none is known. */
  word: string | undefined;
  /** Why the rating is not counted; undefined if it is. */
  leftOut: LeftOutReason | undefined;
  target: Pick<CurrentTarget, 'amount' | 'currency' | 'published'> | undefined;
  /** The latest note's. */
  day: Day;
  id: string;
  /** Whether the latest note names nobody; only on an analyst's page. */
  isUnsigned?: boolean;
}

/** One page of coverage, latest notes first. Undefined numbers mean what they mean in `IndexPage`. */
export type CoveragePage = IndexPage<CoverageRow> & Pick<FirmNotes, 'slug' | 'name'>;

/** All that a firm's page shows, except the text of its file, which is rendered with the page. */
export interface FirmPage extends Pick<FirmNotes, 'slug' | 'name'> {
  /** Its file; undefined if it has none. */
  file: Pick<Firm, 'path' | 'hash'> | undefined;
  /** Other names, each with the last day on which the firm used it. */
  aliases: { name: string; until: Day | undefined }[];
  /** The newest first. */
  ladders: FirmLadder[];
  notes: number;
  ratings: FirmRatings;
  coverage: CoveragePage;
  actions: NoteRow[];
}

/**
 * Returns the page of a firm, and the further pages of what it covers. How many there are depends on
 * the standings, so both are made together, and once.
 */
export const firmPages = onceFor(makePages);

function makePages(firm: FirmNotes, archive: Archive): { page: FirmPage; further: CoveragePage[] } {
  const { slug, name } = firm;
  const all = standings(notesByTicker(firm), archive);
  const [coverage, ...further] = indexPages(all.map(coverageRow), coverageSize);
  return {
    page: {
      slug,
      name,
      file: firm.firm && { path: firm.firm.path, hash: firm.firm.hash },
      aliases: (firm.firm?.aliases ?? []).map(({ name, until }) => ({ name, until })),
      ladders: laddersOf(firm.firm),
      notes: firm.notes.length,
      ratings: firmRatings(all),
      coverage: { slug, name, ...coverage },
      actions: rowsOf(firm.notes.slice(0, firmActions), archive.firms),
    },
    further: further.map((page) => ({ slug, name, ...page })),
  };
}

/** Returns a row of the table of coverage. */
export function coverageRow({ slug, symbol, company, rating }: Standing): CoverageRow {
  const { note, target, word } = rating;
  return {
    slug,
    symbol,
    company,
    word,
    leftOut: rating.isCounted ? undefined : rating.why,
    target: target && {
      amount: target.amount,
      currency: target.currency,
      ...(target.published !== undefined && { published: target.published }),
    },
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
