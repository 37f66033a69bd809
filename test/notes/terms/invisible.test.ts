import { describe, expect, test } from 'vitest';
import { findInvisible } from '../../../src/notes/terms/invisible.ts';

describe('what nobody sees is found', () => {
  test.each([
    ['Down\u200bgrades', 4, 'U+200B (zero width space)'],
    ['UBS\ufeff', 3, 'U+FEFF (byte order mark)'],
    ['co\u00adoperate', 2, 'U+00AD (soft hyphen)'],
    ['a\u202eb', 1, 'U+202E (right-to-left override)'],
    ['$40\u200f', 3, 'U+200F (right-to-left mark)'],
    ['a\u200db', 1, 'U+200D (zero width joiner)'],
    ['a\u200cb', 1, 'U+200C (zero width non-joiner)'],
    ['a\ufe0f', 1, 'U+FE0F (variation selector for emoji)'],
    ['a\rb', 1, 'U+000D (carriage return)'],
    ['a\u2028b', 1, 'U+2028 (line separator)'],
    ['\ud800', 0, 'U+D800 (half of a character)'],
    ['\u{e0041}', 0, 'U+E0041 (an invisible character)'],
    ['\ufffe', 0, 'U+FFFE (not a character)'],
    ['Apple \uf8ff', 6, 'U+F8FF (a character of private use)'],
    ['\u{100000}', 0, 'U+100000 (a character of private use)'],
    ['\u3164', 0, 'U+3164 (Hangul filler)'],
  ])('%j', (text, index, name) => {
    expect(findInvisible(text)).toEqual([expect.objectContaining({ index, name })]);
  });
});

test.each([
  'plain, “quoted” – é ü € ™',
  'a\r\nb\tc',
  '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
  '\u0915\u094d\u200d\u0937',
  '👩\u200d💻 🏳\ufe0f\u200d🌈 🧑🏽\u200d🚀 ❤\ufe0f 1\ufe0f⃣',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '\u845b\u{e0100}',
  '\u05d0\u05d1 (NYSE:X)\u200f \u200e$40',
  '\u0600\u0661',
])('what scripts and emoji need is not: %j', (text) => {
  expect(findInvisible(text)).toEqual([]);
});
