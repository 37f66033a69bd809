/**
 * Puts what was measured at one size into a document, between the markers of that size. What stands around
 * them stays; a size that is new goes behind all others.
 */
export function withSection(text: string, notes: number, section: string): string {
  const [start, end] = [`<!-- bench ${notes}:start -->`, `<!-- bench ${notes}:end -->`];
  const block = `${start}\n\n${section}\n\n${end}`;
  const from = text.indexOf(start);
  if (from < 0) return `${text.trimEnd()}\n\n${block}\n`;
  const to = text.indexOf(end, from);
  if (to < 0) throw new Error(`The marker ${end} is missing.`);
  return text.slice(0, from) + block + text.slice(to + end.length);
}
