import type { Day } from '../../../src/notes/terms/dates.ts';
import { firmSlug } from '../../../src/notes/terms/slug.ts';
import { type ArchiveFile, fileText } from './note-file.ts';

/** A firm that there is not: what it does, and what its file says. A `Firm` is what a reader of that file knows. */
export interface House {
  name: string;
  /** What it was called before, and until when. */
  formerly?: { name: string; until: Day };
  /** The scales that it rates on, best word first; of one length, in the order of time. */
  ladders: readonly Scale[];
  /** Words that its file has, where it lacks some; the file then says that it is incomplete. */
  knownWords?: readonly string[];
  /** Whether `firms/` has a file on it. */
  hasFile: boolean;
  /** Whether it publishes price targets. */
  setsTargets: boolean;
  /** How much it publishes, against others. */
  weight: number;
  /** What its file says below its fields. */
  about: string;
}

/** A scale, and the days that it is valid on. */
export interface Scale {
  words: readonly string[];
  from?: Day;
  until?: Day;
}

const beginnings = [
  'Fixture',
  'Example',
  'Sample',
  'Specimen',
  'Placeholder',
  'Mockup',
  'Fictitious',
  'Imaginary',
  'Notional',
  'Hypothetical',
  'Pretend',
  'Invented',
];
const kinds = ['Securities', 'Capital', '& Co.', 'Partners', 'Research', 'Bank', 'Brothers'];

const scales: readonly (readonly string[])[] = [
  ['Buy', 'Hold', 'Sell'],
  ['Overweight', 'Equal-Weight', 'Underweight'],
  ['Outperform', 'Market Perform', 'Underperform'],
  ['Strong Buy', 'Outperform', 'Market Perform', 'Underperform'],
  ['Buy', 'Neutral', 'Sell'],
  ['Overweight', 'Neutral', 'Underweight'],
  ['Positive', 'Neutral', 'Negative'],
  ['Top Pick', 'Outperform', 'Sector Perform', 'Underperform'],
];

/** Returns so many firms, the first ones with most notes. */
export function makeHouses(count: number): House[] {
  return Array.from({ length: count }, (_, index): House => {
    const beginning = beginnings[index % beginnings.length] ?? '';
    const kind = kinds[(index + Math.floor(index / beginnings.length)) % kinds.length] ?? '';
    const round = Math.floor(index / (beginnings.length * kinds.length));
    return {
      name: `${beginning} ${kind}${round > 0 ? ` ${round + 1}` : ''}`,
      ladders: [{ words: scales[index % scales.length] ?? [] }],
      hasFile: true,
      setsTargets: index % 17 !== 16,
      weight: 1 / (index + 5),
      about: 'A fictitious firm.',
    };
  });
}

/** Returns the scale that a house rates on. */
export function scaleOn({ ladders }: House, day: Day): Scale {
  const scale = ladders.find(
    ({ from, until }) => (!from || from <= day) && (!until || day <= until),
  );
  if (!scale) throw new RangeError(`No ladder on ${day}.`);
  return scale;
}

/** Returns what a house calls itself on a day. */
export function nameOn({ name, formerly }: House, day: Day): string {
  return formerly && day <= formerly.until ? formerly.name : name;
}

/** Returns the file on a house. */
export function houseFile(house: House): ArchiveFile {
  const { name, formerly, ladders, knownWords, about } = house;
  const fields = {
    name,
    aliases: formerly && [formerly],
    // The one in use comes first, as people write it.
    ladders: ladders.toReversed().map(({ words, from, until }) => ({
      words: knownWords ?? words,
      from,
      until,
      complete: knownWords && false,
    })),
  };
  return { path: `firms/${firmSlug(name)}.md`, text: fileText(fields, about) };
}
