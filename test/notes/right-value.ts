import type { ParsedFile } from '../../src/notes/record-file.ts';

/** Returns what a file of the record says; throws where it has an error. */
export function rightValue<Value>({ value, diagnostics }: ParsedFile<Value>): Value {
  if (!value) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  return value;
}
