import type { Note } from '../../notes/note.ts';
import type { Entry } from './rule.ts';

/**
 * Returns the notes whose value differs from that of the notes before, each with the last note
 * that has the old value. A single odd note is reported, and its successors are not. A change
 * counts from then on if its note accepts it or a second note confirms it.
 *
 * @param entries oldest first
 */
export function flips(
  entries: readonly Entry[],
  rule: string,
  readValue: (note: Note) => string | undefined,
): [odd: Note, usual: Note][] {
  const found: [Note, Note][] = [];
  let usual: Note | undefined;
  let odd: Note | undefined;
  for (const { note } of entries) {
    const value = readValue(note);
    if (value === undefined) continue;
    const isUsual = usual === undefined || value === readValue(usual);
    const isConfirmed = odd !== undefined && value === readValue(odd);
    if (isUsual || isConfirmed || usual === undefined) {
      usual = note;
      odd = undefined;
      continue;
    }
    found.push([note, usual]);
    if (note.accept?.some((accepted) => accepted.rule === rule)) {
      usual = note;
      odd = undefined;
    } else {
      odd = note;
    }
  }
  return found;
}
