import { isOrdinary } from '../terms/ordinary.ts';

/** Frontmatter as data, with every scalar as it was typed, and the line of each field of its own. */
export interface PlainFields {
  data: Record<string, unknown>;
  /** Of the fields at the start of a line, counted from 0 within the frontmatter. */
  lines: ReadonlyMap<string, number>;
}

type Fields = Record<string, unknown>;

/**
 * Returns the fields of frontmatter that is written plainly, as nearly all of it is; undefined for
 * whatever is not. It reads a small part of YAML, and what it reads means exactly what the `yaml` package
 * makes of it: a test holds the two against each other. That package gives every part its place and
 * names every slip, and takes ten times as long; a note without a slip needs neither.
 *
 * Plain are fields of one line, texts folded (`>-`) or kept (`|`) below their field, lists and groups in
 * one line or one step below their field. Anything that could be read two ways is not: quotes with
 * escapes, comments, tabs, texts that go on without a sign, deeper steps.
 */
export function readPlainFields(yaml: string): PlainFields | undefined {
  if (blank.test(yaml) || (!isOrdinary(yaml) && odd.test(yaml))) return undefined;
  const lines = yaml.split('\n');
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const reader = new LineReader(lines);
  const data: Fields = {};
  const places = new Map<string, number>();
  while (!reader.isDone) {
    const at = reader.at;
    const line = reader.take();
    if (line === '') continue;
    const field = fieldLine.exec(line);
    const [, indent, name = '', written] = field ?? [];
    if (indent !== '' || Object.hasOwn(data, name)) return undefined;
    const value = written === undefined ? readBelow(reader) : readValue(written, reader, 0);
    if (value === undefined) return undefined;
    data[name] = value;
    places.set(name, at);
  }
  return places.size > 0 ? { data, lines: places } : undefined;
}

/** Characters that break lines, hide, or are none: for the exact reader to judge. */
const odd = /[^\n\P{C}]|[^\S \n]/u;

/** A line of spaces is a blank one in some places, and a text in others. */
const blank = /^ +$/m;

class LineReader {
  at = 0;
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    this.lines = lines;
  }
  get isDone(): boolean {
    return this.at >= this.lines.length;
  }
  get next(): string {
    return this.lines[this.at] ?? '';
  }
  take(): string {
    const line = this.next;
    this.at += 1;
    return line;
  }
}

const fieldLine = /^( *)([A-Za-z]\w{0,60}):(?: +(\S.*))?$/;
const itemLine = /^( +)- +(\S.*)$/;

/** Returns the list or group whose lines stand below its field. */
function readBelow(reader: LineReader): unknown {
  const first = reader.next;
  const indent = indentOf(first);
  if (indent === 0) return undefined;
  return first[indent] === '-' ? readItems(reader, indent) : readGroup(reader, indent, {});
}

function readItems(reader: LineReader, indent: number): unknown[] | undefined {
  const items: unknown[] = [];
  while (!reader.isDone && indentOf(reader.next) > 0) {
    const [, spaces, rest = ''] = itemLine.exec(reader.next) ?? [];
    if (spaces?.length !== indent) return undefined;
    const group = fieldLine.exec(rest);
    let item: unknown;
    if (group) {
      const column = reader.next.length - rest.length;
      reader.take();
      const [, , name = '', written] = group;
      const value = written === undefined ? undefined : readValue(written, reader, column);
      if (value === undefined) return undefined;
      item = isDeeper(reader, indent)
        ? readGroup(reader, column, { [name]: value })
        : { [name]: value };
    } else {
      reader.take();
      item = readValue(rest, reader, indent);
    }
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** Returns whether the next line belongs to an item whose dash stands at a column. */
function isDeeper(reader: LineReader, indent: number): boolean {
  return !reader.isDone && indentOf(reader.next) > indent;
}

function readGroup(reader: LineReader, indent: number, group: Fields): Fields | undefined {
  while (!reader.isDone && indentOf(reader.next) >= indent) {
    const [, spaces, name = '', written] = fieldLine.exec(reader.next) ?? [];
    if (spaces?.length !== indent || written === undefined || Object.hasOwn(group, name)) {
      return undefined;
    }
    reader.take();
    const value = readValue(written, reader, indent);
    if (value === undefined) return undefined;
    group[name] = value;
  }
  return group;
}

/**
 * Returns what stands behind a colon or a dash.
 *
 * @param column of the field or dash that it belongs to: a text below must stand further in
 */
function readValue(written: string, reader: LineReader, column: number): unknown {
  const text = written.trimEnd();
  const block = /^([>|])(-?)$/.exec(text);
  if (block) return readBlock(reader, column, block[1] === '>', block[2] === '-');
  return readScalar(text, plain) ?? readFlow(text);
}

/** A text below its field: `>` joins its lines, `|` keeps them; `-` drops the last line's end. */
function readBlock(
  reader: LineReader,
  column: number,
  isFolded: boolean,
  isStripped: boolean,
): string | undefined {
  const indent = indentOf(reader.next);
  if (reader.isDone || indent <= column) return undefined;
  const lines: string[] = [];
  while (!reader.isDone && (reader.next === '' || indentOf(reader.next) >= indent)) {
    const line = reader.take().slice(indent);
    // A line that stands further in is not joined.
    if (line.startsWith(' ')) return undefined;
    lines.push(line);
  }
  if (!reader.isDone && indentOf(reader.next) > column) return undefined;
  while (lines.at(-1) === '') lines.pop();
  const text = lines.join('\n');
  return (
    (isFolded ? text.replace(/\n+/g, (run) => (run === '\n' ? ' ' : run.slice(1))) : text) +
    (isStripped ? '' : '\n')
  );
}

function indentOf(line: string): number {
  return line.search(/[^ ]|$/);
}

/** No sign of YAML's at its start, no `: ` and no ` #` within. */
const plain = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`.~=<]|-(?=\d))(?:[^:#]|:(?! |$)|(?<! )#)*$/u;
const plainInFlow =
  /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`.~=<]|-(?=\d))(?:[^:#,[\]{}]|:(?![ ,[\]{}]|$)|(?<! )#)*$/u;
const quoted = /^(?:'([^']*)'|"([^"\\]*)")$/;

function readScalar(text: string, pattern: RegExp): string | undefined {
  if (pattern.test(text)) return text;
  const match = quoted.exec(text);
  return match ? (match[1] ?? match[2]) : undefined;
}

const part = String.raw`(?:'[^']*'|"[^"\\]*"|[^,[\]{}'"]+)`;
const parts = new RegExp(`(${part})(?:, |$)`, 'gy');
const fields = new RegExp(
  `([A-Za-z]\\w{0,60}): (${part}|\\[${part}(?:, ${part})*\\])(?:, |$)`,
  'gy',
);

/** A list or a group in one line: `[cloud, software]`, `{ from: Hold, to: Buy }`. */
function readFlow(text: string): unknown {
  if (text.startsWith('[')) return readFlowList(text);
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined;
  const inside = text.slice(1, -1).trim();
  const group: Fields = {};
  let end = 0;
  for (const match of inside.matchAll(fields)) {
    const [whole, name = '', written = ''] = match;
    const value = readScalar(written.trim(), plainInFlow) ?? readFlowList(written);
    if (value === undefined || Object.hasOwn(group, name)) return undefined;
    group[name] = value;
    end = match.index + whole.length;
  }
  return end > 0 && end === inside.length ? group : undefined;
}

function readFlowList(text: string): string[] | undefined {
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  const inside = text.slice(1, -1).trim();
  const items: string[] = [];
  let end = 0;
  for (const match of inside.matchAll(parts)) {
    const [whole, written = ''] = match;
    const item = readScalar(written.trim(), plainInFlow);
    if (item === undefined) return undefined;
    items.push(item);
    end = match.index + whole.length;
  }
  return end > 0 && end === inside.length ? items : undefined;
}
