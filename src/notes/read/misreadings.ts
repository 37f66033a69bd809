import { codeOf } from '../terms/invisible.ts';
import type { Slip } from './line-slips.ts';
import { clip, quote } from './shown.ts';
import { type FieldPath, fieldName, pathKey } from './source.ts';
import { nameOf, type YamlGroup, type YamlNode, type YamlScalar } from './yaml.ts';

/** Returns whether the field at a path takes a value. */
type Takes = (path: FieldPath, value: string) => boolean;

/**
 * Returns, by path, the values that YAML accepts but reads as something that their author did not write: a text
 * cut short at ` #`, `{ to: 1,300 }`, `{from:Hold}`.
 */
export function misreadings(root: YamlNode, yaml: string, takes: Takes): Map<string, Slip> {
  const slips = new Map<string, Slip>();
  const walk = (node: YamlNode, path: FieldPath): void => {
    if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    } else if (node.kind === 'group') {
      const cut = node.isFlow ? cutTexts(node.fields, path, yaml, takes) : [];
      for (const [key, slip] of cut) slips.set(pathKey([...path, key]), slip);
      for (const [index, { key, value }] of node.fields.entries()) {
        const at = [...path, nameOf(key)];
        if (slips.has(pathKey(at))) continue;
        const before = node.isFlow ? node.fields[index - 1] : undefined;
        const slip = isNothing(value)
          ? (splitFigure(before, key) ?? unspaced(key) ?? commentAlone(key, at, yaml))
          : undefined;
        if (slip) slips.set(pathKey(at), slip);
        else walk(value, at);
      }
    } else {
      const slip = comment(node, path, yaml, takes);
      if (slip) slips.set(pathKey(path), slip);
    }
  };
  if (/[\s,{]#|\{/.test(yaml)) walk(root, []);
  return slips;
}

/** Returns whether nothing at all was typed. */
function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.start === node.end;
}

/**
 * In `title: Its #1 Pick`, YAML takes ` #` and everything after it as a comment. It is reported if it could be
 * text.
 */
function comment(node: YamlScalar, path: FieldPath, yaml: string, takes: Takes): Slip | undefined {
  if (!node.isPlain || node.value === null) return undefined;
  const [whole, typed = ''] = /^[^\S\n]+(#.*)/.exec(yaml.slice(node.end)) ?? [];
  if (whole === undefined) return undefined;
  const text = yaml.slice(node.start, node.end + whole.trimEnd().length);
  if (!takes(path, text)) return undefined;
  const field = path.at(-1);
  const quoted = quote(text.replace(/\s*\n\s*/g, ' '));
  return {
    rule: 'field-value',
    reason: `Unexpected \`#\` after a space in \`${fieldName(path)}\`, expected quotes around the whole text`,
    at: [node.start, node.start + text.length],
    label: `\`${clip(typed, 30)}\` is a comment, and is not published`,
    help: `write \`${typeof field === 'string' ? `${field}: ` : ''}${quoted}\`, or put the comment on a line of its own`,
  };
}

/** `analyst: #1 Analyst`. */
function commentAlone(key: YamlNode, path: FieldPath, yaml: string): Slip | undefined {
  const typed = /^:[^\S\n]+(#.*)/.exec(yaml.slice(key.end))?.[1]?.trimEnd();
  if (!typed) return undefined;
  return {
    rule: 'field-empty',
    reason: `Unexpected empty \`${fieldName(path)}\`, expected a value`,
    at: [key.start, key.end],
    label: '`#` starts a comment: nothing follows the colon',
    help: `write \`${nameOf(key)}: ${quote(typed)}\`, or delete the line`,
  };
}

/** `{ to: 1,300 }` reads as `to: 1` and an empty `300`. */
function splitFigure(
  before: YamlGroup['fields'][number] | undefined,
  empty: YamlNode,
): Slip | undefined {
  if (before?.value.kind !== 'scalar') return undefined;
  const [thousands, rest] = [before.value.value ?? '', nameOf(empty)];
  if (!/^\d+$/.test(thousands) || !/^\d{3}(?:\.\d+)?$/.test(rest)) return undefined;
  return {
    rule: 'field-value',
    reason: `Unexpected comma in a figure, expected \`${thousands}${rest}\``,
    at: [before.value.start, empty.end],
    label: 'a comma ends the value here',
    help: `write \`${nameOf(before.key)}: ${thousands}${rest}\``,
  };
}

/**
 * In an item of a list, `{ why: A typo, sorry }` reads as `why: A typo` and an empty `sorry`. Returns the slip of each
 * such text, by the names of the fields that it was cut into.
 */
function cutTexts(
  fields: YamlGroup['fields'],
  path: FieldPath,
  yaml: string,
  takes: Takes,
): [string, Slip][] {
  if (typeof path.at(-1) !== 'number') return [];
  const isPart = (at: number) => {
    const field = fields[at];
    return field && isNothing(field.value) && !takes([...path, nameOf(field.key)], 'text');
  };
  return fields.flatMap(({ key, value }, at): [string, Slip][] => {
    if (value.kind !== 'scalar' || !value.isPlain || isNothing(value) || !isPart(at + 1)) return [];
    let end = at + 1;
    while (isPart(end + 1)) end += 1;
    const parts = fields.slice(at + 1, end + 1);
    const until = parts.at(-1)?.key.end ?? value.end;
    const text = yaml.slice(value.start, until).replace(/\s+/g, ' ');
    const field = nameOf(key);
    if (!takes([...path, field], text)) return [];
    const slip = {
      rule: 'field-value',
      reason: `Unexpected comma in \`${fieldName([...path, field])}\`, expected quotes around the whole text`,
      at: [value.start, until],
      label: 'a comma ends the text between braces',
      help: `write \`${field}: ${quote(text)}\``,
    } as const;
    return parts.map((part) => [nameOf(part.key), slip]);
  });
}

/** `{from:Hold}` reads as an empty `from:Hold`. */
function unspaced(key: YamlNode): Slip | undefined {
  const [whole, name, typed = ''] = /^([A-Za-z]+):([^ ].{0,80})$/.exec(nameOf(key)) ?? [];
  if (!whole) return undefined;
  const value = typed.trim();
  const isSpaced = value !== typed;
  return {
    rule: 'field-value',
    reason: `Unexpected \`${name}:${value}\` without a ${isSpaced ? 'plain ' : ''}space, expected \`${name}: ${value}\``,
    at: [key.start, key.end],
    label: isSpaced
      ? `${codeOf(typed)} after the colon, which looks like a space`
      : 'no space after the colon',
    help: `write \`${name}: ${value}\``,
  };
}
