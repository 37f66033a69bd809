import matter from 'gray-matter';
import type { Flaw } from '../diagnostics/diagnostics.ts';

/** A file cut at its fences. Offsets count from the start of the text. */
export interface Fences {
  yaml: string;
  yamlOffset: number;
  body: string;
  bodyOffset: number;
}

/**
 * The most characters of fields, far more than any file has. gray-matter takes time that grows with the square of
 * the blank lines.
 */
const maxFields = 16_000;

/**
 * Cuts a file into fields and body with gray-matter. `readYaml` reads the fields, with their places.
 *
 * A word after the opening fence (`---js`) would choose another engine, and one of these runs the fields as a
 * program. Such a file never reaches gray-matter, and the other engines refuse. gray-matter is always called with
 * options: without them it answers a second call for a bad file from its cache, with `{}`.
 */
export function splitFences(text: string): Fences | Flaw {
  const end = text.indexOf('\n---', 3);
  closingLine.lastIndex = end + 4;
  if (!/^---[ \t\r]*\n/.test(text) || end < 0 || !closingLine.test(text)) return explain(text);
  if (end > maxFields) {
    const [length, most] = [end + 1, maxFields].map((count) => count.toLocaleString('en-US'));
    return {
      rule: 'file-size',
      reason: `Unexpected ${length} characters of fields, expected at most ${most}`,
      at: [0, 3],
      label: 'the fields begin here',
      help: 'put long texts into the body, below the closing `---`',
    };
  }
  // gray-matter has no use for the body, and its time grows with the text.
  const head = text.slice(0, closingLine.lastIndex);
  const { matter: yaml, content } = matter(head, { language: 'yaml', engines });
  const bodyOffset = head.length - content.length;
  return { yaml, yamlOffset: 3, body: text.slice(bodyOffset), bodyOffset };
}

/** Returns the paragraphs of a body that begin with a field. Offsets count from the start of the body. */
export function fieldsBelow(body: string, names: readonly string[]): Flaw[] {
  const field = new RegExp(
    `(?:^\\s*|\\n[ \\t\\r]*\\n)((${names.join('|')}):(?:[ \\t\\r].*)?)(?=\\n|$)`,
    'g',
  );
  return [...body.matchAll(field)].map(({ 0: whole, 1: line = '', 2: name, index }) => ({
    rule: 'fence-closing',
    reason: `Unexpected field \`${name}\` below the closing \`---\`, expected it above`,
    at: [index + whole.length - line.length, index + whole.trimEnd().length],
    label: 'shown as text',
    help: 'move it, and the fields below it, above the line `---` that ends the fields',
  }));
}

const closingLine = /[ \t\r]*(?:\n|$)/y;

const refuse = (): never => {
  throw new Error('Fields are read as YAML alone.');
};
const engines = {
  yaml: () => ({}),
  json: refuse,
  javascript: refuse,
  coffee: refuse,
  toml: refuse,
};

/** Returns why a file cannot be cut. */
function explain(text: string): Flaw {
  if (/\r(?!\n)/.test(text) && !text.includes('\n')) {
    return {
      rule: 'fence-opening',
      reason: 'Unexpected line ends of another system, expected those of Unix or Windows',
      at: [0, 3],
      label: 'the whole file reads as one line',
      help: 'save the file with the line ends “LF”',
    };
  }
  const lines = text.split('\n');
  const opening = (lines[0] ?? '').replace(/\r$/, '');
  if (!opening.startsWith('---')) return missing(text, lines);
  if (/[^ \t]/.test(opening.slice(3))) {
    const word = opening.slice(3).trim();
    return {
      rule: 'fence-opening',
      reason: `Unexpected \`${word.slice(0, 40)}\` after the opening fence, expected \`---\` alone`,
      at: [0, opening.length],
      label: 'only `---` may stand here',
      help: 'write `---` as the whole first line; nothing after it was read or run',
    };
  }
  const end = text.indexOf('\n---', 3) + 1;
  if (end === 0) return unclosed(text, lines);
  const closing = text.slice(end).split('\n', 1)[0]?.trimEnd() ?? '';
  return {
    rule: 'fence-closing',
    reason: 'Unexpected text on the closing fence, expected `---` alone',
    at: [end, end + closing.length],
    label: 'this ends the fields, or should not start with `---`',
    help: 'write `---` as the whole line',
  };
}

function missing(text: string, lines: string[]): Flaw {
  const first = lines.findIndex((line) => line.trim() !== '');
  const start = (lines[first] ?? '').trim();
  const fence = lines.findIndex((line) => line.trimEnd() === '---');
  const isBelow = fence > 0 && /^[A-Za-z][\w-]*:/.test(lines[fence + 1] ?? '');
  return {
    rule: 'fence-opening',
    reason: 'Unexpected start of the file, expected `---` as its first line',
    at: [0, Math.max(1, (lines[0] ?? '').trimEnd().length)],
    label: 'the fields begin with a line `---`',
    help:
      text.trim() === ''
        ? 'the file is empty: copy a sample from CONTRIBUTING.md'
        : isBelow
          ? `delete what stands before line ${fence + 1}${/^(?:`{3}|~{3})/.test(start) ? ', and the line that closes it' : ''}`
          : otherFence.test(start)
            ? 'write `---` from the first column, here and below the fields'
            : 'put a line `---` before the fields and one after them',
  };
}

/** A field starts its line. A part of one is indented or is an item of a list. */
const fieldLine = /^(?:[A-Za-z][\w-]*:(?: |$)|\s+\S|- |#|\s*$|[\]}])/;

/** What people and their editors make of a fence: indented, with joined dashes, or another tool's. */
const otherFence = /^\s*(?:---|--|[–—]+-?|\+\+\+|\.\.\.|===+|___+|\*\*\*|\\---|(?:\\-){3})\s*$/;

function unclosed(text: string, lines: string[]): Flaw {
  let offset = (lines[0] ?? '').length + 1;
  let lastField: { line: number; at: number; length: number } | undefined;
  const rule = 'fence-closing';
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const bare = line.replace(/\r$/, '');
    if (otherFence.test(bare)) {
      return {
        rule,
        reason: `Unexpected \`${bare.trim()}\` after the fields, expected \`---\` from the first column`,
        at: [offset, offset + bare.length],
        label: 'does not end the fields',
        help: 'write `---` as the whole line',
      };
    }
    if (!fieldLine.test(bare) || bare.startsWith('## ')) break;
    if (bare.trim() !== '') lastField = { line: index + 1, at: offset, length: bare.length };
    offset += line.length + 1;
  }
  return {
    rule,
    reason: 'Unexpected end of the file, expected `---` after the fields',
    at: lastField ? [lastField.at, lastField.at + lastField.length] : [0, Math.min(3, text.length)],
    label: lastField ? 'the last field' : 'opened here and never closed',
    help: lastField
      ? `add a line \`---\` below line ${lastField.line}`
      : 'add a line `---` below the last field',
  };
}
