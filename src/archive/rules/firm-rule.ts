import type { Problem, Severity } from '../../notes/diagnostics/diagnostics.ts';
import type { Firm } from '../../notes/firm.ts';
import type { FieldPath } from '../../notes/read/source.ts';
import type { Rule } from '../../notes/rules/rule.ts';

/** What a rule reports on a firm's file. The field tells its place in the file. */
export interface FirmProblem extends Omit<Problem, 'place'> {
  firm: Firm;
  field: FieldPath;
}

/** A problem with the rule that reports it. */
export interface FirmFinding extends FirmProblem {
  rule: string;
  severity: Severity;
}

/** A rule over the firms' files: one small file each. */
export interface FirmRule extends Rule {
  /** The fields of one or more firms' files, with a line `---` between files. */
  examples: { passes: string[]; fails: string[] };
  /** @param firms by their paths */
  check(firms: readonly Firm[]): FirmProblem[];
}
