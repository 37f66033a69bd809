import type { Note } from '../../notes/note.ts';
import { rules } from '../rules/index.ts';

/** A warning that a note's author looked at and accepts. */
export interface AcceptedWarning {
  /** What the rule expects of a note, in a sentence; code is in backticks. */
  expected: string;
  /** Why the note is right all the same. */
  why: string;
}

/** Returns the warnings that a note accepts, in its order: readers see what its editors saw. */
export function acceptedWarnings({ accept = [] }: Pick<Note, 'accept'>): AcceptedWarning[] {
  return accept.flatMap(({ rule, why }) => {
    const known = rules.get(rule);
    // What is no rule's name is an error of its own, and is never published.
    return known ? [{ expected: known.what, why }] : [];
  });
}
