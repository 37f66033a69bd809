import type { Note } from '../../notes/note.ts';
import type { Stock } from '../../notes/stock.ts';
import { companyKey } from '../company-key.ts';

/**
 * Returns the notes on a symbol that are on the newest note's company, and the names in the other
 * notes, the latest first. Names with a common word
 * are one company's. So are two names if a note accepts `company-spelling` between them. Any other
 * name may belong to a company that had the symbol before, so its notes count for nothing until a
 * stock's file says whose they are.
 *
 * @param notes newest first
 * @param stock the symbol's file; undefined if it has none
 */
export function ofOneCompany(
  notes: readonly Note[],
  stock: Stock | undefined,
): { notes: readonly Note[]; others: string[] } {
  const names = new Set([notes[0]?.company ?? '']);
  if (stock || notes.every(({ company }) => names.has(company))) return { notes, others: [] };
  // Each name known to be the company's may make others known, until there are no more.
  for (let known = 0; known < names.size; ) {
    known = names.size;
    for (const [at, note] of notes.entries()) {
      const before = notes[at + 1];
      const isRenamed = before && note.accept?.some(({ rule }) => rule === 'company-spelling');
      if (isRenamed && names.has(note.company)) names.add(before.company);
      if ([...names].some((name) => isLike(name, note.company))) names.add(note.company);
    }
  }
  const others = notes.map(({ company }) => company).filter((company) => !names.has(company));
  return {
    notes: notes.filter(({ company }) => names.has(company)),
    others: [...new Set(others)],
  };
}

/** Returns whether two names share a word, or one is the other's initials. */
export function isLike(a: string, b: string): boolean {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  return (
    ours.some((word) => theirs.includes(word)) ||
    initials(ours) === theirs.join('') ||
    initials(theirs) === ours.join('')
  );
}

function wordsOf(name: string): string[] {
  return companyKey(name)
    .split(' ')
    .filter((word) => word !== '' && word !== 'of');
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
