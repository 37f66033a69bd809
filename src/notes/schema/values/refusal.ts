/** Why a value is refused. Each `refuse…` function returns one, or undefined if the value is right. */
export interface Refusal {
  /** What the value should be: "a date such as 2026-02-10". */
  expected: string;
  /** What is wrong with it, in a few words. */
  label?: string | undefined;
  /** A value to use instead. */
  fix?: string | undefined;
  /** What to do, if a value to use instead does not say it. */
  help?: string | undefined;
}
