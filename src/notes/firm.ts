import type * as z from 'zod';
import { type ParsedFile, type PlainFile, parsePlainFile, type RecordFile } from './record-file.ts';
import { firmSchema, type Stance } from './schema/firm-schema.ts';
import { firmSlug } from './terms/slug.ts';
import { sameWord } from './terms/word-key.ts';

type FirmFields = z.output<typeof firmSchema>;
type LadderFields = NonNullable<FirmFields['ladders']>[number];

/** One of a firm's rating scales. */
export interface Ladder extends Omit<LadderFields, 'words'> {
  /** Best first. */
  words: string[];
  /** The stances of the words that the firm's file explains. */
  stances?: { word: string; stance: Stance }[];
}

/** A sell-side house, and the scales it has rated on. */
export interface Firm extends Omit<FirmFields, 'ladders'>, PlainFile {
  ladders?: Ladder[] | undefined;
}

/** Returns the firm in a file, and every problem that the file has. Never throws. */
export function parseFirm(file: RecordFile): ParsedFile<Firm> {
  const { value, ...parsed } = parsePlainFile(firmSchema, file, ({ name }) => ({
    expected: `firms/${firmSlug(name)}.md`,
  }));
  return { ...parsed, value: value && { ...value, ladders: value.ladders?.map(ladderOf) } };
}

function ladderOf({ words, ...ladder }: LadderFields): Ladder {
  return {
    ...ladder,
    words: words.map((rung) => (typeof rung === 'string' ? rung : rung.word)),
    stances: words.filter((rung) => typeof rung !== 'string'),
  };
}

/** Returns whether a ladder has all words of its firm. It does unless its file says otherwise. */
export function isComplete({ complete = true }: Pick<Ladder, 'complete'>): boolean {
  return complete;
}

/** Returns the ladder that the firm used on a day, if it is known. */
export function ladderOn(firm: Pick<Firm, 'ladders'>, on: string): Ladder | undefined {
  return firm.ladders
    ?.filter(({ from, until }) => (!from || from <= on) && (!until || on <= until))
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0];
}

/** Returns the word's place on a ladder, 0 for the best; undefined if the ladder lacks it. */
export function rungOf(
  ladder: Pick<Ladder, 'words'>,
  word: string | undefined,
): number | undefined {
  if (word === undefined) return undefined;
  const index = ladder.words.findIndex((rung) => sameWord(rung, word));
  return index < 0 ? undefined : index;
}
