import type * as z from 'zod';
import type { SiteLink } from './body/site-links.ts';
import { nameProblems, type ParsedFile, parsePlainFile } from './plain-file.ts';
import { firmSchema, type Stance } from './schema/firm-schema.ts';
import { firmSlug } from './terms/slug.ts';

type FirmFields = z.output<typeof firmSchema>;
type LadderFields = NonNullable<FirmFields['ladders']>[number];

/** A scale of a firm. */
export interface Ladder extends Omit<LadderFields, 'words'> {
  /** Best first. */
  words: string[];
  /** What words say, where the firm's file tells it. */
  stances?: { word: string; stance: Stance }[];
}

/** A sell-side house, and the scales it has rated on. */
export interface Firm extends Omit<FirmFields, 'ladders'> {
  ladders?: Ladder[] | undefined;
  slug: string;
  path: string;
  hash: string;
  /** Where its text leads to on this site. */
  links: readonly SiteLink[];
}

/** What a firm's file says. */
export interface ParsedFirm extends Omit<ParsedFile<Firm>, 'value' | 'links'> {
  /** Undefined where the file has an error. */
  firm: Firm | undefined;
}

/**
 * Returns the firm that a file holds, with every problem of it; never throws, whatever the file.
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

/** Returns the word's place on a ladder, 0 for the best; undefined where the ladder lacks it. */
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

/** Returns a rating word to compare by: without case, spaces and hyphens. */
export function wordKey(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
