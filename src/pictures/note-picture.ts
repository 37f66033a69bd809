import { type Direction, direction, impliedUpside, priceTargetAction } from '../notes/figures.ts';
import type { Note } from '../notes/note.ts';
import {
  describeRating,
  describeTarget,
  formatChange,
  formatDay,
  headlineWord,
} from '../notes/wording.ts';

/** What stands on the picture of a note's rating card. */
export interface NotePicture {
  site: string;
  day: string;
  firm: string;
  /** Undefined where its name is in a script that the picture's font does not have. */
  company: string | undefined;
  ticker: string;
  action: string;
  direction: Direction;
  /** As many as are known; `from` stands before an arrow. */
  facts: { name: string; from: string | undefined; to: string }[];
}

/**
 * Returns what stands on the picture of a note's rating card; undefined where it cannot be drawn,
 * because the firm's name is in a script that the font does not have.
 */
export function notePicture(
  note: Note,
  site: { name: string; language: string },
): NotePicture | undefined {
  const day = formatDay(note.day, site.language);
  if (!isDrawable(note.firm)) return undefined;
  const upside = impliedUpside(note);
  const facts = [
    { name: 'Rating', value: describeRating(note) },
    { name: 'Price target', value: targetFact(note) },
    { name: 'Implied upside', value: upside === undefined ? '' : formatChange(upside) },
  ];
  return {
    site: isDrawable(site.name) ? site.name : '',
    day: isDrawable(day) ? day : note.day,
    firm: note.firm,
    company: isDrawable(note.company) ? note.company : undefined,
    ticker: note.ticker.replace(':', ': '),
    action: headlineWord(note.action, priceTargetAction(note)),
    direction: direction(note),
    facts: facts.flatMap(({ name, value }) => {
      if (value === '' || !isDrawable(value.replace(arrow, ''))) return [];
      const parts = value.split(arrow);
      const [from, to] = parts.length === 2 ? parts : [undefined, value];
      return [{ name, from: from && capital(from), to: capital(to ?? '') }];
    }),
  };
}

/** The target, unless the action's own words already say all that is known of it. */
function targetFact(note: Note): string {
  const { from, to } = note.priceTarget ?? {};
  if (from === undefined && to === undefined && note.action === 'maintain') return '';
  return describeTarget(note.priceTarget, priceTargetAction(note));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Stands between two values in words; on a picture it is drawn, for the font has none. */
const arrow = ' → ';

/** The scripts that the picture's font is read for, and the signs that are common to all. */
const drawable =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Sc}\p{Mn}\d\s!-/:-@[-`{-~\u00a1-\u00bf×÷‐-‧‰′″‹›−™]*$/u;

/** Returns whether the picture's font has a text's characters. */
export function isDrawable(text: string): boolean {
  return drawable.test(text.normalize('NFC'));
}

/** Returns the notes that have a picture of their own: the newest that can be drawn. */
export function picturedNotes<Item extends Pick<Note, 'firm'>>(
  notes: readonly Item[],
  most: number,
): Item[] {
  return notes.slice(0, most).filter(({ firm }) => isDrawable(firm));
}
