import type { Note } from '../note.ts';
import type { FieldPath } from '../read/source.ts';

/** A text of a note that a reader meets beside its figures. */
export interface Prose {
  path: FieldPath;
  text: string;
  /** A headline is about this rating action alone; a sentence can be about anything. */
  isHeadline: boolean;
}

/** Returns the texts whose figures are compared with the fields: title, dek, summary and key points. */
export function proseOf(note: Pick<Note, 'title' | 'dek' | 'summary' | 'keyPoints'>): Prose[] {
  const found: Prose[] = [{ path: ['title'], text: note.title, isHeadline: true }];
  if (note.dek) found.push({ path: ['dek'], text: note.dek, isHeadline: true });
  if (note.summary) found.push({ path: ['summary'], text: note.summary, isHeadline: false });
  for (const [index, text] of (note.keyPoints ?? []).entries()) {
    found.push({ path: ['keyPoints', index], text, isHeadline: false });
  }
  return found;
}

/** Words that many firms' names share: they do not tell one from another. */
const common = new Set(
  'and the of co inc llc bank banks group capital markets market securities partners research global investment company financial equity advisors'.split(
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

/** Returns whether a word stands in every firm's name: it names none. */
export function isCommonWord(word: string): boolean {
  return common.has(word) || word === '&';
}

/** Returns the sentence of a text that holds what stands at an index, and where in it that is. */
export function sentenceAt(text: string, index: number): { sentence: string; at: number } {
  // A full stop within a figure (15.60) or a name (D.A. Davidson) ends no sentence.
  const before = [
    ...text.slice(0, index).matchAll(/(?<=[\p{Ll}\d)%"”][.!?]["”]?)\s+(?=\p{Lu}|["“])|;\s+/gu),
  ];
  const last = before.at(-1);
  const start = last ? last.index + last[0].length : 0;
  const after = /(?<=[\p{Ll}\d)%][.!?]["”]?)\s+(?=\p{Lu}|["“])|;\s+/u.exec(text.slice(index));
  const end = after ? index + after.index : text.length;
  return { sentence: text.slice(start, end), at: index - start };
}
