import { COLLECTION_STYLE, dump, FAILSAFE_SCHEMA, nullCoreTag, SCALAR_STYLE, visit } from 'js-yaml';
import { expectedId } from '../notes/rules/file-name.ts';
import type { Field } from '../notes/schema/fields.ts';
import { draftFields } from '../notes/schema/schema.ts';
import { dayOf, isDay } from '../notes/terms/dates.ts';
import { writeAmount } from '../notes/terms/money.ts';
import { firmSlug } from '../notes/terms/slug.ts';
import { parseTicker } from '../notes/terms/ticker.ts';
import type { DraftFields } from './fields.ts';

/**
 * Returns the path of a draft, relative to the content folder; undefined while a part of it (day,
 * ticker or firm) is open or wrong.
 */
export function draftPath({ published, ticker, firm }: DraftFields): string | undefined {
  const day = dayOf(published ?? '');
  if (!isDay(day) || !ticker || !parseTicker(ticker) || !firm || !firmSlug(firm)) return undefined;
  return `ratings/${day.slice(0, 4)}/${expectedId({ day, ticker, firm })}.md`;
}

/** Returns a draft's fields as they are read from its file: scalars are texts, and open fields absent. */
export function draftData(fields: DraftFields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).flatMap(kept));
}

/**
 * Returns the file of a draft: its fields as YAML, laid out like the notes of the record.
 *
 * @param below text to put below the fields
 */
export function writeDraft(fields: DraftFields, below = ''): string {
  const values = draftData(fields);
  const lines = draftFields.flatMap(({ path: [name = '', ...below], kind, isList }) => {
    const value = below.length > 0 ? undefined : values[name];
    // A group of values stands on one line.
    return value === undefined ? [] : [writeField(name, value, kind === undefined && !isList)];
  });
  return `---\n${lines.join('')}${below}---\n`;
}

/**
 * Returns the open optional fields as YAML comments, `# dek:`, so that nobody need look up how a field
 * is written.
 */
export function emptyFields(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): string {
  return fields
    .filter(({ path, isRequired }) => path.length === 1 && !isRequired)
    .filter(({ path: [name = ''] }) => tidy(values[name]) === undefined)
    .map((field) => `# ${field.path[0]}: ${emptyShape(field)}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function emptyShape({ kind, isList, facts, parts }: Field): string {
  const names = parts.map((part) => `${part.path.at(-1)}: ${part.isList ? '[] ' : ''}`.trimEnd());
  const group = kind === undefined ? `{ ${names.join(', ')} }` : '';
  if (isList) return `[${group}]`;
  return kind === undefined ? group : (facts.shape?.('', '') ?? '');
}

/** Returns figures as notes write them, without open ones. */
function tidy(value: unknown): unknown {
  if (typeof value === 'number') return writeAmount(value);
  if (Array.isArray(value)) return value.length > 0 ? value.map(tidy) : undefined;
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const entries = Object.entries(value).flatMap(kept);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function kept([name, value]: [string, unknown]): [string, unknown][] {
  const tidied = tidy(value);
  return tidied === undefined ? [] : [[name, tidied]];
}

/** Notes are read with every scalar as it was typed: `15.60` needs no quotes, and only null does. */
const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag);

/** A longer text of these fields is folded over several lines. */
const longest = 90;
const foldedFields = ['summary', 'keyPoints', 'risks'];

/**
 * Returns the YAML of a field.
 *
 * @param isGroup whether to put its values on one line, in braces
 */
export function writeField(name: string, value: unknown, isGroup: boolean): string {
  const isFolded = foldedFields.includes(name);
  return dump(
    { [name]: value },
    {
      schema,
      flowBracketPadding: true,
      lineWidth: isFolded ? 100 : -1,
      transform: (documents) =>
        visit(documents, (node, { depth }) => {
          if (node.kind === 'mapping' && isGroup && depth > 0) node.style = COLLECTION_STYLE.FLOW;
          if (node.kind === 'scalar' && isFolded && node.value.length > longest) {
            node.style = SCALAR_STYLE.FOLDED_BLOCK;
          }
        }),
    },
  );
}
