import type { Day } from '../notes/dates.ts';
import { priceTargetAction } from '../notes/figures.ts';
import type { Note } from '../notes/note.ts';
import { isQuantitativeSystem } from '../notes/rules/quantitative-system.ts';
import type { Stance } from '../notes/stance.ts';
import { firmSlugOf } from './archive.ts';
import type { Firms } from './firms.ts';
import { newestFirst } from './order.ts';
import { stanceOf } from './stance-of.ts';

/** A firm's notes on one ticker, under whatever name it wrote them. */
export interface FirmsNotes {
  slug: string;
  /** The name of its file, else the one that its newest note has. */
  firm: string;
  /** Newest first; at least one. */
  notes: readonly [Note, ...Note[]];
}

/** Returns a ticker's notes by firm, whatever order they come in; a renamed firm is one firm. */
export function notesByFirm(notes: readonly Note[], firms: Firms): FirmsNotes[] {
  const groups = new Map<string, [Note, ...Note[]]>();
  for (const note of [...notes].sort(newestFirst)) {
    const slug = firmSlugOf(note, firms);
    const group = groups.get(slug);
    if (group) group.push(note);
    else groups.set(slug, [note]);
  }
  return [...groups].map(([slug, group]) => {
    const [latest] = group;
    return { slug, firm: firms.find(latest.firm, latest.day)?.name ?? latest.firm, notes: group };
  });
}

/** A price target that is in force. */
export interface StandingTarget {
  amount: number;
  currency: string;
  /** Of the latest note that states it, or says that it is unchanged. */
  day: Day;
}

/** Why a firm has no price target: it removed it, or its notes do not state the one that it has. */
export type NoTarget = 'removed' | 'not-stated';

/** Why a firm has no rating that could count: it withholds one, or it computes it. */
export type Withheld = 'quantitative' | 'terminated' | 'suspended' | 'not-rated';

/** Where a firm stands on a stock after its latest note, however old that is. */
export interface Standing {
  /** The latest note: every note affirms the rating that it does not change. */
  latest: Note;
  withheld: Withheld | undefined;
  /** The firm's own word, where one is known. */
  word: string | undefined;
  /** What the word meant on the day that it was said; undefined for a word that nobody knows. */
  stance: Stance | undefined;
  target: StandingTarget | NoTarget;
}

/**
 * Returns where a firm stands on a stock after these notes.
 *
 * @param notes the firm's on the ticker, newest first
 */
export function standingOf(notes: readonly [Note, ...Note[]], firms: Firms): Standing {
  const [latest] = notes;
  const rating = ratingOf(notes, firms);
  return {
    latest,
    withheld: withheldBy(latest, rating?.stance),
    word: rating?.word,
    stance: rating?.stance,
    target: targetOf(notes),
  };
}

function withheldBy(latest: Note, stance: Stance | undefined): Withheld | undefined {
  if (isQuantitativeSystem(latest.firm)) return 'quantitative';
  if (latest.action === 'terminate') return 'terminated';
  if (latest.action === 'suspend') return 'suspended';
  return stance === 'none' ? 'not-rated' : undefined;
}

/**
 * A maintained rating is the one before, where its note does not repeat the word. All other actions
 * make a new rating: where they do not state it, it is not known.
 */
function ratingOf(
  notes: readonly Note[],
  firms: Firms,
): { word: string; stance: Stance | undefined } | undefined {
  for (const { action, rating, firm, day } of notes) {
    if (action === 'suspend' || action === 'terminate') return undefined;
    const word = rating?.to ?? (action === 'maintain' ? rating?.from : undefined);
    if (word !== undefined) return { word, stance: stanceOf({ word, firm, day }, firms) };
    if (action !== 'maintain') return undefined;
  }
  return undefined;
}

/**
 * A target goes with the rating that it was published with: it stays in force over notes that maintain the
 * rating and say nothing of a target, and ends with a note that changes the rating and states none. A
 * target that was raised or lowered to a figure that nobody states is not known, and the one before
 * no longer holds.
 */
function targetOf(notes: readonly Note[]): StandingTarget | NoTarget {
  let affirmed: Day | undefined;
  for (const note of notes) {
    if (note.action === 'suspend' || note.action === 'terminate') return 'not-stated';
    const { from, to, currency, action } = note.priceTarget ?? {};
    if (action === 'remove') return 'removed';
    const move = priceTargetAction(note);
    const amount = to ?? (move === 'maintain' ? from : undefined);
    if (amount !== undefined && currency !== undefined) {
      return { amount, currency, day: affirmed ?? note.day };
    }
    if (move === 'maintain') {
      affirmed ??= note.day;
      continue;
    }
    const saysNothing = move === undefined && from === undefined;
    if (!saysNothing || note.action !== 'maintain') return 'not-stated';
  }
  return 'not-stated';
}
