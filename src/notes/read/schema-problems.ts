import * as z from 'zod';
import type { FormProblem, Place } from '../diagnostics/diagnostics.ts';
import { factsOf, fieldsOf, withoutOptional as inner, schemaAt } from '../schema/fields.ts';
import type { Refusal } from '../schema/values/refusal.ts';
import { withinCurly } from '../schema/values/texts.ts';
import { actionMeant, targetActionMeant } from '../schema/vendor-words.ts';
import { nearest } from '../terms/nearest.ts';
import { colonInItem, type Judgement, kindProblem, plain, textMeant } from './kind-problem.ts';
import { listed, shorten, shown } from './shown.ts';
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
    problems.filter(({ rule }) => rule !== 'field-missing').flatMap(({ missing }) => missing ?? []),
  );
  return problems.filter(
    ({ rule, missing = [] }) =>
      rule !== 'field-missing' ||
      !missing.some((path) => meant.has(path) || meant.has(path.replace(/\.[^.]*$/, ''))),
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
  // zod counts the characters of a text that stands where a list should.
  if ('origin' in issue && issue.origin === 'string') return [];
  const found = valueAt(read.data, path);
  if (found === undefined) return [missingField(path, read)];
  if (found === null) return [emptyField(path, read)];
  const place = read.source.value(path) ?? read.end;
  return [{ rule: 'field-value', place, ...judge(issue, path, found, read) }];
}

function judge(issue: Issue, path: FieldPath, found: unknown, { schema, source }: Read): Judgement {
  const as = path.length > 0 ? ` as \`${fieldName(path)}\`` : '';
  const key = path.at(-1);
  const write = (value: string) => `write \`${typeof key === 'string' ? `${key}: ` : ''}${value}\``;
  const inner = typeof found === 'string' ? withinCurly(found) : undefined;
  const takesInner = inner && schemaAt(schema, path)?.safeParse(inner).success;
  const unquoted = takesInner ? write(plain(inner)) : undefined;
  if (issue.code === 'custom') {
    // `value-types.ts` and the schemas put a refusal there.
    const { expected, label, fix, help } = issue.params as Refusal;
    return {
      reason: `Unexpected ${shown(found)}${as}, expected ${expected}`,
      label,
      help: help ?? (fix ? write(fix) : unquoted),
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
      help: fix ? write(fix) : (unquoted ?? factsOf(schemaAt(schema, path)).otherwise),
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
  return kindProblem(issue, path, found, schema, source.isInBrackets(path));
}

function unknownField(key: string, path: FieldPath, { schema, data, source }: Read): FormProblem {
  const parent = inner(schemaAt(schema, path));
  const fields = parent instanceof z.ZodObject ? parent.shape : {};
  const siblings = Object.keys(fields);
  const group = valueAt(data, path);
  const free = siblings.filter((name) => !isParent(group) || !Object.hasOwn(group, name));
  const called = key.toLowerCase().replace(/[-_\s]/g, '');
  const synonym = free.find((name) => factsOf(fields[name]).alsoCalled?.includes(called));
  const near = synonym ?? nearest(key.slice(0, 40), free);
  const of = path.length > 0 ? ` of \`${fieldName(path)}\`` : '';
  const isShort = siblings.length <= 8;
  const partOf = path.length > 0 ? [] : fieldsOf(schema).filter(({ path }) => path.at(-1) === key);
  const isPart = partOf.length > 0;
  // A message that names all the fields here names the missing one, too.
  const named = (near ? [near] : isShort ? siblings : []).map((name) => [...path, name].join('.'));
  const missing = [...named, ...partOf.map(({ path }) => path.join('.'))];
  const { item } = factsOf(schemaAt(schema, path.slice(0, -1)));
  const meant = item && !near ? textMeant(group, path) : undefined;
  if (item && meant !== undefined)
    return { ...colonInItem(item(plain(meant))), place: source.value(path), missing };
  return {
    rule: 'unknown-field',
    reason: `Unexpected field \`${shorten(key)}\`${of}, expected ${near ? `\`${near}\`` : isShort ? listed(siblings) : 'one that is known'}`,
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
    missing,
  };
}

function missingField(path: FieldPath, { schema, data, source, end }: Read): FormProblem {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const { example } = factsOf(schemaAt(schema, path));
  const missing = { rule: 'field-missing', missing: [path.join('.')] };
  if (path.join('.') === 'priceTarget.currency') {
    const figures = [['priceTarget', 'to'], ['priceTarget', 'from'], ['price'], ['targetRange']];
    return {
      ...missing,
      reason: 'Unexpected figure without a currency, expected `currency` in `priceTarget`',
      place: figures.map(source.value).find((place) => place !== undefined) ?? end,
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

function isParent(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (isParent(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    data,
  );
}
