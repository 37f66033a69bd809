import { targetNews } from '../archive/pages/row-facts.ts';
import { direction, impliedUpside, priceTargetAction } from '../notes/figures.ts';
import type { Note } from '../notes/note.ts';
import {
  describeRating,
  factNames,
  formatChange,
  formatDay,
  headlineWord,
} from '../notes/wording.ts';

export type NotePicture = NonNullable<ReturnType<typeof notePicture>>;

/**
 * Returns what the picture of a note's rating card shows; undefined if the font lacks the script of the firm's
 * name. Other names are left out if it lacks theirs.
 */
export function notePicture(note: Note, site: { name: string; language: string }) {
  const day = formatDay(note.day, site.language);
  if (!isDrawable(note.firm)) return undefined;
  const upside = impliedUpside(note);
  const facts: { name: string; value: string }[] = [
    { name: factNames.rating, value: describeRating(note) },
    { name: factNames.target, value: targetNews(note) },
    { name: factNames.upside, value: upside === undefined ? '' : formatChange(upside) },
  ];
  return {
    site: isDrawable(site.name) ? site.name : '',
    day: isDrawable(day) ? day : note.day,
    firm: note.firm,
    company: isDrawable(note.company) ? note.company : undefined,
    ticker: note.ticker.replace(':', ': '),
    action: headlineWord(note.action, priceTargetAction(note)),
    direction: direction(note),
    /** Those that are known. `from` stands before an arrow. */
    facts: facts.flatMap(({ name, value }) => {
      if (value === '' || !isDrawable(value.replace(arrow, ''))) return [];
      const parts = value.split(arrow);
      const [from, to] = parts.length === 2 ? parts : [undefined, value];
      return { name, from: from && capital(from), to: capital(to ?? '') };
    }),
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Stands between two values in words. A picture draws its arrow, because the font has none. */
const arrow = ' → ';

/** The scripts that the picture's font has, and the signs that all scripts share. */
const drawable =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Sc}\p{Mn}\d\s!-/:-@[-`{-~\u00a1-\u00bf×÷‐-‧‰′″‹›−™]*$/u;

export function isDrawable(text: string): boolean {
  return drawable.test(text.normalize('NFC'));
}

/** Returns what is on the picture of pages without one of their own, without words that the font lacks. */
export function sitePicture({ name, description }: { name: string; description: string }) {
  return {
    name: isDrawable(name) ? name : '',
    description: isDrawable(description) ? description : '',
  };
}

/** Returns the notes that have a picture of their own: the newest that can be drawn. */
export function picturedNotes<Item extends Pick<Note, 'firm'>>(
  notes: readonly Item[],
  most: number,
): Item[] {
  return notes.slice(0, most).filter(({ firm }) => isDrawable(firm));
}
