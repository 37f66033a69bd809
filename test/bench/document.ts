/**
 * Puts what was measured at one size into a document, between the markers of that size. What stands around
 * them stays; a size that is new goes behind all others.
 */
export function withSection(text: string, notes: number, section: string): string {
  return withBlock(text, String(notes), section, (block) => `${text.trimEnd()}\n\n${block}\n`);
}

/** Puts a summary below the document's heading, in place of the one that is there. */
export function withSummary(text: string, summary: string): string {
  return withBlock(text, 'summary', summary, (block) =>
    text.replace(/^# .*\n/, (heading) => `${heading}\n${block}\n`),
  );
}

/** Returns what the document says of each size, from the smallest on. */
export function sectionsIn(text: string): { notes: number; section: string }[] {
  return [...text.matchAll(/<!-- bench (\d+):start -->([\s\S]*?)<!-- bench \1:end -->/g)]
    .map(([, notes, section = '']) => ({ notes: Number(notes), section }))
    .sort((a, b) => a.notes - b.notes);
}

function withBlock(
  text: string,
  name: string,
  content: string,
  added: (block: string) => string,
): string {
  const [start, end] = [`<!-- bench ${name}:start -->`, `<!-- bench ${name}:end -->`];
  const block = `${start}\n\n${content}\n\n${end}`;
  const from = text.indexOf(start);
  if (from < 0) return added(block);
  const to = text.indexOf(end, from);
  if (to < 0) throw new Error(`The marker ${end} is missing.`);
  return text.slice(0, from) + block + text.slice(to + end.length);
}
