import type { Problem } from './diagnostics.ts';

/** A problem of form, with the id of the rule that it breaks. It is always an error. */
export interface FormProblem extends Problem {
  rule: string;
}
