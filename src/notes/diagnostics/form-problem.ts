import type { Problem } from './diagnostics.ts';

/** A problem of form, and the id of the form rule that it breaks. All of them are errors. */
export interface FormProblem extends Problem {
  rule: string;
}
