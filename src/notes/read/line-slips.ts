import type { Flaw } from '../diagnostics/diagnostics.ts';
import { closers, closingOf } from './closing.ts';
import { bulleted, maxPaste, quote } from './shown.ts';
import type { Line } from './yaml-line.ts';

/** What is wrong with a line, in its author's terms. Offsets count from the start of the YAML. */
export interface Slip extends Omit<Flaw, 'rule'> {
  /** `frontmatter-syntax` if absent. */
  rule?: string;
}

/** Text after a closing quote or bracket: `"Buy" it is`, `[Exclusive] Example Corp`, `'Example's'`. */
export function afterClosing(line: Line): Slip | undefined {
  const { value, at, key, isItem } = line;
  if (!key && !isItem) return undefined;
  const open = value.charAt(0);
  const { end } = closers.has(open) ? closingOf(value) : {};
  const rest = end === undefined ? '' : value.slice(end);
  if (end === undefined || rest.trim() === '' || /^\s+#/.test(rest)) return undefined;
  const place = [at + end + (rest.length - rest.trimStart().length), at + value.length] as const;
  const close = closers.get(open) ?? '';
  if (/^[\]}\s]+$/.test(rest)) {
    return {
      reason: `Unexpected \`${rest.trim()}\`, expected nothing after the closing \`${close}\``,
      at: place,
      label: 'one too many',
      help: writeLine(line.lead + value.slice(0, end), 'delete it'),
    };
  }
  const isQuote = open === close;
  const inner = isQuote && value.endsWith(open) ? value.slice(1, -1) : value;
  return {
    reason: `Unexpected text after the closing \`${close}\`, expected quotes around the whole text`,
    at: place,
    label: isQuote
      ? 'the text ended before this'
      : `\`${open}\` at the start opens a ${open === '[' ? 'list' : 'group'}`,
    help: writeQuoted(line, inner),
  };
}

/** `{ from: Hold to: Buy }`. */
export function missingComma({ value, at, lead }: Line): Slip | undefined {
  if (!value.startsWith('{')) return undefined;
  const match = /([{,]\s*[\w-]+: [^,'"{}[\]]*?)(\s+)([\w-]+): /.exec(value);
  if (!match) return undefined;
  const [, before = '', gap = '', key = ''] = match;
  const comma = match.index + before.length;
  const from = at + comma + gap.length;
  return {
    reason: `Unexpected \`${key}:\` inside a value, expected a comma before it`,
    at: [from, from + key.length + 1],
    label: 'a comma is missing before this',
    help: writeLine(
      `${lead}${value.slice(0, comma)},${value.slice(comma)}`,
      `put a comma before \`${key}:\``,
    ),
  };
}

/** A text that starts with one of YAML's signs: `@someone`, `&Example`. */
export function signSlip(line: Line): Slip | undefined {
  const { value, at, key, isItem } = line;
  const sign = /^(?:[@`%&*!]|- |[|>](?=[^\n]*[^\s\d+-]))/.exec(value)?.[0].trim();
  if (!sign || (!key && !isItem)) return undefined;
  const [, name] = /^([&!]\S*)\s+[[{]/.exec(value) ?? [];
  if (name) {
    return {
      reason: `Unexpected \`${name}\` before a list or group, expected it alone`,
      at: [at, at + name.length],
      label: 'means something else here',
      help: `delete \`${name}\``,
    };
  }
  const isBlock = sign === '>' || sign === '|';
  return {
    reason: `Unexpected ${sign === '`' ? 'backtick' : `\`${sign}\``} at the start of a text, expected quotes around the text`,
    at: [at, at + sign.length],
    label: 'means something else here',
    help: isBlock
      ? writeLine(
          line.lead + value.slice(1).trimStart(),
          `delete the \`${sign}\``,
          ', or put the text in the next line, two spaces further in',
        )
      : writeQuoted(line, value),
  };
}

/** `"Example \Corp"`. */
export function backslash(line: Line): Slip | undefined {
  const { value, at } = line;
  const [before] = /^"(?:[^"\\]|\\[0abtnvfre "/\\N_LPxuU])*(?=\\)/.exec(value) ?? [];
  if (before === undefined || !value.endsWith('"')) return undefined;
  return {
    reason: 'Unexpected backslash in double quotes, expected single quotes around such a text',
    at: [at + before.length, at + before.length + 2],
    label: 'a backslash has a meaning of its own here',
    help: writeQuoted(line, value.slice(1, -1)),
  };
}

/** `title: Example Corp: a story`, the most common slip. */
export function colonInText(line: Line): Slip | undefined {
  const { value, at, key, isItem, lead } = line;
  const colon = /^[^'"{[|>].*?(:)(?: |$)/.exec(value)?.[0].trimEnd().length;
  if (colon === undefined || (!key && !isItem)) return undefined;
  const isTicker = /^[A-Z]+: +[A-Z\d.-]+$/.test(value);
  return {
    reason: isTicker
      ? 'Unexpected space after the colon of a ticker, expected none'
      : 'Unexpected `: ` inside a text, expected quotes around the text',
    at: [at + colon - 1, at + colon],
    label: 'a colon and a space start a new field',
    help: isTicker ? `write \`${lead}${value.replace(/ +/, '')}\`` : writeQuoted(line, value),
  };
}

/** `• First.`, as word processors and web pages write the items of a list. */
export function bullet({ text, start, indent }: Line): Slip | undefined {
  const [, mark, item = ''] = bulleted.exec(text) ?? [];
  if (!mark) return undefined;
  const isPlain = /^[\p{L}\p{N}$€£](?!.*(?::(?: |$)| #))/u.test(item);
  return {
    reason: `Unexpected \`${mark}\` before an item of a list, expected a dash and a space`,
    at: [start + indent, start + indent + mark.length],
    label: 'not the sign of a list here',
    help: writeLine(
      `${' '.repeat(indent)}- ${isPlain ? item : quote(item)}`,
      `write \`- \` in place of the \`${mark}\``,
    ),
  };
}

/** `...`, which ends the fields before their closing fence. */
export function endMark({ text, start }: Line): Slip | undefined {
  if (!/^\.\.\.(?:\s|$)/.test(text)) return undefined;
  return {
    reason: 'Unexpected `...` among the fields, expected only `---` to end them',
    at: [start, start + 3],
    label: 'ends the fields here',
    help: 'delete the line',
  };
}

/** In `{ to: Buy, its #1 pick }`, the comment after ` #` runs to the end of the line, past the bracket. */
export function commentInside(value: string, at: number, offset: number): Slip {
  const before = /[^[\]{},\n]*$/.exec(value.slice(0, at))?.[0] ?? '';
  const [lead = ''] = /^\s*(?:[\w-]+:\s+)?/.exec(before) ?? [];
  const start = at - before.length + lead.length;
  const text = /^[^,\]}\n]*/.exec(value.slice(start))?.[0].trimEnd() ?? '';
  const isQuoted = /^['"]/.test(text);
  return {
    reason: isQuoted
      ? 'Unexpected comment inside a value, expected it on a line of its own'
      : 'Unexpected `#` after a space, expected quotes around the whole text',
    at: [offset + at, offset + start + Math.max(text.length, at - start + 1)],
    label: '`#` starts a comment, which runs to the end of the line',
    help: isQuoted
      ? 'delete it, or move it to a line above this one'
      : `write \`${lead.trimStart()}${quote(text)}\``,
  };
}

/** Returns the report on a text that no known slip explains. */
export function unreadable(start: number, end: number): Slip {
  return {
    reason: 'Unexpected text, expected a field such as `company: Example Corp`',
    at: [start, Math.max(end, start + 1)],
    label: 'cannot be read as a field',
    help: 'each line is `field: value`; a comment starts with `#`, and a text that continues on the next line is indented there by two spaces',
  };
}

function writeQuoted({ lead, key }: Line, text: string): string {
  const whole = `${lead}${quote(text)}`;
  return whole.length <= maxPaste
    ? `write \`${whole}\``
    : `write \`${key ? lead.trimEnd() : lead.trim()} >-\` here and the text in the next line, two spaces further in`;
}

/** Returns the help to write a whole line, or what to do with one that is too long to be repeated. */
export function writeLine(whole: string, otherwise: string, more = ''): string {
  return whole.length <= maxPaste ? `write \`${whole}\`${more}` : otherwise;
}
