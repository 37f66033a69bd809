import { VFileMessage } from 'vfile-message';

/** A place in a file: 1-based line and column, 0-based offset, as in unist. */
export interface Place {
  start: { line: number; column: number; offset: number };
  end: { line: number; column: number; offset: number };
}

export type Severity = 'error' | 'warning';

/** What a check reports. Its rule adds the id and the severity. */
export interface Problem {
  /** One sentence on one line, whatever the author typed: "Unexpected X, expected Y". */
  reason: string;
  /** Where in the file; absent if the problem concerns the whole file. */
  place?: Place | undefined;
  /** A few words beside the carets: what is wrong with the marked text. */
  label?: string | undefined;
  /** What to do about it, preferably a text to paste. */
  help?: string | undefined;
  actual?: string | undefined;
  expected?: string[] | undefined;
}

/** A problem of form, with the id of the rule that it breaks. It is always an error. */
export interface FormProblem extends Problem {
  rule: string;
}

/** A problem as plain data, for the cache and for JSON reports. */
export interface DiagnosticData extends FormProblem {
  severity: Severity;
  /** Why the note's author accepts the warning; absent while it is open. */
  accepted?: string | undefined;
}

/** The diagnostic of this project: a `VFileMessage` that also carries a label and a help text. */
export class Diagnostic extends VFileMessage {
  readonly severity: Severity;
  readonly label: string | undefined;
  readonly help: string | undefined;
  readonly accepted: string | undefined;

  constructor(data: DiagnosticData) {
    super(data.reason.replace(/\s+/g, ' '), {
      ruleId: data.rule,
      source: 'ratings-digest',
      ...(data.place ? { place: data.place } : {}),
    });
    this.severity = data.severity;
    this.fatal = data.severity === 'error';
    this.label = data.label;
    this.help = data.help;
    this.accepted = data.accepted;
    this.note = data.help;
    this.actual = data.actual;
    this.expected = data.expected;
    this.url = `docs/rules.md#${data.rule}`;
  }

  /** Returns the diagnostic as plain data; `new Diagnostic(x.toData())` equals `x`. */
  toData(): DiagnosticData {
    return {
      rule: this.ruleId ?? '',
      severity: this.severity,
      reason: this.reason,
      place: this.place as Place | undefined, // only ever set from a Place, in the constructor
      label: this.label,
      help: this.help,
      actual: this.actual,
      expected: this.expected,
      accepted: this.accepted,
    };
  }
}

export function formDiagnostic(problem: FormProblem): Diagnostic {
  return new Diagnostic({ severity: 'error', ...problem });
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

/** Returns whether the diagnostic is a warning that its note accepts, with a reason. */
export function isAccepted(diagnostic: Diagnostic): boolean {
  return diagnostic.accepted !== undefined;
}

/** Compares by place in the file. Diagnostics of whole files come first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    (a.ruleId ?? '').localeCompare(b.ruleId ?? '', 'en')
  );
}
