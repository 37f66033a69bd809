import type { Severity } from './diagnostics/diagnostics.ts';
import type { Note } from './note.ts';

/**
 * Returns the author's reason for accepting a rule's warning; undefined if there is none. An error cannot be
 * accepted.
 */
export function acceptedWhy(
  note: Pick<Note, 'accept'>,
  rule: { id: string; severity: Severity },
): string | undefined {
  if (rule.severity === 'error') return undefined;
  return note.accept?.find((accepted) => accepted.rule === rule.id)?.why;
}
