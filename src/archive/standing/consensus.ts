import { max, mean, median, min } from 'd3-array';
import type { Note } from '../../notes/note.ts';
import { isQuantitativeSystem } from '../../notes/rules/quantitative-system.ts';
import { type Stance, stances } from '../../notes/stance.ts';
import type { Day } from '../../notes/terms/dates.ts';
import { firmSlugOf } from '../archive.ts';
import type { Firms } from '../firms.ts';
import { newestFirst } from '../order.ts';
import {
  type CurrentRating,
  type CurrentTarget,
  currentRating,
  type LeftOutReason as UncountedReason,
} from './current-rating.ts';

/** A stance that can be counted. */
export type CountedStance = Exclude<Stance, 'none'>;

/** One firm's vote. */
export interface Vote {
  firm: string;
  firmSlug: string;
  /** Whoever the latest note names. */
  analyst: string | undefined;
  /** The latest note: it states or affirms the rating. */
  id: string;
  day: Day;
  /** The firm's own word; undefined where no note states it. */
  word: string | undefined;
  /** Undefined where the word is not known or not understood: such a vote counts for its target alone. */
  stance: CountedStance | undefined;
  /** Undefined where none is in force: such a vote counts for its rating alone. */
  target: CurrentTarget | undefined;
}

/** Why a firm has no vote. */
export type LeftOutReason = UncountedReason | 'quantitative';

/** A firm with notes on the ticker that has no vote. */
export interface LeftOut {
  firm: string;
  firmSlug: string;
  /** The latest note. */
  id: string;
  day: Day;
  /** The firm's own word, where one is known. */
  word: string | undefined;
  reason: LeftOutReason;
}

/** The targets in one currency. */
export interface TargetSummary {
  currency: string;
  count: number;
  mean: number;
  median: number;
  high: number;
  low: number;
}

/** What the firms say of one stock, with its working. */
export interface Consensus {
  /** Newest first. */
  votes: Vote[];
  /** Newest first. */
  leftOut: LeftOut[];
  /** Best first; only stances that have a vote. */
  counts: { stance: CountedStance; count: number }[];
  /** The currency with the most targets first; never mixed. */
  targets: TargetSummary[];
  /** How many notes on the ticker it was drawn from. */
  notes: number;
}

/**
 * Returns the consensus on a ticker (domain, "consensus"): one vote per firm, its latest rating in the
 * window that ends on a day, as `currentRating` has it. Each firm with a note is a vote or is left out, with
 * the reason. It does not depend on the order of the notes; those after the day are not looked at.
 *
 * @param notes the ticker's
 */
export function consensusOf(notes: readonly Note[], on: Day, firms: Firms): Consensus {
  const known = notes.filter(({ day }) => day <= on);
  const votes: Vote[] = [];
  const leftOut: LeftOut[] = [];
  for (const [firmSlug, own] of notesByFirm(known, firms)) {
    const rating = currentRating(own, on, firms);
    // Of notes up to the day there is always one that is the latest.
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

/** Returns a ticker's notes by the slug of their firm, newest first; a renamed firm is one firm. */
export function notesByFirm(notes: readonly Note[], firms: Firms): Map<string, Note[]> {
  return Map.groupBy([...notes].sort(newestFirst), (note) => firmSlugOf(note, firms));
}

function reasonAgainst(rating: CurrentRating): LeftOutReason | undefined {
  if (isQuantitativeSystem(rating.note.firm)) return 'quantitative';
  if (rating.isCounted) return undefined;
  // A target is a vote of its own where only the word of the rating is missing or not understood.
  const isVote = rating.target !== undefined && isWordAlone(rating.why);
  return isVote ? undefined : rating.why;
}

function isWordAlone(why: UncountedReason): boolean {
  return why === 'unstated' || why === 'unknown-word';
}

function countsOf(votes: readonly Vote[]): Consensus['counts'] {
  return stances.flatMap((stance) => {
    if (stance === 'none') return [];
    const count = votes.filter((vote) => vote.stance === stance).length;
    return count > 0 ? [{ stance, count }] : [];
  });
}

function targetSummaries(votes: readonly Vote[]): TargetSummary[] {
  const amounts = new Map<string, number[]>();
  for (const { target } of votes) {
    if (!target) continue;
    amounts.set(target.currency, [...(amounts.get(target.currency) ?? []), target.amount]);
  }
  return (
    [...amounts]
      // Summed in one order, whatever the notes' order: sums of decimals depend on it.
      .map(([currency, all]) => ({ currency, all: all.sort((a, b) => a - b) }))
      .map(({ currency, all }) => ({
        currency,
        count: all.length,
        // None is empty: each has the amount that it was made for.
        mean: mean(all) ?? Number.NaN,
        median: median(all) ?? Number.NaN,
        high: max(all) ?? Number.NaN,
        low: min(all) ?? Number.NaN,
      }))
      .sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1))
  );
}

function newestVoteFirst(
  a: Pick<Vote, 'day' | 'firmSlug'>,
  b: Pick<Vote, 'day' | 'firmSlug'>,
): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.firmSlug < b.firmSlug ? -1 : 1;
}
