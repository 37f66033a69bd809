import { priceTargetAction } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import type { Stance } from '../../notes/stance.ts';
import type { Stock } from '../../notes/stock.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Firms } from '../firms.ts';
import { adjusted } from './splits.ts';
import { stanceOf } from './stance-of.ts';
import { isInWindow } from './window.ts';

/** A firm's target on a ticker while it is in force. */
export interface CurrentTarget {
  amount: number;
  currency: string;
  /** As published, if the shares were split since. */
  published?: number;
  /** The day of the note that states it. Always within the window. */
  day: Day;
}

/** Why a firm has no current rating on a ticker, in the order in which a page gives the reasons. */
export const leftOutReasons = [
  'suspended',
  'terminated',
  /** It withholds its judgement: Not Rated, Under Review. */
  'not-rated',
  /** No note says which rating it is. */
  'unstated',
  /** Its word has no known meaning. */
  'unknown-word',
  /** Its latest note is older than the window. */
  'outside-window',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Where a firm stands on a ticker: with a rating in force, or left out of the count. */
export type CurrentRating = {
  note: Note;
  target: CurrentTarget | undefined;
} & (
  | {
      isCounted: true;
      /** The rating, in the firm's own word. */
      word: string;
      stance: Exclude<Stance, 'none'>;
    }
  | { isCounted: false; why: LeftOutReason; word: string | undefined }
);

/**
 * Returns where a firm stands on a ticker on a day, from its latest note there; undefined if it
 * has none by then. This one rule serves consensus, firm pages and data:
 *
 * - The latest note must be within the window.
 * - A maintained rating that is not repeated is the previous one, however old.
 * - Any other action without a rating leaves none that is known.
 * - A suspension or termination ends the rating, until a note states one again.
 * - A target holds while later notes maintain the rating without mentioning the target, and while
 *   the note that states it is within the window.
 *
 * @param notes one firm's notes on one ticker, newest first
 * @param stock the ticker's file, whose splits adjust an older target
 */
export function currentRating(
  notes: readonly Note[],
  on: Day,
  firms: Firms,
  stock?: Stock,
): CurrentRating | undefined {
  const known = notes.filter(({ day }) => day <= on);
  // Only a maintained rating looks at what was before it.
  const fresh = known.findIndex(({ action }) => action !== 'maintain');
  const telling = fresh < 0 ? known : known.slice(0, fresh + 1);
  const state = telling.reduceRight<State | undefined>(stateAfter, undefined);
  return state && standing(state, on, firms, stock);
}

/**
 * Returns where a firm stands on a ticker after each of its notes, in one pass: what
 * `currentRating` would return for the notes so far. Targets are as published.
 *
 * @param notes one firm's notes on one ticker, newest first
 * @returns as many, oldest first
 */
export function ratingsAfter(notes: readonly Note[], firms: Firms): CurrentRating[] {
  let state: State | undefined;
  return notes.toReversed().map((note) => {
    state = stateAfter(state, note);
    return standing(state, note.day, firms);
  });
}

function standing(state: State, on: Day, firms: Firms, stock?: Stock): CurrentRating {
  const { note, rating, withdrawn } = state;
  const leftOut = (why: LeftOutReason, target?: CurrentTarget): CurrentRating => {
    return { isCounted: false, why, word: rating?.word, note, target };
  };
  if (!isInWindow(note.day, on)) return leftOut('outside-window');
  if (withdrawn) return leftOut(withdrawn);
  const target =
    state.target && isInWindow(state.target.day, on)
      ? targetOn(state.target, stock, on)
      : undefined;
  if (!rating) return leftOut('unstated', target);
  // As of the day of the word, because a later ladder does not change its meaning.
  const { firm, day } = rating.said;
  const stance = stanceOf({ word: rating.word, firm, day }, firms);
  if (stance === undefined) return leftOut('unknown-word', target);
  if (stance === 'none') return leftOut('not-rated');
  return { isCounted: true, word: rating.word, stance, note, target };
}

/** Returns a target for one share as it is on a day, with the published figure if it differs. */
export function targetOn(target: CurrentTarget, stock: Stock | undefined, on: Day): CurrentTarget {
  const amount = adjusted(target.amount, stock, target.day, on);
  return amount === target.amount ? target : { ...target, amount, published: target.amount };
}

/** What is known after a note. */
interface State {
  note: Note;
  /** The word, and the last note that says it. */
  rating: { word: string; said: Note } | undefined;
  withdrawn: 'suspended' | 'terminated' | undefined;
  target: CurrentTarget | undefined;
}

function stateAfter(before: State | undefined, note: Note): State {
  if (note.action === 'suspend' || note.action === 'terminate') {
    const withdrawn = note.action === 'suspend' ? 'suspended' : 'terminated';
    return { note, withdrawn, rating: undefined, target: undefined };
  }
  const isKept = note.action === 'maintain';
  const word = note.rating?.to ?? (isKept ? note.rating?.from : undefined);
  const kept = isKept ? before : undefined;
  const target = targetAfter(kept?.target, note);
  if (word === undefined) {
    return { note, rating: kept?.rating, withdrawn: kept?.withdrawn, target };
  }
  return { note, rating: { word, said: note }, withdrawn: undefined, target };
}

function targetAfter(kept: CurrentTarget | undefined, note: Note): CurrentTarget | undefined {
  const currency = note.priceTarget?.currency;
  const action = priceTargetAction(note);
  const amount = statedTarget(note);
  if (amount !== undefined && currency !== undefined) return { amount, currency, day: note.day };
  // If the target is unchanged, or not mentioned, the previous one holds.
  return action === undefined || action === 'maintain' ? kept : undefined;
}

/** Returns the target that a note states: the new one, or the one before if it is unchanged. */
export function statedTarget(note: Note): number | undefined {
  const { from, to } = note.priceTarget ?? {};
  return to ?? (priceTargetAction(note) === 'maintain' ? from : undefined);
}
