import { Document, type DocumentOptions, isScalar, type ToStringOptions, visit } from 'yaml';
import { expectedId } from '../notes/rules/file-name.ts';
import type { Field } from '../notes/schema/fields.ts';
import { draftFields } from '../notes/schema/schema.ts';
import { dayOf, isDay } from '../notes/terms/dates.ts';
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
    .map((field) => `# ${field.path[0]}: ${emptyShape(field, fields)}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function emptyShape({ path, kind, isList, facts }: Field, fields: readonly Field[]): string {
  const parts = fields.filter(
    (part) => part.path.length === path.length + (isList ? 2 : 1) && part.path[0] === path[0],
  );
  const names = parts.map((part) => `${part.path.at(-1)}: ${part.isList ? '[] ' : ''}`.trimEnd());
  const group = kind === undefined ? `{ ${names.join(', ')} }` : '';
  if (isList) return `[${group}]`;
  return kind === undefined ? group : (facts.shape?.('') ?? '');
}

/** Returns an amount as notes write it: `86`, `15.60`. Cents are never rounded away. */
function writeAmount(amount: number): string {
  if (Number.isInteger(amount)) return String(amount);
  const decimals = String(amount).split('.')[1]?.length ?? 0;
  return amount.toFixed(Math.min(6, Math.max(2, decimals)));
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

/** Notes are read with every scalar as it was typed, so `15.60` needs no quotes. */
const reading = { schema: 'failsafe' } satisfies DocumentOptions & { schema: 'failsafe' };
const oneLine: ToStringOptions = { lineWidth: 0, singleQuote: true, flowCollectionPadding: true };
const prose: ToStringOptions = { ...oneLine, lineWidth: 100 };

/** A longer text is folded over several lines. */
const longest = 90;

/** Texts that YAML needs no quotes for. The library would take a third of a millisecond for each. */
const plain =
  /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[A-Za-z0-9](?:[\w .,&()$%/'+-]|:(?=[\w/]))*(?<! )$/i;

/** Returns a value as the library would write it; undefined if that is not plain. */
function quickField(value: unknown, isGroup: boolean): string | undefined {
  if (typeof value === 'string') return plain.test(value) ? ` ${value}` : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return quickItems(value);
  if (!isGroup) return undefined;
  const parts = Object.entries(value);
  // Within braces, a comma or a bracket would end a text. The library breaks long groups over lines.
  const isPlain = parts.every(
    ([, part]) => typeof part === 'string' && /^[\w .-]+$/.test(part) && plain.test(part),
  );
  const text = ` { ${parts.map(([name, part]) => `${name}: ${String(part)}`).join(', ')} }`;
  return isPlain && text.length <= 70 ? text : undefined;
}

/** Returns the lines of a list of groups of texts: `sources`. */
function quickItems(items: readonly unknown[]): string | undefined {
  const groups = items.map((item) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.entries(item).map(([name, part]) =>
          typeof part === 'string' && plain.test(part) ? `${name}: ${part}` : undefined,
        )
      : [undefined],
  );
  return groups.flat().every((part) => part !== undefined)
    ? groups.map((parts) => `\n  - ${parts.join('\n    ')}`).join('')
    : undefined;
}

const isProse = (name: string) => ['summary', 'keyPoints', 'risks'].includes(name);

/**
 * Returns a line of YAML for a field.
 *
 * @param isGroup whether to put its values on one line, in braces
 */
export function writeField(name: string, value: unknown, isGroup: boolean): string {
  const quick = isProse(name) ? undefined : quickField(value, isGroup);
  if (quick !== undefined) return `${name}:${quick}\n`;
  const document = new Document({ [name]: value }, reading);
  let isLong = false;
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node)) return;
      // Without quotes, these two mean null.
      if (node.value === '~' || node.value === 'null') node.type = 'QUOTE_SINGLE';
      if (!isProse(name)) return;
      if (typeof node.value === 'string' && node.value.length > longest) {
        node.type = 'BLOCK_FOLDED';
        isLong = true;
      }
    },
    Collection(_key, node) {
      if (node !== document.contents && isGroup) node.flow = true;
    },
  });
  return document.toString(isLong ? prose : oneLine);
}
