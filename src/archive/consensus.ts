import { max, mean, median, min } from 'd3-array';
import type { Day } from '../notes/dates.ts';
import type { Note } from '../notes/note.ts';
import { type Stance, stances } from '../notes/stance.ts';
import { describeRating } from '../notes/wording.ts';
import type { Firms } from './firms.ts';
import {
  type NoTarget,
  notesByFirm,
  type StandingTarget,
  standingOf,
  type Withheld,
} from './standing.ts';
import { isInWindow } from './window.ts';

/** A stance that can be counted. */
export type CountedStance = Exclude<Stance, 'none'>;

/** One firm's vote. */
export interface Vote {
  firm: string;
  firmSlug: string;
  /** The latest note: it states or affirms the rating. */
  id: string;
  day: Day;
  /** The firm's own word; undefined where no note states it. */
  word: string | undefined;
  /** Undefined where the word is not known or not understood: such a vote counts for its target alone. */
  stance: CountedStance | undefined;
  /** In the window; else why there is none. */
  target: StandingTarget | NoTarget | 'old';
}

/** Why a firm has no vote. */
export type LeftOutReason = Withheld | 'old' | 'not-stated' | 'unknown-word';

/** A firm with notes on the ticker that has no vote. */
export interface LeftOut {
  firm: string;
  firmSlug: string;
  /** The latest note. */
  id: string;
  day: Day;
  /** The rating in words, as far as it is known. */
  rating: string | undefined;
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
 * window that ends on a day. Each firm with a note is a vote or is left out, with the reason. It does
 * not depend on the order of the notes; those after the day are not looked at.
 *
 * @param notes the ticker's
 */
export function consensusOf(notes: readonly Note[], on: Day, firms: Firms): Consensus {
  const known = notes.filter(({ day }) => day <= on);
  const votes: Vote[] = [];
  const leftOut: LeftOut[] = [];
  for (const { slug, firm, notes: own } of notesByFirm(known, firms)) {
    const { latest, withheld, word, stance, target } = standingOf(own, firms);
    const told = { firm, firmSlug: slug, id: latest.id, day: latest.day };
    const isTargetOld = typeof target === 'object' && !isInWindow(target.day, on);
    const vote: Vote = {
      ...told,
      word,
      stance: stance === 'none' ? undefined : stance,
      target: isTargetOld ? 'old' : target,
    };
    const reason = withheld ?? reasonAgainst(vote, on);
    if (!reason) votes.push(vote);
    else {
      const rating =
        withheld === 'suspended' || withheld === 'terminated' ? describeRating(latest) : word;
      leftOut.push({ ...told, rating: rating || undefined, reason });
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

function reasonAgainst({ day, word, stance, target }: Vote, on: Day): LeftOutReason | undefined {
  if (!isInWindow(day, on)) return 'old';
  if (stance !== undefined || typeof target === 'object') return undefined;
  return word === undefined ? 'not-stated' : 'unknown-word';
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
    if (typeof target !== 'object') continue;
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
