/** Where the sample note is; it stays, whatever an example changes, so that `file-name` can fail. */
export const samplePath = 'ratings/2026/2026-01-05-fixt-fixture-securities.md';

const sampleFields = `title: Fixture Securities Upgrades Example Corp to Buy
published: 2026-01-05
ticker: NYSE:FIXT
company: Example Corp
firm: Fixture Securities
action: upgrade
rating: { from: Hold, to: Buy }
`;

/** A note without a problem, and as little in it as can be, so that an example is the only news. */
export const sampleNote = withFields('');

/**
 * Returns the sample note with some of its fields replaced, or others added.
 *
 * @param changes YAML fields, as typed; text below a line `---` is the body
 */
export function withFields(changes: string): string {
  const [fields = '', body = ''] = changes.split(/^---$/m);
  const merged = new Map([...fieldsOf(sampleFields), ...fieldsOf(fields)]);
  return `---\n${[...merged.values()].join('')}---\n${body}`;
}

/** Returns the note of a rule's example. Its title states nothing, unless the example has one that does. */
export function exampleNote(example: string): string {
  return withFields(`title: Fixture Securities on Example Corp\n${example}`);
}

/** Returns the text of each field, with the lines that belong to it, by name. */
function fieldsOf(yaml: string): [name: string, text: string][] {
  return yaml
    .split(/^(?=[A-Za-z])/m)
    .filter((text) => text.trim() !== '')
    .map((text) => [text.split(':', 1)[0] ?? '', `${text.trimEnd()}\n`]);
}
