import { ascending, descending, max, mean, median, min } from 'd3-array';
import type { Note } from '../../notes/note.ts';
import { isQuantitativeSystem } from '../../notes/rules/quantitative-system.ts';
import { type Stance, stances } from '../../notes/stance.ts';
import type { Stock } from '../../notes/stock.ts';
import type { Day } from '../../notes/terms/dates.ts';
import { onceFor } from '../../notes/terms/once-for.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import type { Firms } from '../firms.ts';
import { newestFirst } from '../order.ts';
import {
  type CurrentRating,
  type CurrentTarget,
  currentRating,
  type LeftOutReason as UncountedReason,
} from './current-rating.ts';
import { ofOneCompany } from './one-company.ts';
import { asOf } from './window.ts';

export type CountedStance = Exclude<Stance, 'none'>;

interface Vote {
  firm: string;
  firmSlug: string;
  /** The analyst whom the latest note names. */
  analyst: string | undefined;
  /** The latest note: it states or affirms the rating. */
  id: string;
  day: Day;
  /** The firm's own word; undefined if no note states it. */
  word: string | undefined;
  /** Undefined if the word is unknown or not understood. Then only its target counts. */
  stance: CountedStance | undefined;
  /** Undefined if none is in force. Then the vote counts only for its rating. */
  target: CurrentTarget | undefined;
}

export type LeftOutReason = UncountedReason | 'quantitative';

/** A firm that has notes on the ticker but no vote. */
export interface LeftOut extends Pick<Vote, 'firm' | 'firmSlug' | 'id' | 'day' | 'word'> {
  reason: LeftOutReason;
}

export type TargetSummary = ReturnType<typeof targetSummaries>[number];

/** What the firms say of one stock, and how we arrived at it. */
export interface Consensus {
  /** Newest first. */
  votes: Vote[];
  /** Newest first. */
  leftOut: LeftOut[];
  /** Best first. Stances without a vote are left out. */
  counts: { stance: CountedStance; count: number }[];
  /** The currency with the most targets first. Currencies are never mixed. */
  targets: TargetSummary[];
  /** How many notes it was drawn from. */
  notes: number;
}

/**
 * Returns the consensus on a ticker as of the archive's newest note. The list of tickers, a ticker's
 * page and its data show the same, so it is made once per archive.
 */
export const currentConsensus = onceFor(
  ({ notes, stock }: TickerNotes, archive: Pick<Archive, 'notes' | 'firms'>): Consensus =>
    consensusOf(ofOneCompany(notes, stock).notes, asOf(archive), archive.firms, stock),
);

/**
 * Returns the consensus on a ticker. Each firm has one vote: its latest rating in the window that
 * ends on a day, as `currentRating` finds it. A firm with a note either votes or is left out with a
 * reason. The order of the notes does not matter, and later notes are ignored.
 *
 * @param notes the ticker’s
 * @param stock its file, whose splits adjust older targets
 */
export function consensusOf(
  notes: readonly Note[],
  on: Day,
  firms: Firms,
  stock?: Stock,
): Consensus {
  const known = notes.filter(({ day }) => day <= on);
  const votes: Vote[] = [];
  const leftOut: LeftOut[] = [];
  for (const [firmSlug, own] of notesByFirm(known, firms)) {
    const rating = currentRating(own, on, firms, stock);
    if (!rating) continue;
    const { note, word, target } = rating;
    const { id, day, analyst } = note;
    const firm = firms.find(note.firm, day)?.name ?? note.firm;
    const reason = reasonAgainst(rating);
    if (reason) leftOut.push({ firm, firmSlug, id, day, word, reason });
    else {
      const stance = rating.isCounted ? rating.stance : undefined;
      votes.push({ firm, firmSlug, analyst, id, day, word, stance, target });
    }
  }
  return {
    votes: votes.sort(newestVoteFirst),
    leftOut: leftOut.sort(newestVoteFirst),
    counts: countsOf(votes),
    targets: targetSummaries(votes),
    notes: known.length,
  };
}

/** Returns a ticker's notes by the slug of their firm, newest first. A renamed firm is one firm. */
export function notesByFirm(notes: readonly Note[], firms: Firms): Map<string, Note[]> {
  return Map.groupBy([...notes].sort(newestFirst), firms.slugOf);
}

function reasonAgainst(rating: CurrentRating): LeftOutReason | undefined {
  if (isQuantitativeSystem(rating.note.firm)) return 'quantitative';
  if (rating.isCounted) return undefined;
  // A target votes on its own only if the word of the rating is missing or not understood.
  const { target, why } = rating;
  return target && (why === 'unstated' || why === 'unknown-word') ? undefined : why;
}

function countsOf(votes: readonly Vote[]): Consensus['counts'] {
  return stances.flatMap((stance) => {
    if (stance === 'none') return [];
    const count = votes.filter((vote) => vote.stance === stance).length;
    return count > 0 ? [{ stance, count }] : [];
  });
}

function targetSummaries(votes: readonly Vote[]) {
  const targets = votes.flatMap(({ target }) => target ?? []);
  return [...Map.groupBy(targets, ({ currency }) => currency)]
    .map(([currency, ofCurrency]) => {
      // Always summed in one order, because sums of decimals depend on it.
      const all = ofCurrency.map(({ amount }) => amount).sort((a, b) => a - b);
      return {
        currency,
        count: all.length,
        // None is empty, because each was made for an amount.
        mean: mean(all) ?? Number.NaN,
        median: median(all) ?? Number.NaN,
        high: max(all) ?? Number.NaN,
        low: min(all) ?? Number.NaN,
      };
    })
    .sort((a, b) => b.count - a.count || ascending(a.currency, b.currency));
}

function newestVoteFirst(
  a: Pick<Vote, 'day' | 'firmSlug'>,
  b: Pick<Vote, 'day' | 'firmSlug'>,
): number {
  return descending(a.day, b.day) || ascending(a.firmSlug, b.firmSlug);
}
