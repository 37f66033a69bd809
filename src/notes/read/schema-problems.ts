import * as z from 'zod';
import type { FormProblem, Place } from '../diagnostics/diagnostics.ts';
import { factsOf, fieldsOf, withoutOptional as inner } from '../schema/fields.ts';
import type { Refusal } from '../schema/values.ts';
import { actionMeant, targetActionMeant } from '../schema/vendor-words.ts';
import { nearest } from '../terms/nearest.ts';
import { clip, listed, quote } from './shown.ts';
import { type FieldPath, fieldName, type NoteSource, pathKey } from './source.ts';

type Issue = z.core.$ZodIssue;

/** The data that was read, and where it is. */
export interface Read {
  schema: z.ZodObject;
  data: unknown;
  source: NoteSource;
  /** Where the fields end. */
  end: Place;
  /** Paths that are already reported. */
  judged: ReadonlySet<string>;
}

/**
 * Turns zod's issues into diagnostics. Nothing else does.
 *
 * A field that is missing because its name is misspelt is reported once, as the misspelling.
 */
export function schemaProblems(issues: readonly Issue[], read: Read): FormProblem[] {
  const problems = issues.flatMap((issue) => issueProblems(issue, read));
  const meant = new Set(
    problems.filter(({ rule }) => rule === 'unknown-field').flatMap(({ missing }) => missing),
  );
  return problems.filter(
    ({ rule, missing = [] }) =>
      rule !== 'field-missing' || !missing.some((path) => meant.has(path)),
  );
}

/** Returns the paths of the fields that the schema does not know. */
export function unknownPaths(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => pathKey([...issue.path, key]))
      : [],
  );
}

/** Returns the names of all fields, at any depth. */
export function fieldNames(schema: z.ZodObject): string[] {
  return fieldsOf(schema).flatMap(({ path }) => path.at(-1) ?? []);
}

function issueProblems(issue: Issue, read: Read): FormProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .filter((key) => !read.judged.has(pathKey([...path, key])))
      .map((key) => unknownField(key, path, read));
  }
  if (issue.code === 'invalid_union') {
    // Only the alternative of the same kind as the value says what is wrong with it.
    const meant = issue.errors.find(
      ([first]) => first && (first.code !== 'invalid_type' || first.path.length > 0),
    );
    if (meant)
      return meant.flatMap((one) =>
        issueProblems({ ...one, path: [...issue.path, ...one.path] }, read),
      );
  }
  const found = valueAt(read.data, path);
  if (found === undefined) return [missingField(path, read)];
  if (found === null) return [emptyField(path, read)];
  const place = read.source.value(path) ?? read.end;
  return [{ rule: 'field-value', place, ...judge(issue, path, found, read.schema) }];
}

type Judgement = Omit<FormProblem, 'rule' | 'place'>;

function judge(issue: Issue, path: FieldPath, found: unknown, schema: z.ZodObject): Judgement {
  const as = path.length > 0 ? ` as \`${fieldName(path)}\`` : '';
  const key = path.at(-1);
  const write = (value: string) => `write \`${typeof key === 'string' ? `${key}: ` : ''}${value}\``;
  if (issue.code === 'custom') {
    // `value-types.ts` and the schemas put a refusal there.
    const { expected, label, fix, help } = issue.params as Refusal;
    return {
      reason: `Unexpected ${shown(found)}${as}, expected ${expected}`,
      label,
      help: help ?? (fix ? write(fix) : undefined),
    };
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const given: unknown = Array.isArray(found) && found.length === 1 ? found[0] : found;
    const lower = typeof given === 'string' ? given.toLowerCase() : '';
    const meant = [actionMeant(lower), targetActionMeant(lower)];
    const fix = meant.find((word) => word && words.includes(word)) ?? nearest(lower, words);
    return {
      reason: `Unexpected ${shown(found)}${as}, expected ${listed(words)}`,
      label: fix ? `did you mean \`${fix}\`?` : 'none of these words',
      help: fix ? write(fix) : undefined,
    };
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const few = issue.code === 'too_small';
    const count = Array.isArray(found) ? found.length : 0;
    return {
      reason: few
        ? `Unexpected empty list${as}, expected at least one item`
        : `Unexpected ${count} items${as}, expected at most ${String(issue.maximum)}`,
      label: few ? 'no item' : 'too many',
      help: few ? 'delete the field, or give it an item' : 'keep those that matter most',
    };
  }
  return kindProblem(issue, path, found, schema);
}

/** Returns what is wrong with a value of the wrong kind, such as a list in place of a text. */
function kindProblem(
  issue: Issue,
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

function unknownField(key: string, path: FieldPath, { schema, data, source }: Read): FormProblem {
  const fields = partsAt(schema, path);
  const siblings = Object.keys(fields);
  const group = valueAt(data, path);
  const free = siblings.filter((name) => !isParent(group) || !Object.hasOwn(group, name));
  const called = key.toLowerCase().replace(/[-_\s]/g, '');
  const synonym = free.find((name) => factsOf(fields[name]).alsoCalled?.includes(called));
  const near = synonym ?? nearest(key.slice(0, 40), free);
  const parent = path.length > 0 ? ` of \`${fieldName(path)}\`` : '';
  const isShort = siblings.length <= 8;
  const isPart = path.length === 0 && fieldNames(schema).includes(key);
  return {
    rule: 'unknown-field',
    reason: `Unexpected field \`${shorten(key)}\`${parent}, expected ${near ? `\`${near}\`` : isShort ? listed(siblings) : 'one that is known'}`,
    place: source.key([...path, key]),
    label: near
      ? `did you mean \`${near}\`?`
      : isPart
        ? 'a part of another field?'
        : 'not a known field',
    help: near
      ? `write \`${near}:\``
      : isPart
        ? 'indent it as far as the other parts of its field'
        : `delete it, or say it in the body${isShort ? '' : `\nknown fields: ${siblings.join(', ')}`}`,
    // A message that names all the fields here names the missing one, too.
    missing: (near ? [near] : isShort ? siblings : []).map((name) => [...path, name].join('.')),
  };
}

function missingField(path: FieldPath, { schema, data, source, end }: Read): FormProblem {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const { example } = factsOf(schemaAt(schema, path));
  const missing = { rule: 'field-missing', missing: [path.join('.')] };
  if (path.join('.') === 'priceTarget.currency') {
    const figure = ['to', 'from'].map((part) => source.value(['priceTarget', part]));
    const beside = [source.value(['price']), source.value(['targetRange'])];
    return {
      ...missing,
      reason: 'Unexpected figure without a currency, expected `currency` in `priceTarget`',
      place: [...figure, ...beside].find((place) => place !== undefined) ?? end,
      label: 'in which currency?',
      help:
        valueAt(data, parent) === undefined
          ? 'add `priceTarget: { currency: USD }`, with the currency of the figures'
          : 'add `currency: USD` to `priceTarget`, with the currency of the figures',
    };
  }
  return {
    ...missing,
    reason: `Unexpected end of ${parent.length > 0 ? `\`${fieldName(parent)}\`` : 'the fields'}, expected \`${key}\``,
    place: parent.length > 0 ? (source.value(parent) ?? end) : end,
    label: `\`${key}\` is missing`,
    help: example ? `add it, as in \`${key}: ${example}\`` : `add \`${key}: …\``,
  };
}

function emptyField(path: FieldPath, { source, end }: Read): FormProblem {
  const isItem = typeof path.at(-1) === 'number';
  return {
    rule: 'field-empty',
    reason: `Unexpected empty \`${fieldName(path)}\`, expected a value`,
    place: source.key(path) ?? source.value(path) ?? end,
    label: `nothing after the ${isItem ? 'dash' : 'colon'}`,
    help: 'fill it in, or delete it if it is not known',
  };
}

/** Returns the schema of the field at a path; undefined for an unknown field. */
export function schemaAt(root: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let schema: unknown = root;
  for (const step of path) {
    const parent = inner(schema);
    if (parent instanceof z.ZodArray) schema = parent.element;
    else if (parent instanceof z.ZodObject) schema = parent.shape[step];
    else return undefined;
  }
  return schema instanceof z.ZodType ? schema : undefined;
}

/** Returns the fields that the schema has below a path. */
function partsAt(root: z.ZodType, path: FieldPath): Readonly<Record<string, unknown>> {
  const schema = inner(schemaAt(root, path));
  return schema instanceof z.ZodObject ? schema.shape : {};
}

/**
 * Returns data without the optional fields that are empty, as form editors leave them: `""`, `[]`, `{}`, null, and
 * groups of only such fields.
 */
export function withoutEmpty(schema: unknown, data: unknown): unknown {
  const type = inner(schema);
  if (type instanceof z.ZodArray && Array.isArray(data)) {
    return data.map((item) => withoutEmpty(type.element, item));
  }
  if (!(type instanceof z.ZodObject) || !isGroup(data)) return data;
  const kept = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    const field: unknown = Object.hasOwn(type.shape, name) ? type.shape[name] : undefined;
    const isAbsent = field instanceof z.ZodOptional && isEmpty(inner(field), value);
    return isAbsent ? [] : [[name, withoutEmpty(field, value)]];
  });
  return Object.fromEntries(kept);
}

function isEmpty(type: unknown, value: unknown): boolean {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isGroup(value)) return false;
  return Object.entries(value).every(
    ([name, part]) =>
      type instanceof z.ZodObject &&
      Object.hasOwn(type.shape, name) &&
      isEmpty(inner(type.shape[name]), part),
  );
}

function isParent(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return isParent(value) && !Array.isArray(value);
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (isParent(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    data,
  );
}

/** Returns the name of a value for a sentence. */
function shown(value: unknown): string {
  if (typeof value !== 'string') return Array.isArray(value) ? 'list' : 'group of fields';
  return value.trim() === '' ? 'empty text' : `\`${shorten(value)}\``;
}

function shorten(text: string): string {
  return clip(text.replace(/\s+/g, ' ').replace(/`/g, "'"), 40);
}

/** Returns a text as it can be pasted into a list or a group. */
function plain(value: unknown): string {
  if (typeof value !== 'string' || value.length > 100) return '…';
  return /^[\w$€£][^'":#{}[\],&*!|>%@`]*$/.test(value) ? value : quote(value);
}

function paste(text: string): string {
  return text.includes('\n') ? `it as\n${text}` : `\`${text}\``;
}
