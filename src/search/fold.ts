/** Letters that Unicode does not decompose, and how people type them. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Returns a text as it is searched: only letters and digits, in lower case and without accents, with one
 * space between words. Dots and apostrophes are left out, so that `brkb` finds `BRK.B`. Figures are read as
 * people type them: `1850` finds `1,850.00`, and `93` finds `93.00`. Each Chinese character is a word, because
 * no space says where one ends.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)\.(?=\d)/g, '$1 ')
    .replace(/[.'’]/g, '')
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
