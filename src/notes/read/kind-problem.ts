import type * as z from 'zod';
import type { FormProblem } from '../diagnostics/diagnostics.ts';
import { factsOf, schemaAt } from '../schema/fields.ts';
import { quote, shown } from './shown.ts';
import { type FieldPath, fieldName } from './source.ts';

/** What is wrong with a value, without its rule and its place. */
export type Judgement = Omit<FormProblem, 'rule' | 'place'>;

/** Returns what is wrong with a value of the wrong kind, such as a list in place of a text. */
export function kindProblem(
  issue: z.core.$ZodIssue,
  path: FieldPath,
  found: unknown,
  schema: z.ZodObject,
): Judgement {
  if (path.length === 0) {
    return {
      reason: `Unexpected ${shown(found)}, expected fields such as \`company: Kingsoft Cloud\``,
      label: 'no field',
      help: 'each field has a line of its own: its name, a colon, a space and its value',
    };
  }
  const wanted = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  const shape = shapeAt(schema, path);
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  return {
    reason: `Unexpected ${shown(found)} as \`${fieldName(path)}\`, expected ${wanted ?? 'another kind of value'}`,
    label: `not ${wanted ?? 'of this kind'}`,
    help: isUnspacedList(found, wanted)
      ? 'write a space after each dash'
      : isText
        ? `write one text or figure after \`${String(path.at(-1))}:\`, in quotes if it starts with \`[\` or \`{\``
        : shape && `write ${paste(shapeOf(found, shape))}`,
  };
}

/** Returns how to write the field with parts at a path, or the item of a list, for the one value that was given. */
function shapeAt(schema: z.ZodObject, path: FieldPath): ((value: string) => string) | undefined {
  const isItem = typeof path.at(-1) === 'number';
  const field = isItem ? path.slice(0, -1) : path;
  const { shape, item } = factsOf(schemaAt(schema, field));
  const name = String(field.at(-1));
  if (item) return (value) => (isItem ? `- ${item(value)}` : `${name}:\n  - ${item(value)}`);
  return shape && !isItem ? (value) => `${name}: ${shape(value)}` : undefined;
}

/** Returns a text as the group that it means: `Reduce → Hold` as `{ from: Reduce, to: Hold }`. */
function shapeOf(found: unknown, shape: (value: string) => string): string {
  const [, from, to] = (typeof found === 'string' && change.exec(found)) || [];
  const whole = shape(plain(to ?? found));
  if (from === undefined) return whole;
  const changed = whole.replace('{ to: ', () => `{ from: ${plain(from)}, to: `);
  return changed === whole ? shape(plain(found)) : changed;
}

/** A value before and a value now, as headlines and tables write them. */
const change = /^(?:from\s+)?(\S.{0,60}?)\s*(?:→|⇒|➔|➜|[-–—=]+>|\sto\s)\s*(\S.{0,60})$/iu;

/** Without a space after its dash, as in `-First.`, an item is a text. */
function isUnspacedList(found: unknown, wanted: string | undefined): boolean {
  return wanted === kinds['array'] && typeof found === 'string' && /^-\S/.test(found);
}

const kinds: Record<string, string> = {
  string: 'one value',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** Returns a text as it can be pasted into a list or a group. */
function plain(value: unknown): string {
  if (typeof value !== 'string' || value.length > 100) return '…';
  return /^[\w$€£][^'":#{}[\],&*!|>%@`]*$/.test(value) ? value : quote(value);
}

function paste(text: string): string {
  return text.includes('\n') ? `it as\n${text}` : `\`${text}\``;
}
