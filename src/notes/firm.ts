import type * as z from 'zod';
import { nameProblems, type ParsedFile, type PlainFile, parsePlainFile } from './plain-file.ts';
import { firmSchema, type Stance } from './schema/firm-schema.ts';
import { firmSlug } from './terms/slug.ts';

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

/** What a firm's file says. */
export interface ParsedFirm extends Omit<ParsedFile<Firm>, 'value' | 'links'> {
  /** Undefined if the file has an error. */
  firm: Firm | undefined;
}

/**
 * Returns the firm in a file, and every problem that the file has. Never throws.
 *
 * @param path relative to the content folder: `firms/goldman-sachs.md`
 * @param file its bytes, or its text
 */
export function parseFirm(path: string, file: Uint8Array | string, hash: string): ParsedFirm {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { value, links, ...parsed } = parsePlainFile(firmSchema, bytes, ({ name }) =>
    nameProblems(path, `firms/${firmSlug(name)}.md`),
  );
  const firm = value && {
    ...value,
    ladders: value.ladders?.map(ladderOf),
    ...{ slug: firmSlug(value.name), path, hash, links },
  };
  return { ...parsed, firm };
}

function ladderOf({ words, ...ladder }: LadderFields): Ladder {
  return {
    ...ladder,
    words: words.map((rung) => (typeof rung === 'string' ? rung : rung.word)),
    stances: words.filter((rung) => typeof rung !== 'string'),
  };
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

/** Returns whether two rating words are one: `Equal-Weight` and `Equal Weight` are. */
export function sameWord(a: string, b: string): boolean {
  return wordKey(a) === wordKey(b);
}

/** Returns a rating word for comparisons: in lower case, without spaces and hyphens. */
export function wordKey(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
