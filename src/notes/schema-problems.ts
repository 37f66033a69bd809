import * as z from 'zod';
import type { FormProblem } from './form-problem.ts';
import { nearest } from './nearest.ts';
import type { Refusal } from './schema.ts';
import { type FieldPath, fieldName, type NoteSource } from './source.ts';

type Issue = z.core.$ZodIssue;

/**
 * The one gate from zod's issues to diagnostics.
 *
 * A field that is missing because its name is misspelt is reported once, as the misspelling.
 */
export function schemaProblems(
  schema: z.ZodType,
  issues: readonly Issue[],
  data: unknown,
  source: NoteSource,
): FormProblem[] {
  const problems = issues.flatMap((issue) => issueProblems(schema, issue, data, source));
  const meant = new Set(
    problems.filter(({ rule }) => rule === 'unknown-field').flatMap(({ expected }) => expected),
  );
  return problems.filter(
    ({ rule, expected }) => rule !== 'field-missing' || !meant.has(expected?.[0]),
  );
}

function issueProblems(
  schema: z.ZodType,
  issue: Issue,
  data: unknown,
  source: NoteSource,
): FormProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const name = fieldName(path);
  const found = valueAt(data, path);
  const place = source.value(path) ?? source.key(path.slice(0, -1)) ?? source.range(0, 3);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const siblings = knownKeys(schema, path);
      const near = nearest(key, siblings);
      const parent = path.length > 0 ? ` of \`${name}\`` : '';
      return {
        rule: 'unknown-field',
        reason: near
          ? `Unexpected field \`${key}\`${parent}, expected \`${near}\``
          : `Unexpected field \`${key}\`${parent}, expected ${listed(siblings)}`,
        place: source.key([...path, key]),
        label: near ? `did you mean \`${near}\`?` : 'not a field of a note',
        help: near ? `write \`${near}:\`` : 'delete the line, or say it in the body',
        actual: key,
        expected: near ? [near] : siblings,
      };
    });
  }
  if (found === undefined) {
    const parent = path.slice(0, -1);
    const example = examples[path.filter((step) => typeof step === 'string').join('.')];
    const expected = issue.code === 'custom' ? refusalOf(issue).expected : undefined;
    return [
      {
        rule: 'field-missing',
        reason: `Unexpected end of ${parent.length > 0 ? `\`${fieldName(parent)}\`` : 'the fields'}, expected \`${String(path.at(-1))}\`${expected ? ` (${expected})` : ''}`,
        place:
          source.value(parent) && parent.length > 0 ? source.value(parent) : source.range(0, 3),
        label: `\`${String(path.at(-1))}\` is missing`,
        help: example ? `add \`${example}\`` : `add \`${String(path.at(-1))}: …\``,
        expected: [String(path.at(-1))],
      },
    ];
  }
  const shown = typeof found === 'string' ? `\`${shorten(found)}\`` : kindOf(found);
  if (issue.code === 'custom') {
    const refusal = refusalOf(issue);
    return [
      {
        rule: 'field-value',
        reason: `Unexpected ${shown} as \`${name}\`, expected ${refusal.expected}`,
        place,
        label: refusal.label ?? `expected ${refusal.expected}`,
        help: refusal.fix ? `write \`${String(path.at(-1))}: ${refusal.fix}\`` : undefined,
        actual: typeof found === 'string' ? found : undefined,
        expected: [refusal.fix ?? refusal.expected],
      },
    ];
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const near =
      typeof found === 'string'
        ? (synonyms[found.toLowerCase()] ?? nearest(found.toLowerCase(), words))
        : undefined;
    const fix = near && words.includes(near) ? near : undefined;
    return [
      {
        rule: 'field-value',
        reason: `Unexpected ${shown} as \`${name}\`, expected ${listed(words)}`,
        place,
        label: fix ? `did you mean \`${fix}\`?` : 'not one of these words',
        help: fix ? `write \`${String(path.at(-1))}: ${fix}\`` : undefined,
        actual: typeof found === 'string' ? found : undefined,
        expected: words,
      },
    ];
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const few = issue.code === 'too_small';
    return [
      {
        rule: 'field-value',
        reason: `Unexpected list of ${Array.isArray(found) ? found.length : 0} as \`${name}\`, expected ${few ? 'at least one item' : `at most ${String(issue.maximum)} items`}`,
        place,
        label: few ? 'empty' : 'too many',
        help: few ? 'delete the field, or give it an item' : undefined,
      },
    ];
  }
  const wanted = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  const shape = shapes[path.filter((step) => typeof step === 'string').join('.')];
  return [
    {
      rule: 'field-value',
      reason: `Unexpected ${shown} as \`${name}\`, expected ${wanted ?? 'another kind of value'}`,
      place,
      label: wanted ? `expected ${wanted}` : undefined,
      help: shape ? `write \`${shape}\`` : undefined,
      actual: typeof found === 'string' ? found : undefined,
      expected: wanted ? [wanted] : undefined,
    },
  ];
}

function refusalOf(issue: Extract<Issue, { code: 'custom' }>): Refusal {
  const params: Record<string, unknown> = issue.params ?? {};
  return {
    expected: String(params['expected'] ?? issue.message),
    label: typeof params['label'] === 'string' ? params['label'] : undefined,
    fix: typeof params['fix'] === 'string' ? params['fix'] : undefined,
  };
}

const kinds: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of fields',
};

/** How the fields with parts are written, for those who gave them as one value. */
const shapes: Record<string, string> = {
  rating: 'rating: { from: Neutral, to: Buy }',
  priceTarget: 'priceTarget: { to: 15.60, currency: USD }',
  targetRange: 'targetRange: { low: 14.32, high: 21.50 }',
  keyPoints: 'keyPoints: [first point, second point]',
  risks: 'risks: [{ text: …, affects: [cloud] }]',
  sources: 'sources: [{ title: …, url: https://… }]',
  accept: 'accept: [{ rule: stated-upside, why: … }]',
  corrections: 'corrections: [{ date: 2026-02-11, was: …, now: …, why: … }]',
};

const examples: Record<string, string> = {
  title: 'title: …',
  published: 'published: 2026-02-10',
  ticker: 'ticker: NASDAQ:KC',
  company: 'company: Kingsoft Cloud',
  firm: 'firm: Goldman Sachs',
  action: 'action: upgrade',
  'priceTarget.currency': 'currency: USD',
};

/** Words of other vendors for the same actions. */
const synonyms: Record<string, string> = {
  reiterate: 'maintain',
  reiterates: 'maintain',
  reit: 'maintain',
  main: 'maintain',
  up: 'upgrade',
  down: 'downgrade',
  init: 'initiate',
  initiates: 'initiate',
  raises: 'raise',
  lowers: 'lower',
  cut: 'lower',
  cuts: 'lower',
  announces: 'set',
};

/** Returns the fields that the schema knows below a path. */
function knownKeys(root: z.ZodType, path: FieldPath): string[] {
  let schema = inner(root);
  for (const step of path) {
    if (schema instanceof z.ZodObject) schema = inner(schema.shape[step]);
    else if (schema instanceof z.ZodArray) schema = inner(schema.element);
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function inner(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? inner(schema.unwrap()) : schema;
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length > 1
    ? `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
    : (quoted[0] ?? 'nothing');
}

function valueAt(data: unknown, path: FieldPath): unknown {
  let value: unknown = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step)
      ? (value as Record<string | number, unknown>)[step]
      : undefined;
  }
  return value;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : 'group of fields';
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/`/g, "'");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
