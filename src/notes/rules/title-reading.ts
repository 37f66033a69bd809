import type { Names } from '../headlines/names.ts';
import { ratingReader } from '../headlines/ratings.ts';
import { readHeadline } from '../headlines/read-headline.ts';
import type { StatedAction } from '../headlines/sum-up.ts';
import type { Note } from '../note.ts';
import { onceFor } from '../terms/once-for.ts';
import { wordKey } from '../terms/word-key.ts';
import { isCommonWord, tellingWords, wordsOf } from './name-words.ts';

type Titled = Pick<Note, 'title' | 'firm' | 'company' | 'rating'>;

const read = onceFor((note: Titled) =>
  readHeadline(note.title, { ...namesIn(note), mayBegin: beginsName(note) }),
);

/**
 * Returns the rating action that a note's title states of the note's firm. Returns undefined for any other title,
 * because a wrong guess is a false alarm.
 */
export function titleSays(note: Titled): StatedAction | undefined {
  const reading = read(note);
  const isOwn = reading.isRatingAction && reading.stated.firm?.name === note.firm;
  return isOwn ? reading.stated : undefined;
}

/** Returns whether the verb of a note's title contradicts the ratings or the figures that it names. */
export function titleContradicts(note: Titled): boolean {
  const reading = read(note);
  return !reading.isRatingAction && reading.why === 'contradiction';
}

/** Returns the names with which a note's title is read: its own. */
export function namesIn({ firm, company, rating }: Titled): Names {
  const own = [rating?.from, rating?.to].filter((word) => word !== undefined);
  const companyKey = wordKey(company);
  return {
    firmNamed: firmReader(firm),
    firmThatBegins: () => undefined,
    isCompany: (words) => startsAlike(words, company) && wordKey(words) === companyKey,
    ratingOf: ratingReader(own),
    spell: (_firm, word) => word,
    topic: { company, unsure: undefined, listing: undefined },
  };
}

/** Returns whether a word may begin the name of the note's firm or company. Few words can. */
function beginsName({ firm, company }: Titled): (word: string) => boolean {
  const words = new Set(wordsOf(firm));
  return (word) =>
    startsAlike(word, firm) || startsAlike(word, company) || words.has(word) || isCommonWord(word);
}

/** Returns a reader of one firm's name, or of a part that tells it: "Goldman Sachs", "Goldman", not "Citi Goldman". */
function firmReader(firm: string): Names['firmNamed'] {
  const [words, telling] = [new Set(wordsOf(firm)), [...tellingWords(firm)]];
  const firmKey = wordKey(firm);
  return (name) => {
    // J.P. Morgan is JPMorgan.
    if (startsAlike(name, firm) && wordKey(name) === firmKey) return firm;
    const lower = name.toLowerCase();
    if (!telling.some((word) => lower.includes(word))) return undefined;
    const said = wordsOf(name);
    const isPart =
      said.some((word) => telling.includes(word)) &&
      said.every((word) => words.has(word) || isCommonWord(word));
    return isPart ? firm : undefined;
  };
}

/** Returns whether two names begin with one letter. Most do not, and need no closer look. */
function startsAlike(one: string, other: string): boolean {
  return one.charAt(0).toLowerCase() === other.charAt(0).toLowerCase();
}
