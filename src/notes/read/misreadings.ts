import type { FormProblem } from '../diagnostics/diagnostics.ts';
import { clip, quote } from './shown.ts';
import { type FieldPath, fieldName, type NoteSource, pathKey } from './source.ts';
import { nameOf, type YamlGroup, type YamlNode, type YamlScalar } from './yaml.ts';

interface Context {
  yaml: string;
  /** Where `yaml` starts in the file. */
  offset: number;
  source: NoteSource;
  /** Returns whether the field at a path takes a value. */
  takes(path: FieldPath, value: string): boolean;
}

/**
 * Returns, by path, the values that YAML accepts but reads as something that their author did not write: a text
 * cut short at ` #`, `{ to: 1,300 }`, `{from:Hold}`.
 */
export function misreadings(
  root: YamlNode | undefined,
  context: Context,
): Map<string, FormProblem> {
  const problems = new Map<string, FormProblem>();
  const walk = (node: YamlNode, path: FieldPath): void => {
    if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    } else if (node.kind === 'group') {
      for (const [index, { key, value }] of node.fields.entries()) {
        const at = [...path, nameOf(key)];
        const problem = isNothing(value) ? nothing(node, index, at, context) : undefined;
        if (problem) problems.set(pathKey(at), problem);
        else walk(value, at);
      }
    } else {
      const problem = comment(node, path, context);
      if (problem) problems.set(pathKey(path), problem);
    }
  };
  if (root && /[\s,{]#|\{/.test(context.yaml)) walk(root, []);
  return problems;
}

/** Returns whether nothing at all was typed. */
function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.start === node.end;
}

/**
 * In `title: Its #1 Pick`, YAML takes ` #` and everything after it as a comment. It is reported if it could be
 * text.
 */
function comment(node: YamlScalar, path: FieldPath, context: Context): FormProblem | undefined {
  if (!node.isPlain || node.value === null) return undefined;
  const { yaml, offset, source } = context;
  const [whole, typed = ''] =
    /^[^\S\n]+(#.*)/.exec(yaml.slice(node.end).split('\n', 1)[0] ?? '') ?? [];
  if (whole === undefined) return undefined;
  const text = yaml.slice(node.start, node.end + whole.trimEnd().length);
  if (!context.takes(path, text)) return undefined;
  const field = path.at(-1);
  const quoted = quote(text.replace(/\s*\n\s*/g, ' '));
  return {
    rule: 'field-value',
    reason: `Unexpected \`#\` after a space in \`${fieldName(path)}\`, expected quotes around the whole text`,
    place: source.range(node.start + offset, node.start + offset + text.length),
    label: `\`${clip(typed, 30)}\` is a comment, and is not published`,
    help: `write \`${typeof field === 'string' ? `${field}: ` : ''}${quoted}\`, or put the comment on a line of its own`,
  };
}

/** Returns what was meant by a field with nothing after its name. */
function nothing(
  group: YamlGroup,
  index: number,
  path: FieldPath,
  context: Context,
): FormProblem | undefined {
  const misread = group.isFlow
    ? (splitFigure(group, index, context) ?? unspaced(group, index, context))
    : undefined;
  return misread ?? commentAlone(path, context);
}

/** `analyst: #1 Analyst`. */
function commentAlone(path: FieldPath, { yaml, offset, source }: Context): FormProblem | undefined {
  const place = source.key(path);
  const after = place ? yaml.slice(place.end.offset - offset).split('\n', 1)[0] : '';
  const typed = /^:\s+(#.*)$/.exec(after?.trimEnd() ?? '')?.[1];
  if (!typed) return undefined;
  return {
    rule: 'field-empty',
    reason: `Unexpected empty \`${fieldName(path)}\`, expected a value`,
    place,
    label: '`#` starts a comment: nothing follows the colon',
    help: `write \`${String(path.at(-1))}: ${quote(typed)}\`, or delete the line`,
  };
}

/** `{ to: 1,300 }` reads as `to: 1` and an empty `300`. */
function splitFigure(
  { fields }: YamlGroup,
  index: number,
  { source, offset }: Context,
): FormProblem | undefined {
  const [before, empty] = [fields[index - 1], fields[index]];
  if (before?.value.kind !== 'scalar' || !empty) return undefined;
  const [thousands, rest] = [before.value.value ?? '', nameOf(empty.key)];
  if (!/^\d+$/.test(thousands) || !/^\d{3}(?:\.\d+)?$/.test(rest)) return undefined;
  return {
    rule: 'field-value',
    reason: `Unexpected comma in a figure, expected \`${thousands}${rest}\``,
    place: source.range(before.value.start + offset, empty.key.end + offset),
    label: 'a comma ends the value here',
    help: `write \`${nameOf(before.key)}: ${thousands}${rest}\``,
  };
}

/** `{from:Hold}` reads as an empty `from:Hold`. */
function unspaced(
  { fields }: YamlGroup,
  index: number,
  { source, offset }: Context,
): FormProblem | undefined {
  const key = fields[index]?.key;
  const [whole, name, value] = /^([A-Za-z]+):(\S.{0,80})$/.exec(key ? nameOf(key) : '') ?? [];
  if (!whole || !key) return undefined;
  return {
    rule: 'field-value',
    reason: `Unexpected \`${whole}\` without a space, expected \`${name}: ${value}\``,
    place: source.range(key.start + offset, key.end + offset),
    label: 'no space after the colon',
    help: `write \`${name}: ${value}\``,
  };
}
