import type { Note } from '../../notes/note.ts';
import { rules } from '../rules/index.ts';

interface AcceptedWarning {
  /** What the rule expects of a note, in a sentence; code is in backticks. */
  expected: string;
  why: string;
}

/** Returns the warnings that a note accepts, in its order: readers see what its editors saw. */
export function acceptedWarnings({ accept = [] }: Pick<Note, 'accept'>): AcceptedWarning[] {
  return accept.flatMap(({ rule, why }) => {
    const known = rules.get(rule);
    // A name that is no rule is an error, and is never published.
    return known ? [{ expected: known.what, why }] : [];
  });
}
