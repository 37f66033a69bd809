import { findInvisible } from '../../terms/invisible.ts';
import { firmSlug } from '../../terms/slug.ts';
import type { Refusal } from './refusal.ts';

export function refuseText(value: string, limit: number): Refusal | undefined {
  if (value.trim() === '') {
    return {
      expected: 'a text',
      label: 'nothing here',
      help: 'fill it in, or delete the line if it is not known',
    };
  }
  if (leftOpen.test(value.trim())) return placeholderIn('a text');
  // Only an escape in double quotes brings one here. Others are reported before the fields are read.
  const [hidden] = findInvisible(value);
  if (hidden) {
    const before = value.slice(Math.max(0, hidden.index - 20), hidden.index).trim();
    return {
      expected: 'a text without invisible characters',
      label: `holds ${hidden.name}`,
      help: `delete the character ${before ? `after “${before}”` : 'at the start'}, or retype the text`,
    };
  }
  const lost = value.indexOf('\ufffd');
  if (lost >= 0) {
    return {
      expected: 'a text without U+FFFD (�)',
      label: 'it marks a lost letter',
      help: `retype the letter after “${value.slice(Math.max(0, lost - 20), lost).trim()}”`,
    };
  }
  return value.length > limit
    ? { expected: `at most ${limit} characters`, label: `${value.length} characters` }
    : undefined;
}

/** What people and programs write in place of an unknown value. MySQL writes `\N`, and R `NA`. */
const placeholder =
  /^(?:null|nil|nan|none|undefined|unknown|n\/?a|\\n|~|todo|fixme|tb[ad]|xxx+|\?+|[-–—]+|…|\.{3})$/i;

/** What a fix or a draft leaves to its author. Other placeholders may be what a text says: `was: none`. */
const leftOpen = /^(?:…|\.{3}|todo|fixme)$/i;

/** Returns whether a trimmed text stands for a value that is not known. */
export const isPlaceholder = (text: string): boolean => placeholder.test(text);

/** Returns a list of the words that an author gave as one text: `[Buy, Hold]` for `Buy, Hold` and `Buy > Hold`. */
export function listMeant(value: string, given: string): string {
  const words = given.replace(/ > /g, ', ');
  return `[${wordsWithCommas.test(words) ? words : value}]`;
}

/** Without a sign that has a meaning in a list. */
const wordsWithCommas = /^[\p{L}\p{N}][\p{L}\p{N} ()/.-]*(?:, *[\p{L}\p{N}][\p{L}\p{N} ()/.-]*)+$/u;

export function refuseName(value: string, limit: number): Refusal | undefined {
  return refuseQuotes(value) ?? refusePlaceholder(value, 'a name') ?? refuseText(value, limit);
}

/** Scales of numbers point in different directions: 1 is best at some vendors, and worst at others. */
export function refuseRating(value: string, limit: number): Refusal | undefined {
  const refusal = refuseName(value, limit);
  if (refusal || /\p{L}/u.test(value)) return refusal;
  return {
    expected: "the firm's word for it",
    label: 'which end of the scale is best?',
    help: 'write the word that the firm uses, such as Buy',
  };
}

/** Refuses a headline. */
export function refuseTitle(value: string, limit: number): Refusal | undefined {
  return refuseQuotes(value) ?? refuseProse(value, limit);
}

/** What a word processor makes of the quotes that YAML may have around a value. */
const curly = /^[“„‘‚«]([^“”„‘‚«»]+)[”“’‘»]$/u;

/** Returns the text between the curly quotes around a value; undefined if there are none. */
export const withinCurly = (value: string): string | undefined => curly.exec(value.trim())?.[1];

function refuseQuotes(value: string): Refusal | undefined {
  if (withinCurly(value) === undefined) return undefined;
  return { expected: 'it without these quotes', label: 'curly quotes are part of the text' };
}

/** Refuses sentences. */
export function refuseProse(value: string, limit: number): Refusal | undefined {
  return refusePlaceholder(value, 'a text') ?? refuseText(value, limit);
}

function refusePlaceholder(value: string, expected: string): Refusal | undefined {
  return isPlaceholder(value.trim()) ? placeholderIn(expected) : undefined;
}

function placeholderIn(expected: string): Refusal {
  return {
    expected,
    label: `a placeholder, not ${expected}`,
    help: 'fill it in, or delete the line if it is not known',
  };
}

/** The most bytes of a name in an address. File systems take 255, and a note's file also has its day and ticker. */
const maxSlugBytes = 200;

/** Addresses and file names are made from the names of firms and analysts. */
export function refuseAddressed(value: string, limit: number): Refusal | undefined {
  const refusal = refuseName(value, limit);
  const slug = firmSlug(value);
  if (refusal || (slug !== '' && new TextEncoder().encode(slug).length <= maxSlugBytes)) {
    return refusal;
  }
  if (slug !== '') {
    return { expected: 'a shorter name', label: 'too long for the name of a file' };
  }
  return {
    expected: 'a name with a letter or a digit',
    label: 'cannot become an address or a file name',
    help: 'write the name in letters',
  };
}
