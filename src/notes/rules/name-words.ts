/** Words that so many firms' names share that they tell no firm from another. */
const common = new Set(
  '& and the of co inc llc ltd plc ag corp bank banks group capital markets market securities partners research global investment company financial equity advisors'.split(
    ' ',
  ),
);

/** Returns the words of a firm's name that tell it from others, in lower case: `goldman`, `sachs`. */
export function tellingWords(firm: string): Set<string> {
  const words = wordsOf(firm);
  const telling = words.filter((word) => word.length > 1 && !common.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** Returns the words of a text in lower case; `D.A.` is `da`, and `Goldman's` is `goldman`. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(Boolean);
}

/** Returns whether a word is in so many firms' names that it names none. */
export function isCommonWord(word: string): boolean {
  return common.has(word);
}
