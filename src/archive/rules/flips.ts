import type { Note } from '../../notes/note.ts';
import type { ArchiveProblem, Entry, FieldProblem } from './rule.ts';

/**
 * Returns a problem for each note whose value differs from that of the notes before it. A single odd
 * note is reported, and its successors are not. A change counts from then on if its note accepts it
 * or a second note confirms it.
 *
 * @param entries the notes that should have one value, oldest first
 * @param tell what is wrong with an odd note, beside the last note that has the usual value
 */
export function flips(
  entries: readonly Entry[],
  rule: string,
  readValue: (note: Note) => string | undefined,
  tell: (odd: Note, usual: Note) => FieldProblem,
): ArchiveProblem[] {
  let usual: Note | undefined;
  let odd: Note | undefined;
  return entries.flatMap(({ note }): ArchiveProblem | [] => {
    const value = readValue(note);
    if (value === undefined) return [];
    const before = usual;
    const isFlip = before && value !== readValue(before) && !(odd && value === readValue(odd));
    const isOdd = isFlip && !note.accept?.some((accepted) => accepted.rule === rule);
    odd = isOdd ? note : undefined;
    if (!isOdd) usual = note;
    return isFlip ? { ...tell(note, before), note } : [];
  });
}
