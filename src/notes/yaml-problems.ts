import { type Document, isAlias, isCollection, isNode, isPair, isScalar, visit } from 'yaml';
import type { FormProblem } from './form-problem.ts';
import { type FieldPath, fieldName, type NoteSource, pathKey } from './source.ts';

/** YAML's own errors in plain words, one a line: the first on a line is nearly always the cause. */
export function yamlProblems(
  document: Document,
  yaml: string,
  source: NoteSource,
  offset: number,
): FormProblem[] {
  const seen = new Set<number>();
  const problems: FormProblem[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    const [start, end] = error.pos;
    const place = source.range(start + offset, Math.max(end, start + 1) + offset);
    if (seen.has(place.start.line)) continue;
    seen.add(place.start.line);
    problems.push({
      ...explainYaml(error.code, yaml, start),
      place: explainPlace(error.code, yaml, start, source, offset) ?? place,
    });
  }
  return problems;
}

function lineAt(yaml: string, at: number): { text: string; start: number } {
  const start = yaml.lastIndexOf('\n', at - 1) + 1;
  const end = yaml.indexOf('\n', at);
  return { text: yaml.slice(start, end < 0 ? yaml.length : end).trimEnd(), start };
}

function keyAt(yaml: string, at: number): string {
  return /^[^:\s]+/.exec(yaml.slice(at, at + 80))?.[0] ?? '';
}

/** `key: text with: a colon`, the most common slip of all. */
const colonInText = /^(\s*(?:- )?(?:[\w-]+: )?)([^'"{[|>].*: .*)$/;

function explainPlace(
  code: string,
  yaml: string,
  start: number,
  source: NoteSource,
  offset: number,
) {
  const line = lineAt(yaml, start);
  const colon = colonInText.exec(line.text);
  if (
    colon?.[1] &&
    colon[2] &&
    (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
  ) {
    const from = line.start + colon[1].length + offset;
    return source.range(from, from + colon[2].length);
  }
  return code === 'DUPLICATE_KEY'
    ? source.range(start + offset, start + keyAt(yaml, start).length + offset)
    : undefined;
}

function explainYaml(code: string, yaml: string, start: number): Omit<FormProblem, 'place'> {
  const line = lineAt(yaml, start);
  switch (code) {
    case 'DUPLICATE_KEY': {
      const key = keyAt(yaml, start);
      return {
        rule: 'duplicate-key',
        reason: `Unexpected second \`${key}\`, expected each field once`,
        label: 'stands above already',
        help: `keep one \`${key}\` and delete the other`,
      };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY': {
      const colon = colonInText.exec(line.text);
      if (colon?.[1] !== undefined && colon[2]) {
        return {
          rule: 'frontmatter-syntax',
          reason: 'Unexpected `: ` inside an unquoted text, expected quotes around the text',
          label: 'a colon and a space start a new field here',
          help: `write \`${colon[1].trimStart()}${quote(colon[2])}\``,
        };
      }
      return {
        rule: 'frontmatter-syntax',
        reason: 'Unexpected text, expected a field such as `company: Kingsoft Cloud`',
        label: 'no field',
        help: 'each line is `field: value`; a text that goes on in a next line is indented by two spaces',
      };
    }
    case 'TAB_AS_INDENT':
      return {
        rule: 'frontmatter-syntax',
        reason: 'Unexpected tab, expected spaces',
        label: 'a tab',
        help: 'indent with two spaces',
      };
    case 'BAD_INDENT':
      return {
        rule: 'frontmatter-syntax',
        reason: 'Unexpected indentation, expected that of the lines around it',
        label: 'not aligned',
        help: 'indent parts of a field by two spaces, and fields not at all',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        rule: 'frontmatter-syntax',
        reason: 'Unexpected backslash in a double-quoted text, expected `\\\\` for a backslash',
        label: 'not an escape',
        help: "use single quotes: nothing needs a backslash there ('It''s' doubles the quote)",
      };
    case 'MISSING_CHAR': {
      const open = /["'[{]/.exec(line.text)?.[0];
      const close = open === '[' ? ']' : open === '{' ? '}' : open;
      return {
        rule: 'frontmatter-syntax',
        reason: open
          ? `Unexpected end of a text or list, expected a closing \`${close}\``
          : 'Unexpected text, expected `: ` after the name of a field',
        label: open ? `\`${open}\` was opened and never closed` : undefined,
        help: open
          ? `add \`${close}\` where it should end`
          : 'each line is `field: value`, with a space after the colon',
      };
    }
    case 'BAD_SCALAR_START': {
      const character = yaml[start] ?? '';
      return {
        rule: 'frontmatter-syntax',
        reason: `Unexpected \`${character}\` at the start of a text, expected quotes around the text`,
        label: `\`${character}\` has a meaning of its own here`,
        help: `write ${quote(yaml.slice(start, line.start + line.text.length))}`,
      };
    }
    case 'MULTIPLE_DOCS':
      return {
        rule: 'frontmatter-syntax',
        reason: 'Unexpected second document, expected one block of fields',
        help: 'keep one `---` before the fields and one after',
      };
    default:
      return {
        rule: 'frontmatter-syntax',
        reason: 'Unexpected text, expected a field such as `company: Kingsoft Cloud`',
        label: 'cannot be read here',
        help: 'each line is `field: value`; put quotes around a text with signs such as : # { } [ ] & * ! | > @ %',
      };
  }
}

/** Anchors, aliases and tags: a note has no use for them, and aliases can blow a file up without bound. */
export function foreignProblems(
  document: Document,
  source: NoteSource,
  offset: number,
): FormProblem[] {
  const problems: FormProblem[] = [];
  const report = (at: readonly [number, number], what: string, help: string) =>
    problems.push({
      rule: 'frontmatter-syntax',
      reason: `Unexpected ${what}, expected a plain value`,
      place: source.range(at[0] + offset, at[1] + offset),
      help,
    });
  visit(document, (_key, node) => {
    if (isPair(node) && isCollection(node.key) && node.key.range) {
      const [from, to] = node.key.range;
      report(
        [from, to],
        'list or group as the name of a field',
        'put quotes around a text that starts with `{` or `[`',
      );
      return visit.SKIP;
    }
    if (!isNode(node) || !node.range) return;
    const at = [node.range[0], node.range[1]] as const;
    if (isAlias(node)) {
      report(at, 'reference (`*`)', 'write the value itself, in quotes if it starts with `*`');
    } else if (node.anchor) {
      report(at, 'anchor (`&`)', 'delete it, or put the text in quotes if it starts with `&`');
    } else if (node.tag?.startsWith('!')) {
      report(at, 'tag (`!`)', 'delete it, or put the text in quotes if it starts with `!`');
    }
    return undefined;
  });
  return problems;
}

/** `analyst:` with nothing behind it: not a wrong type, but a line to fill or to delete. */
export function emptyFields(
  document: Document,
  source: NoteSource,
  offset: number,
): { problems: FormProblem[]; paths: Set<string> } {
  const problems: FormProblem[] = [];
  const paths = new Set<string>();
  const walk = (node: unknown, path: FieldPath): void => {
    if (!isCollection(node)) return;
    for (const [index, item] of node.items.entries()) {
      const pair = typeof item === 'object' && item !== null && 'key' in item ? item : undefined;
      const value: unknown = pair && 'value' in pair ? pair.value : item;
      const key = pair && isScalar(pair.key) ? String(pair.key.value) : index;
      const at = [...path, key];
      const isEmpty =
        value === null || (isScalar(value) && value.value === '' && value.type === 'PLAIN');
      if (!isEmpty) {
        walk(value, at);
        continue;
      }
      paths.add(pathKey(at));
      const place =
        source.key(at) ??
        (isScalar(value) && value.range
          ? source.range(value.range[0] + offset - 1, value.range[0] + offset)
          : undefined);
      problems.push({
        rule: 'field-empty',
        reason: `Unexpected empty \`${fieldName(at)}\`, expected a value`,
        place,
        label: 'nothing behind the colon',
        help: 'fill it in, or delete the line if it is not known',
      });
    }
  };
  walk(document.contents, []);
  return { problems, paths };
}

function quote(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
