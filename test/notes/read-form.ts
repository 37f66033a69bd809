import { compareDiagnostics, formDiagnostic } from '../../src/notes/diagnostics/diagnostics.ts';
import { readWhole } from '../../src/notes/record-file.ts';
import { frontmatterSchema } from '../../src/notes/schema/schema.ts';

/** Returns the fields of a note and what is wrong with its form. It asks no rule, so that no change of one concerns it. */
export function readForm(note: string) {
  const bytes = new TextEncoder().encode(note);
  const { frontmatter, text, problems } = readWhole(frontmatterSchema, bytes);
  return { frontmatter, text, diagnostics: problems.map(formDiagnostic).sort(compareDiagnostics) };
}
