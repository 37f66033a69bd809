import { isOrdinary } from './ordinary.ts';

/** An invisible character in a text. */
interface Invisible {
  index: number;
  length: number;
  /** `U+200B (zero width space)`. */
  name: string;
}

/**
 * Returns the characters of a text that are not seen but change how it is read, compared or shown: controls,
 * format characters, halves of surrogate pairs, and what Unicode calls default ignorable
 * (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point). What scripts and emoji are
 * written with is not among them: a joiner in Persian or Hindi, or within 👩‍💻; a direction mark in a line of Hebrew.
 */
export function findInvisible(text: string): Invisible[] {
  if (isOrdinary(text)) return [];
  return [...text.matchAll(invisible)]
    .filter(({ 0: found, index }) => !isNeeded(text, found, index))
    .map(({ 0: found, index }) => ({ index, length: found.length, name: nameOf(found) }));
}

/** Returns a text in which each unit of an invisible character is replaced. */
export function withoutInvisible(text: string, by: '' | ' '): string {
  let [clean, end] = ['', 0];
  for (const { index, length } of findInvisible(text)) {
    clean += text.slice(end, index) + by.repeat(length);
    end = index + length;
  }
  return clean + text.slice(end);
}

/** Leaves out tabs, line breaks, and format characters that are visible: signs of Arabic, Kaithi, hieroglyphs. */
const invisible =
  /(?![\t\n]|\r\n|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}])(?:\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point})/gu;

/** Scripts in which a joiner or a non-joiner changes the form of the letters beside it. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]\p{M}*$/u;

/** Letters of scripts that run from right to left. Beside them, direction marks keep figures in place. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Returns the line of a text that an offset is in. */
export function lineAround(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index) + 1;
  const end = text.indexOf('\n', index);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Returns whether a script or an emoji is written with the character at a place. */
function isNeeded(text: string, found: string, index: number): boolean {
  // Far more than a letter with its marks, or an emoji with its modifiers.
  const before = text.slice(Math.max(0, index - 40), index);
  const after = text.slice(index + found.length, index + found.length + 2);
  switch (found) {
    case '\u200c':
      return joining.test(before);
    case '\u200d':
      return (
        joining.test(before) ||
        (/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before) &&
          /^\p{Extended_Pictographic}/u.test(after))
      );
    case '\u200e':
    case '\u200f':
    case '\u061c':
      return rightToLeft.test(lineAround(text, index));
    case '\ufe0e':
    case '\ufe0f':
      return /[\p{Emoji}]$/u.test(before);
    default:
      if (/[\u{e0020}-\u{e007f}]/u.test(found)) {
        return /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u.test(before);
      }
      if (/[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u.test(found))
        return /\p{Ideographic}$/u.test(before);
      return /[\u180b-\u180d\u180f]/u.test(found) && /\p{Script=Mongolian}$/u.test(before);
  }
}

/** Those that editors, web pages and word processors leave in texts. */
const names = new Map([
  [0x00, 'null'],
  [0x07, 'bell'],
  [0x08, 'backspace'],
  [0x0b, 'line tabulation'],
  [0x0c, 'form feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0x85, 'next line'],
  [0xad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x115f, 'Hangul filler'],
  [0x1160, 'Hangul filler'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x3164, 'Hangul filler'],
  [0xfe0e, 'variation selector for text'],
  [0xfe0f, 'variation selector for emoji'],
  [0xfeff, 'byte order mark'],
  [0xffa0, 'Hangul filler'],
]);

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const kind = /\p{Cc}/u.test(character)
    ? 'a control character'
    : /\p{Cs}/u.test(character)
      ? 'half of a character'
      : /\p{Noncharacter_Code_Point}/u.test(character)
        ? 'not a character'
        : /\p{Co}/u.test(character)
          ? 'a character of private use'
          : 'an invisible character';
  return `${codeOf(character)} (${names.get(code) ?? kind})`;
}

/** Returns the code point of a character: `U+00A0`. */
export function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
