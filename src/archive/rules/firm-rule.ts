import type { Problem, Severity } from '../../notes/diagnostics/diagnostics.ts';
import type { Firm } from '../../notes/firm.ts';
import type { FieldPath } from '../../notes/read/source.ts';
import type { Rule } from '../../notes/rules/rule.ts';

/** What a rule reports of a firm's file. Whoever shows it looks the field up there. */
export interface FirmProblem extends Omit<Problem, 'place'> {
  firm: Firm;
  field: FieldPath;
}

/** Such a problem, with the rule that reports it. */
export interface FirmFinding extends FirmProblem {
  rule: string;
  severity: Severity;
}

/** A rule over the firms' files: one small file each. */
export interface FirmRule extends Rule {
  /** The fields of one or more firms' files; several stand with a line `---` between them. */
  examples: { passes: string[]; fails: string[] };
  /** @param firms by their paths */
  check(firms: readonly Firm[]): FirmProblem[];
}
