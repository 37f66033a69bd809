import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { FormProblem } from '../diagnostics/form-problem.ts';
import { type FieldPath, fieldName, type NoteSource, pathKey } from './source.ts';
import { quote, type Slip, type SlipFinder } from './yaml-slips.ts';

/** Where a YAML document stands in its file. */
export interface YamlPlace {
  yaml: string;
  /** Where `yaml` starts in the file. */
  offset: number;
  source: NoteSource;
  slips: SlipFinder;
}

/** Nobody reads more of them, and each costs a search. */
const maxErrors = 100;

/** YAML's own errors in plain words, one a line: the first on a line is nearly always the cause. */
export function yamlProblems(document: Document, place: YamlPlace): FormProblem[] {
  const errors = [...document.errors, ...document.warnings].slice(0, maxErrors);
  const problems = errors.map(({ code, pos }) => {
    const [start, end] = pos;
    return atSlip(
      code === 'DUPLICATE_KEY'
        ? duplicate(place.yaml, start)
        : (place.slips.near(start) ?? unreadable(place.yaml, start, end)),
      place,
      code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'frontmatter-syntax',
    );
  });
  return firstOfLines(problems);
}

function atSlip({ at, ...slip }: Slip, { source, offset }: YamlPlace, rule: string): FormProblem {
  return { rule, ...slip, place: source.range(at[0] + offset, at[1] + offset) };
}

function firstOfLines(problems: readonly FormProblem[]): FormProblem[] {
  const seen = new Set<number | undefined>();
  return problems.filter(({ place }) => {
    const line = place?.start.line;
    const isFirst = !seen.has(line);
    seen.add(line);
    return isFirst;
  });
}

function duplicate(yaml: string, start: number): Slip {
  const key = /^[^:,\s}]+/.exec(yaml.slice(start, start + 80))?.[0] ?? '';
  return {
    reason: `Unexpected second \`${key}\`, expected each field once`,
    at: [start, start + Math.max(1, key.length)],
    label: 'stands above already',
    help: `keep one \`${key}\` and delete the other`,
  };
}

/** What no slip explains: the line where the parser gave up. */
function unreadable(yaml: string, start: number, end: number): Slip {
  // An error at the end of the text, or of a line, is about what stands before it.
  const last = yaml.slice(0, start).trimEnd().length;
  const isPastLine = /^\s*$/.test(yaml.slice(start, Math.max(end, start + 1)));
  const from = isPastLine ? yaml.lastIndexOf('\n', last - 1) + 1 : start;
  const lineEnd = yaml.indexOf('\n', from);
  const to = isPastLine || lineEnd < end ? (lineEnd < 0 ? yaml.length : lineEnd) : end;
  return {
    reason: 'Unexpected text, expected a field such as `company: Example Corp`',
    at: [from, Math.max(to, from + 1)],
    label: 'cannot be read as a field',
    help: 'each line is `field: value`; a remark starts with `#`, and a text that goes on in the next line is indented there by two spaces',
  };
}

/** Anchors, aliases and tags: a note has no use for them, and aliases can blow a file up without bound. */
export function foreignProblems(document: Document, place: YamlPlace): FormProblem[] {
  const { yaml, slips } = place;
  const problems: FormProblem[] = [];
  const report = (sign: string, at: number) => {
    const length = /^[^\s,\]}]+/.exec(yaml.slice(at, at + 40))?.[0].length ?? 1;
    const slip = slips.sign(at) ?? {
      reason: `Unexpected \`${sign}\` at the start of a value, expected quotes around a text`,
      at: [at, at + length] as const,
      label: 'means something else here',
      help: `delete it, or put the text in quotes if it starts with \`${sign}\``,
    };
    problems.push(atSlip(slip, place, 'frontmatter-syntax'));
  };
  visit(document, (_key, node) => {
    if (isPair(node) && isCollection(node.key) && node.key.range) {
      const [from, to] = node.key.range;
      const slip = slips.near(from) ?? {
        reason: 'Unexpected list or group as the name of a field, expected a word',
        at: [from, to] as const,
        label: 'no name',
        help: 'put quotes around a text that starts with `{` or `[`',
      };
      problems.push(atSlip(slip, place, 'frontmatter-syntax'));
      return visit.SKIP;
    }
    if (!isNode(node) || !node.range) return undefined;
    const [start] = node.range;
    if (isAlias(node)) report('*', start);
    else if (node.anchor) report('&', yaml.lastIndexOf(`&${node.anchor}`, start));
    else if (node.tag?.startsWith('!')) report('!', yaml.lastIndexOf('!', start));
    return undefined;
  });
  return firstOfLines(problems);
}

/**
 * Returns the fields with nothing behind them, by path: not of a wrong kind, but lines to fill or to
 * delete.
 */
export function emptyFields(document: Document, place: YamlPlace): Map<string, FormProblem> {
  const problems = new Map<string, FormProblem>();
  const walk = (node: unknown, path: FieldPath): void => {
    if (!isCollection(node)) return;
    for (const [index, item] of node.items.entries()) {
      const pair = isPair(item) ? item : undefined;
      const value: unknown = pair ? pair.value : item;
      const key = pair && isScalar(pair.key) ? String(pair.key.value) : index;
      const at = [...path, key];
      const isEmpty =
        value === null || (isScalar(value) && value.value === '' && value.type === 'PLAIN');
      if (!isEmpty) {
        walk(value, at);
        continue;
      }
      const misread =
        isMap(node) && node.flow
          ? (splitFigure(node, index, place) ?? unspaced(node, index, place))
          : undefined;
      problems.set(pathKey(at), misread ?? emptyField(at, value, place));
    }
  };
  walk(document.contents, []);
  return problems;
}

function emptyField(path: FieldPath, value: unknown, { source, offset, yaml }: YamlPlace) {
  const isItem = typeof path.at(-1) === 'number';
  const end = isScalar(value) && value.range ? value.range[0] : undefined;
  const dash = end === undefined ? undefined : yaml.lastIndexOf('-', end);
  const keyPlace = source.key(path);
  const after = keyPlace ? yaml.slice(keyPlace.end.offset - offset).split('\n', 1)[0] : '';
  const comment = /^:\s+(#.*)$/.exec(after?.trimEnd() ?? '')?.[1];
  return {
    rule: 'field-empty',
    reason: `Unexpected empty \`${fieldName(path)}\`, expected a value`,
    place:
      keyPlace ?? (dash === undefined ? undefined : source.range(dash + offset, dash + offset + 1)),
    label: comment
      ? '`#` starts a comment: nothing is behind the colon'
      : `nothing behind the ${isItem ? 'dash' : 'colon'}`,
    help: comment
      ? `write \`${String(path.at(-1))}: ${quote(comment)}\`, or delete the line`
      : 'fill it in, or delete it if it is not known',
  };
}

/** `{ to: 1,300 }` reads as `to: 1` and an empty `300`. */
function splitFigure(
  map: YAMLMap,
  index: number,
  { source, offset }: YamlPlace,
): FormProblem | undefined {
  const [before, empty] = [map.items[index - 1], map.items[index]];
  if (!isScalar(before?.value) || !isScalar(before.key) || !isScalar(empty?.key)) {
    return undefined;
  }
  const [thousands, rest] = [String(before.value.value), String(empty.key.value)];
  if (!/^\d+$/.test(thousands) || !/^\d{3}(?:\.\d+)?$/.test(rest)) return undefined;
  const [start, end] = [before.value.range?.[0] ?? 0, empty.key.range?.[1] ?? 0];
  return {
    rule: 'field-value',
    reason: `Unexpected comma in a figure, expected \`${thousands}${rest}\``,
    place: source.range(start + offset, end + offset),
    label: 'a comma ends the value here',
    help: `write \`${String(before.key.value)}: ${thousands}${rest}\``,
  };
}

/** `{from:Hold}` reads as an empty `from:Hold`. */
function unspaced(
  map: YAMLMap,
  index: number,
  { source, offset }: YamlPlace,
): FormProblem | undefined {
  const key = map.items[index]?.key;
  if (!isScalar(key) || !key.range) return undefined;
  const [whole, name, value] = /^([A-Za-z]+):(\S.{0,80})$/.exec(String(key.value)) ?? [];
  if (!whole) return undefined;
  return {
    rule: 'field-value',
    reason: `Unexpected \`${whole}\` without a space, expected \`${name}: ${value}\``,
    place: source.range(key.range[0] + offset, key.range[1] + offset),
    label: 'no space after the colon',
    help: `write \`${name}: ${value}\``,
  };
}
