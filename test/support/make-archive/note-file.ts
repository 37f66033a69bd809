import { expectedId } from '../../../src/notes/rules/file-name.ts';
import { type Frontmatter, frontmatterSchema } from '../../../src/notes/schema/schema.ts';
import { dayOf } from '../../../src/notes/terms/dates.ts';
import { yamlField, yamlItem, yamlText } from './yaml.ts';

/** What a note says: its fields, and its body where it is no brief. */
export interface NoteFields extends Frontmatter {
  body?: string | undefined;
}

/** A file of an archive, its path relative to the content folder. */
export interface ArchiveFile {
  path: string;
  text: string;
}

/** Returns the id of a note: the name of its file, without `.md`. */
export function idOf(fields: NoteFields): string {
  return expectedId({ ...fields, day: dayOf(fields.published) });
}

type Value = string | number | undefined | readonly Value[] | { readonly [part: string]: Value };

/** Returns the file of a note, its fields written as people write them. */
export function noteFile({ body, ...fields }: NoteFields): ArchiveFile {
  const values: Partial<Record<string, Value>> = fields;
  const lines = Object.keys(frontmatterSchema.shape).flatMap((name) =>
    fieldLines('', name, values[name]),
  );
  const id = idOf(fields);
  return {
    path: `ratings/${id.slice(0, 4)}/${id}.md`,
    text: ['---', ...lines, '---', ...(body ? ['', body] : []), ''].join('\n'),
  };
}

/** Fields that stand on one line, however long. */
const unfolded = new Set(['title', 'company', 'firm', 'url']);

function fieldLines(start: string, name: string, value: Value): string[] {
  const lead = `${start}${name}:`;
  if (value === undefined) return [];
  if (typeof value === 'string' && !isWord(name, value)) {
    const text = unfolded.has(name) ? `${lead} ${yamlText(value)}` : undefined;
    return [text ?? yamlField(lead, value, ' '.repeat(start.length + 2))];
  }
  if (!isList(value) || start !== '') return [`${lead} ${inline(name, value)}`];
  const items = value.flatMap((item) => {
    if (typeof item === 'string') return yamlField('  -', item, '    ');
    if (name === 'accept' || typeof item !== 'object') return `  - ${inline(name, item)}`;
    return Object.entries(item).flatMap(([part, inner], index) =>
      fieldLines(index === 0 ? '  - ' : '    ', part, inner),
    );
  });
  return [lead, ...items];
}

/** Returns a value as it stands within its line. */
function inline(name: string, value: Value): string {
  if (typeof value === 'number') return amount(value);
  if (typeof value === 'string') return isWord(name, value) ? value : yamlItem(value);
  if (isList(value)) return `[${value.map((item) => inline(name, item)).join(', ')}]`;
  const parts = Object.entries(value ?? {}).filter(([, part]) => part !== undefined);
  return `{ ${parts.map(([part, inner]) => `${part}: ${inline(part, inner)}`).join(', ')} }`;
}

/** Whether a value is a day, an id or one of a few words, which need no quotes. */
function isWord(name: string, value: string): boolean {
  return (
    ['published', 'ticker', 'action', 'nextEarnings', 'replaces', 'currency', 'rule'].includes(
      name,
    ) || /^\d{4}-\d\d-\d\d$/.test(value)
  );
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** An amount as people write it: `86`, `15.60`. */
function amount(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
