import type { Severity } from './diagnostics/diagnostics.ts';
import type { Note } from './note.ts';

/**
 * Returns why a note's author accepts what a rule warns of; undefined where it is not accepted. An
 * error is never accepted: it is wrong, whoever says otherwise.
 */
export function acceptedWhy(
  note: Pick<Note, 'accept'>,
  rule: { id: string; severity: Severity },
): string | undefined {
  if (rule.severity === 'error') return undefined;
  return note.accept?.find((accepted) => accepted.rule === rule.id)?.why;
}
