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
}

/** A problem of form, with the id of the rule that it breaks. It is always an error. */
export interface FormProblem extends Problem {
  rule: string;
  /** The paths of fields that are not there, or not under their names. Only the reader of the fields asks. */
  missing?: readonly string[];
}

/** A problem of form that says where it is by offsets in the text that was read. */
export interface Flaw extends Omit<FormProblem, 'place'> {
  at: readonly [start: number, end: number];
}

/**
 * Returns a flaw as a problem of its file.
 *
 * @param placeAt returns the place between two offsets in the file
 * @param start where the text that was read starts there
 */
export function placed(
  { at, ...problem }: Flaw,
  placeAt: (start: number, end: number) => Place,
  start = 0,
): FormProblem {
  return { ...problem, place: placeAt(start + at[0], start + at[1]) };
}

/** A problem, with everything that reports, the cache and programs need of it. */
export interface Diagnostic extends Problem {
  rule: string;
  severity: Severity;
  /** Why the note's author accepts the warning; absent while it is open. */
  accepted?: string | undefined;
}

/** Returns a diagnostic, and nothing else that its maker knows. */
export function diagnosticOf(found: Diagnostic): Diagnostic {
  const { rule, severity, reason, place, label, help, accepted } = found;
  return { rule, severity, reason: reason.replace(/\s+/g, ' '), place, label, help, accepted };
}

export function formDiagnostic(problem: FormProblem): Diagnostic {
  return diagnosticOf({ severity: 'error', ...problem });
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
    (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0) ||
    (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0) ||
    a.rule.localeCompare(b.rule, 'en')
  );
}
