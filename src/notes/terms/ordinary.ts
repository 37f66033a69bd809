/** Letters, figures and punctuation of European texts, and line breaks: nothing that hides or controls. */
const ordinary =
  /^[\n -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff]*$/;

/**
 * Returns whether a text has common characters alone. A test for a class of Unicode's takes twenty times
 * as long: what passes this needs none.
 */
export function isOrdinary(text: string): boolean {
  return ordinary.test(text);
}
