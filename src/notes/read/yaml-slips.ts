import type { Flaw } from '../diagnostics/diagnostics.ts';
import { linesOf } from '../diagnostics/lines.ts';
import { clip, quote } from './shown.ts';

/** What is wrong with a line, in its author's terms. Offsets count from the start of the YAML. */
export interface Slip extends Omit<Flaw, 'rule'> {
  /** `frontmatter-syntax` if absent. */
  rule?: string;
}

/** A line of YAML in its parts: `  - text: A risk.` */
interface Line {
  text: string;
  /** Its place among the lines. */
  index: number;
  /** Offset of the line. */
  start: number;
  indent: number;
  /** The column of its field or dash. The lines that belong to it are indented further. */
  column: number;
  isItem: boolean;
  key: string | undefined;
  value: string;
  /** The text between the indentation and the value: `- text: `. */
  lead: string;
  /** Offset of the value. */
  at: number;
}

/**
 * Finds the slips that make a note unreadable. A YAML parser says where it gave up. This looks at the line as a
 * person would, and says what the author did and what to write instead.
 */
export class SlipFinder {
  readonly #yaml: string;
  readonly #names: ReadonlySet<string>;
  readonly #lines: readonly Line[];

  /** @param fieldNames the names of all fields, at any depth */
  constructor(yaml: string, fieldNames: Iterable<string>) {
    this.#yaml = yaml;
    this.#names = new Set(fieldNames);
    this.#lines = linesOf(yaml).map(({ text, start }, index) =>
      lineOf(text.trimEnd(), start, index, this.#names),
    );
  }

  #lineAt(offset: number): Line | undefined {
    return this.#lines.findLast(({ start }) => start <= offset);
  }

  /** Returns the slip that caused an error at an offset, in its line or in a line above. */
  near(offset: number): Slip | undefined {
    const line = this.#lineAt(offset);
    const own = line && this.#slipOf(line);
    if (!line || own) return own;
    for (const above of this.#lines.slice(0, line.index).reverse()) {
      const slip = this.#unclosed(above) ?? endMark(above);
      if (slip) return slip;
    }
    const begun = this.#begun(line);
    const slip = (begun && this.#slipOf(begun)) ?? this.#misplaced(line);
    if (slip || !begun || begun.key || begun.isItem) return slip;
    return unreadable(begun.start, begun.start + begun.text.length);
  }

  /** Returns the line above in which the text begins that the parser was reading when it stopped. */
  #begun(line: Line): Line | undefined {
    let begun = this.#above(line);
    for (let before = begun && this.#above(begun); begun && before; before = this.#above(begun)) {
      if (begun.key || begun.isItem) break;
      const isText = before.indent === begun.indent && !before.key && !before.isItem;
      if (before.indent >= begun.indent && !isText) break;
      begun = before;
    }
    return begun;
  }

  /** Returns the nearest line above that is not blank. */
  #above({ index }: Line): Line | undefined {
    return this.#lines.findLast(({ text }, at) => at < index && text.trim() !== '');
  }

  /** Returns YAML of the same length in which the line at an offset, and everything that belongs to it, is blank. */
  without(yaml: string, offset: number): string {
    const line = this.#lineAt(offset);
    if (!line) return yaml;
    const { start, text } = this.#ownLines(line, line.indent).at(-1) ?? line;
    const own = yaml.slice(line.start, start + text.length);
    return yaml.slice(0, line.start) + own.replace(/[^\n]/g, ' ') + yaml.slice(start + text.length);
  }

  /** Returns the slip in a line whose value starts with a sign that has another meaning. */
  sign(offset: number): Slip | undefined {
    const line = this.#lineAt(offset);
    return line && signSlip(line);
  }

  #slipOf(line: Line): Slip | undefined {
    return (
      endMark(line) ??
      this.#tab(line) ??
      this.#unspaced(line) ??
      this.#unclosed(line) ??
      afterClosing(line) ??
      missingComma(line) ??
      signSlip(line) ??
      backslash(line) ??
      this.#indentedField(line) ??
      colonInText(line) ??
      this.#wrappedColon(line) ??
      this.#withoutColon(line)
    );
  }

  /** A tab, or a space that only looks like one, before a line. */
  #tab(line: Line): Slip | undefined {
    const [, plain = '', other] = /^( *)([^\S ])/.exec(line.text) ?? [];
    if (!other) return undefined;
    const indent = Math.max(line.isItem ? 2 : 0, ...this.#columns(line));
    const at = line.start + plain.length;
    const code = other.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      reason: `Unexpected ${other === '\t' ? 'tab' : 'character that only looks like a space'}, expected plain spaces`,
      at: [at, at + 1],
      label: other === '\t' ? 'a tab' : `U+${code}, which looks like a space`,
      help: `write \`${' '.repeat(indent)}${brief(line.text.trimStart())}\``,
    };
  }

  /** `company:Example Corp`. */
  #unspaced({ text, start }: Line): Slip | undefined {
    const match = /^(\s*(?:- +)?)([\w-]+):(\S.*)$/.exec(text);
    const [, lead = '', key = '', value = ''] = match ?? [];
    if (!this.#names.has(key)) return undefined;
    const at = start + lead.length + key.length;
    return {
      reason: `Unexpected \`${brief(value)}\` right after the colon, expected a space between them`,
      at: [at, at + 1],
      label: 'no space after this colon',
      help: `write \`${key}: ${brief(value)}\``,
    };
  }

  /** `company Example Corp`, or with a colon of another script. */
  #withoutColon({ text, start }: Line): Slip | undefined {
    const [, key = '', value = ''] = /^\s*([\w-]+)(?:\s+|\s*[：﹕]\s*)(\S.*)$/.exec(text) ?? [];
    if (!this.#names.has(key)) return undefined;
    const at = start + text.indexOf(key);
    return {
      reason: `Unexpected \`${key}\` without a colon, expected \`${key}: \` and its value`,
      at: [at, at + key.length],
      label: 'no `: ` after this',
      help: `write \`${key}: ${brief(value)}\``,
    };
  }

  /** A quote, bracket or brace that is never closed. Everything after it is read as part of it. */
  #unclosed(line: Line): Slip | undefined {
    if (!closers.has(line.value.charAt(0))) return undefined;
    const own = this.#ownLines(line);
    const last = own.at(-1) ?? line;
    const value = this.#yaml.slice(line.at, last.start + last.text.length);
    const { end, unclosed, comment } = closingOf(value);
    if (end !== undefined || unclosed === undefined) return undefined;
    if (comment !== undefined) return commentInside(value, comment, line.at);
    const open = value.charAt(unclosed);
    const close = closers.get(open) ?? '';
    const whole = `${line.lead}${line.value}${open === '{' ? ' ' : ''}${close}`;
    const isWhole = unclosed === 0 && own.length === 1 && whole.length <= maxPaste;
    const from = line.at + unclosed;
    return {
      reason: `Unexpected end of what \`${open}\` opens, expected a closing \`${close}\``,
      at: [from, Math.max(from + 1, line.start + line.text.length)],
      label: 'opened here and never closed',
      help: isWhole ? `write \`${whole}\`` : `add \`${close}\` where it should end`,
    };
  }

  /** Returns a line, and the more indented lines below it that are read as part of it. */
  #ownLines({ index, column }: Line, from = column): readonly Line[] {
    const next = this.#lines.findIndex(
      ({ text, indent }, at) => at > index && text.trim() !== '' && indent <= from,
    );
    return this.#lines.slice(index, next < 0 ? undefined : next);
  }

  /** A text over several lines, with a colon in one of them. */
  #wrappedColon(line: Line): Slip | undefined {
    if ((!line.key && !line.isItem) || !/^[^'"{[|>]/.test(line.value)) return undefined;
    for (const { text, start } of this.#ownLines(line).slice(1)) {
      const colon = /:(?: |$)/.exec(text)?.index;
      if (colon === undefined) continue;
      return {
        reason: 'Unexpected `: ` inside a text, expected the text to begin below its field',
        at: [start + colon, start + colon + 1],
        label: 'a colon and a space start a new field',
        help: `write \`${line.lead.trimEnd()} >-\` and all of the text in the lines below it, two spaces further in`,
      };
    }
    return undefined;
  }

  /** `  firm: …` below `company: …`: a field that is indented for no reason. */
  #indentedField(line: Line): Slip | undefined {
    const next = this.#lines[line.index + 1];
    if (!line.key || !line.value || !next?.key || next.isItem) return undefined;
    if (next.indent <= line.column || !this.#names.has(next.key)) return undefined;
    return {
      reason: `Unexpected indentation of \`${next.key}\`, expected none`,
      at: [next.start, next.start + next.indent],
      label: `read as a part of \`${line.key}\``,
      help: `write \`${brief(next.text.trimStart())}\` from the first column`,
    };
  }

  /** A line whose indentation matches none of the lines above it. */
  #misplaced(line: Line): Slip | undefined {
    if ((!line.key && !line.isItem) || line.indent === 0) return undefined;
    const columns = this.#columns(line);
    if (columns.length === 0 || columns.includes(line.indent)) return undefined;
    const nearest = columns.reduce((best, column) =>
      Math.abs(column - line.indent) < Math.abs(best - line.indent) ? column : best,
    );
    return {
      reason: `Unexpected indentation of ${line.indent} ${line.indent === 1 ? 'space' : 'spaces'}, expected ${nearest}`,
      at: [line.start, line.start + line.indent],
      label: 'not aligned with the lines above',
      help: `write \`${' '.repeat(nearest)}${brief(line.text.trimStart())}\``,
    };
  }

  /** Returns the columns at which a field or an item may continue what the lines above began. */
  #columns({ index, isItem }: Line): number[] {
    const columns: number[] = [];
    let limit = Number.POSITIVE_INFINITY;
    for (const line of this.#lines.slice(0, index).reverse()) {
      if (line.text.trim() === '' || line.indent >= limit) continue;
      limit = line.indent;
      if (line.isItem && isItem) columns.push(line.indent);
      if (!isItem) columns.push(line.isItem ? line.indent + 2 : line.indent);
      if (limit === 0) break;
    }
    return columns;
  }
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

/** Longer lines are not repeated in a help. */
const maxPaste = 120;

const closers = new Map(["''", '""', '[]', '{}'].map(([open = '', close = '']) => [open, close]));

function lineOf(text: string, start: number, index: number, names: ReadonlySet<string>): Line {
  const indent = /^\s*/.exec(text)?.[0].length ?? 0;
  const dash = /^- */.exec(text.slice(indent))?.[0] ?? '';
  const [head = '', key] = /^([\w-]+):(?: +|$)/.exec(text.slice(indent + dash.length)) ?? [];
  // In a list of texts, `- First: …` is a text with a colon, and no field.
  const isField = key !== undefined && (dash === '' || names.has(key));
  const lead = isField ? dash + head : dash;
  return {
    text,
    index,
    start,
    indent,
    column: isField ? indent + dash.length : indent,
    isItem: dash !== '',
    key: isField ? key : undefined,
    value: text.slice(indent + lead.length),
    lead,
    at: start + indent + lead.length,
  };
}

/**
 * Returns the offset after the quote or bracket that closes the first character. If none does, returns the offset
 * of the unclosed one, which may be inside, and that of a comment that hides a closing bracket.
 */
function closingOf(value: string): { end?: number; unclosed?: number; comment?: number } {
  const quoteEnd = quotedEnd(value, 0);
  if (quoteEnd !== undefined) return quoteEnd < 0 ? { unclosed: 0 } : { end: quoteEnd };
  const open: number[] = [];
  let hiding: { comment?: number } = {};
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === '#' && /\s/.test(value.charAt(at - 1))) {
      const comment = value.slice(at).split('\n', 1)[0] ?? '';
      if (hiding.comment === undefined && /[\]}]/.test(comment)) hiding = { comment: at };
      at += comment.length;
      continue;
    }
    if (character === '[' || character === '{') open.push(at);
    if (character === ']' || character === '}') {
      const opened = open.at(-1) ?? 0;
      if (closers.get(value.charAt(opened)) !== character) return { unclosed: opened };
      open.pop();
    }
    if (open.length === 0) return { end: at + 1 };
    const end = /[[{,:\s]/.test(value.charAt(at - 1)) ? quotedEnd(value, at) : undefined;
    if (end === undefined) continue;
    if (end < 0) return { unclosed: at };
    at = end - 1;
  }
  return { unclosed: open.at(-1) ?? 0, ...hiding };
}

/** In `{ to: Buy, its #1 pick }`, the comment after ` #` runs to the end of the line, past the bracket. */
function commentInside(value: string, at: number, offset: number): Slip {
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

/** Returns the offset after a quoted text; -1 if it has no end, undefined if there is none. */
function quotedEnd(value: string, at: number): number | undefined {
  const open = value.charAt(at);
  if (open !== "'" && open !== '"') return undefined;
  const pattern = open === "'" ? /'(?:[^']|'')*'/y : /"(?:[^"\\]|\\[\s\S])*"/y;
  pattern.lastIndex = at;
  return pattern.test(value) ? pattern.lastIndex : -1;
}

/** Text after a closing quote or bracket: `"Buy" it is`, `[Exclusive] Example Corp`, `'Example's'`. */
function afterClosing(line: Line): Slip | undefined {
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
      help: `write \`${brief(line.lead + value.slice(0, end))}\``,
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
function missingComma({ value, at, lead }: Line): Slip | undefined {
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
    help: `write \`${brief(`${lead}${value.slice(0, comma)},${value.slice(comma)}`)}\``,
  };
}

/** A text that starts with one of YAML's signs: `@someone`, `&Example`. */
function signSlip(line: Line): Slip | undefined {
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
      ? `write \`${brief(line.lead + value.slice(1).trimStart())}\`, or put the text in the next line, two spaces further in`
      : writeQuoted(line, value),
  };
}

/** `"Example \Corp"`. */
function backslash(line: Line): Slip | undefined {
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
function colonInText(line: Line): Slip | undefined {
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

/** `...`, which ends the fields before their closing fence. */
function endMark({ text, start }: Line): Slip | undefined {
  if (!/^\.\.\.(?:\s|$)/.test(text)) return undefined;
  return {
    reason: 'Unexpected `...` among the fields, expected only `---` to end them',
    at: [start, start + 3],
    label: 'ends the fields here',
    help: 'delete the line',
  };
}

function writeQuoted({ lead, key }: Line, text: string): string {
  const whole = `${lead}${quote(text)}`;
  return whole.length <= maxPaste
    ? `write \`${whole}\``
    : `write \`${key ? lead.trimEnd() : lead.trim()} >-\` here and the text in the next line, two spaces further in`;
}

function brief(text: string): string {
  return clip(text, maxPaste);
}
