import matter from 'gray-matter';
import type { FormProblem } from './form-problem.ts';

/** A note cut at its fences. Offsets count from the start of the text. */
export interface Split {
  yaml: string;
  yamlOffset: number;
  body: string;
  bodyOffset: number;
}

/** An offset and a length in the text, with what is wrong there. */
export type FenceProblem = Omit<FormProblem, 'place'> & { at: [start: number, end: number] };

/**
 * Cuts a note into frontmatter and body.
 *
 * gray-matter does the cutting, but only of what was judged before: a word after the opening fence
 * (`---js`) would choose another engine, and gray-matter's own would run the frontmatter as code. It
 * is always called with options, since its cache answers a second call for a bad file with `{}`.
 */
export function splitFences(text: string): Split | FenceProblem {
  const lines = text.split('\n');
  const opening = (lines[0] ?? '').replace(/\r$/, '');
  if (!opening.startsWith('---')) return missing(text, lines);
  if (opening.trimEnd() !== '---') {
    const word = opening.slice(3).trim();
    return {
      rule: 'fence-opening',
      reason: `Unexpected \`${word.slice(0, 40)}\` after the opening fence, expected \`---\` alone`,
      at: [0, opening.length],
      label: 'a note is YAML, nothing else',
      help: 'write `---` as the whole first line; nothing after it was read or run',
    };
  }
  let offset = (lines[0] ?? '').length + 1;
  for (const line of lines.slice(1)) {
    const bare = line.replace(/\r$/, '');
    if (bare.startsWith('---')) {
      if (bare.trimEnd() !== '---') {
        return {
          rule: 'fence-closing',
          reason: 'Unexpected text on the closing fence, expected `---` alone',
          at: [offset, offset + bare.length],
          label: 'this ends the fields, or should not start with `---`',
          help: 'write `---` as the whole line',
        };
      }
      return offset > maxFields ? oversized(offset) : cut(text);
    }
    offset += line.length + 1;
  }
  return unclosed(text, lines);
}

/**
 * Characters that the fields may have: far above any real ones. What gray-matter does with blank lines,
 * and the YAML parser with keys, grows with their square.
 */
const maxFields = 16_000;

function oversized(length: number): FenceProblem {
  return {
    rule: 'file-size',
    reason: `Unexpected ${length.toLocaleString('en-US')} characters of fields, expected at most ${maxFields.toLocaleString('en-US')}`,
    at: [0, 3],
    label: 'the fields begin here',
    help: 'what is long belongs in the body, below the closing `---`',
  };
}

function cut(text: string): Split {
  let yaml = '';
  const refuse = () => {
    throw new Error('Only YAML is read in frontmatter.');
  };
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      yaml: (raw: string) => {
        yaml = raw.replace(/\r$/, ''); // of the line break before the closing fence
        return {};
      },
      json: refuse,
      javascript: refuse,
      coffee: refuse,
      toml: refuse,
    },
  });
  return {
    yaml,
    yamlOffset: yaml === '' ? 3 : text.indexOf(yaml),
    body: content,
    bodyOffset: text.length - content.length,
  };
}

function missing(text: string, lines: string[]): FenceProblem {
  const first = lines.findIndex((line) => line.trim() !== '');
  const isIndented = first > 0 && lines[first]?.trim() === '---';
  return {
    rule: 'fence-opening',
    reason: 'Unexpected start of the file, expected `---` as its first line',
    at: [0, Math.max(1, (lines[0] ?? '').length)],
    label: 'the fields begin with a fence',
    help: isIndented
      ? `delete what stands before line ${first + 1}`
      : text.trim() === ''
        ? 'the file is empty: copy the sample note of CONTRIBUTING.md'
        : 'put a line `---` before the fields and one after them',
  };
}

/** A field starts a line, a part of one is indented or a list item. */
const fieldLine = /^(?:[A-Za-z][\w-]*:(?: |$)|\s+\S|- |#|\s*$|[\]}])/;

function unclosed(text: string, lines: string[]): FenceProblem {
  let offset = (lines[0] ?? '').length + 1;
  let lastField: { line: number; at: number; length: number } | undefined;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const bare = line.replace(/\r$/, '');
    if (!fieldLine.test(bare) || bare.startsWith('## ')) break;
    if (bare.trim() !== '') lastField = { line: index + 1, at: offset, length: bare.length };
    offset += line.length + 1;
  }
  return {
    rule: 'fence-closing',
    reason: 'Unexpected end of the file, expected `---` after the fields',
    at: lastField ? [lastField.at, lastField.at + lastField.length] : [0, Math.min(3, text.length)],
    label: lastField ? 'the last field' : 'opened here and never closed',
    help: lastField
      ? `add a line \`---\` below line ${lastField.line}`
      : 'add a line `---` below the last field',
  };
}
