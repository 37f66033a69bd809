import { linesOf } from '../diagnostics/lines.ts';
import { codeOf } from '../terms/invisible.ts';
import { closers, closingOf } from './closing.ts';
import {
  afterClosing,
  backslash,
  bullet,
  colonInText,
  commentInside,
  endMark,
  missingComma,
  type Slip,
  signSlip,
  unreadable,
  writeLine,
} from './line-slips.ts';
import { clip, maxPaste } from './shown.ts';
import { type Line, lineOf } from './yaml-line.ts';

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
    const slip =
      (begun && (this.#slipOf(begun) ?? this.#wideColon(begun, line))) ?? this.#misplaced(line);
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
      this.#space(line) ??
      bullet(line) ??
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

  /** A tab or another space that is no plain one: before a line, or after its colon or dash. */
  #space(line: Line): Slip | undefined {
    const [, before = '', name = '', other] =
      /^( *)()([^\S ])/.exec(line.text) ??
      /^((?: *- +| *)([\w-]+): *| *- *)([^\S \t])/.exec(line.text) ??
      [];
    if (!other || (name && !this.#names.has(name))) return undefined;
    const isTab = other === '\t';
    const at = line.start + before.length;
    const slip = {
      reason: `Unexpected ${isTab ? 'tab' : 'character that only looks like a space'}, expected plain spaces`,
      at: [at, at + 1],
      label: isTab ? 'a tab' : `${codeOf(other)}, which looks like a space`,
    } as const;
    if (before.trim() !== '') {
      const rest = line.text.slice(before.length).trimStart();
      const whole = `${before.trim()} ${rest}`;
      return { ...slip, help: writeLine(whole, 'type a plain space in its place') };
    }
    return { ...slip, help: writeIndented(line, this.#indentMeant(line)) };
  }

  /** Returns the column that is meant by a line whose indentation has a tab: two spaces for each, below an open field. */
  #indentMeant(line: Line): number {
    const above = this.#lines.findLast(
      ({ text, index }) => index < line.index && /^ *\S/.test(text),
    );
    const isOpen = above?.key !== undefined && /^(?:[|>][+-]?)?$/.test(above.value);
    const [own = ''] = /^\s*/.exec(line.text) ?? [];
    return isOpen
      ? above.column + own.replaceAll('\t', '  ').length
      : Math.max(line.isItem ? 2 : 0, ...this.#columns(line));
  }

  /** `company:Example Corp`. */
  #unspaced({ text, start }: Line): Slip | undefined {
    const match = /^(\s*(?:- +)?)([\w-]+):(\S.*)$/.exec(text);
    const [, lead = '', key = '', value = ''] = match ?? [];
    if (!this.#names.has(key)) return undefined;
    const at = start + lead.length + key.length;
    return {
      reason: `Unexpected \`${clip(value, maxPaste)}\` right after the colon, expected a space between them`,
      at: [at, at + 1],
      label: 'no space after this colon',
      help: writeLine(`${key}: ${value}`, 'put a space after the colon'),
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
      help: writeLine(`${key}: ${value}`, `put a colon and a space after \`${key}\``),
    };
  }

  /** `  to：60` between two lines: read as a text, which the next field then cuts. */
  #wideColon({ index: from }: Line, { index: to }: Line): Slip | undefined {
    const wide = this.#lines
      .slice(from + 1, to)
      .find(({ text }) => /^\s*[\w-]+\s*[：﹕]/.test(text));
    return wide && this.#withoutColon(wide);
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
      help: writeLine(next.text.trimStart(), 'move the line to the left', ' from the first column'),
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
      help: writeIndented(line, nearest),
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

function writeIndented({ text }: Line, columns: number): string {
  const spaces = columns === 1 ? '1 plain space' : `${columns || 'no'} plain spaces`;
  return writeLine(' '.repeat(columns) + text.trimStart(), `indent the line by ${spaces}`);
}
