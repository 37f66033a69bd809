import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';

/** A part of some YAML. Offsets count from the start of the YAML. */
export type YamlNode = YamlScalar | YamlList | YamlGroup;

interface Range {
  start: number;
  end: number;
}

export interface YamlScalar extends Range {
  kind: 'scalar';
  /** As it was typed: `TRUE`, `0700`. Null if it is empty, or a plain `null` or `~`. */
  value: string | null;
  /** Whether it has no quotes and no `>` or `|`. */
  isPlain: boolean;
}

interface YamlList extends Range {
  kind: 'list';
  isFlow: boolean;
  items: YamlNode[];
}

export interface YamlGroup extends Range {
  kind: 'group';
  isFlow: boolean;
  fields: { key: YamlNode; value: YamlNode }[];
}

export interface YamlDocument {
  /** Undefined if there are only comments. */
  root: YamlNode | undefined;
  /** The anchors, aliases and tags, for which a note has no use, with the offset of each. */
  foreign: { sign: '&' | '*' | '!'; at: number }[];
  /** Whether any value is empty: null, a blank text, a list or group without parts. */
  hasEmpty: boolean;
}

/** The most levels of lists and groups: far more than any note has, and few enough for the stack. */
const maxDepth = 50;

/** Returns the parts of some YAML with their places, or the offset beyond which it cannot be read. */
export function readYaml(yaml: string): YamlDocument | { errorAt: number } {
  let events: Event[];
  try {
    events = parseEvents(yaml, { maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { errorAt: error.mark?.position ?? 0 };
  }
  // One file is one document, without marks or directives of its own.
  const mark = /^(?:(?:\.\.\.|---)(?=\s|$)|%YAML|%TAG)/m.exec(yaml);
  if (mark) return { errorAt: mark.index };
  return new NodeReader(yaml, events).read();
}

/** Returns what a part of YAML says, as plain data. */
export function dataOf(node: YamlNode | undefined): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  // Unlike an assignment, `fromEntries` makes a field of `__proto__`.
  return Object.fromEntries(node.fields.map(({ key, value }) => [nameOf(key), dataOf(value)]));
}

/** Returns the name that a key gives its field. */
export function nameOf(key: YamlNode): string {
  return key.kind === 'scalar' ? (key.value ?? '') : '';
}

/** Makes nodes from js-yaml's flat events, and finds the ends that these leave out. */
class NodeReader {
  readonly #yaml: string;
  readonly #events: readonly Event[];
  readonly #foreign: YamlDocument['foreign'] = [];
  #hasEmpty = false;
  #next = 0;
  /** Where the last part ended. */
  #end = 0;

  constructor(yaml: string, events: readonly Event[]) {
    this.#yaml = yaml;
    this.#events = events;
  }

  read(): YamlDocument {
    this.#next = 1; // past the document's own event
    const root = this.#events.length > 1 ? this.#node() : undefined;
    return { root, foreign: this.#foreign, hasEmpty: this.#hasEmpty };
  }

  #node(sign?: '-'): YamlNode {
    const event = this.#events[this.#next++];
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) {
      throw new TypeError('Unexpected end of YAML, expected a value.');
    }
    if (event.type === EVENT_ID.ALIAS) {
      this.#foreign.push({ sign: '*', at: event.anchorStart - 1 });
      this.#end = event.anchorEnd;
      return {
        kind: 'scalar',
        value: '',
        isPlain: false,
        start: event.anchorStart - 1,
        end: this.#end,
      };
    }
    if (event.anchorStart >= 0) this.#foreign.push({ sign: '&', at: event.anchorStart - 1 });
    if (event.tagStart >= 0) this.#foreign.push({ sign: '!', at: event.tagStart });
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event, sign);
    return event.type === EVENT_ID.SEQUENCE ? this.#list(event) : this.#group(event);
  }

  #scalar(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>, sign?: '-'): YamlScalar {
    if (event.valueStart < 0) {
      this.#hasEmpty = true;
      // Nothing: it stands right behind its key, or its dash.
      if (sign) this.#end = this.#yaml.indexOf(sign, this.#end) + 1;
      return { kind: 'scalar', value: null, isPlain: true, start: this.#end, end: this.#end };
    }
    const { style, valueStart, valueEnd } = event;
    const value = getScalarValue(this.#yaml, event);
    const isPlain = style === SCALAR_STYLE.PLAIN;
    const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    const start = isPlain ? valueStart : isQuoted ? valueStart - 1 : this.#headerOf(valueStart);
    this.#end = isQuoted ? valueEnd + 1 : valueEnd;
    const isNull = isPlain && /^(?:~|null|Null|NULL)$/.test(value);
    if (isNull || value.trim() === '') this.#hasEmpty = true;
    return { kind: 'scalar', value: isNull ? null : value, isPlain, start, end: this.#end };
  }

  /** Returns the offset of the `>` or `|` above a text. */
  #headerOf(textStart: number): number {
    const line = this.#yaml.lastIndexOf('\n', textStart - 2) + 1;
    // What stands before may have such a sign of its own, as may a comment: `">": > # and > again`.
    const start = Math.max(line, this.#end);
    return start + this.#yaml.slice(start, textStart).search(/[>|][-+\d]*\s*(?:\s#.*\s*)?$/);
  }

  #list({ start, style }: Extract<Event, { type: typeof EVENT_ID.SEQUENCE }>): YamlList {
    this.#end = start;
    const items: YamlNode[] = [];
    const isFlow = style === COLLECTION_STYLE.FLOW;
    while (!this.#isPop()) items.push(this.#node(isFlow ? undefined : '-'));
    if (items.length === 0) this.#hasEmpty = true;
    return { kind: 'list', isFlow, items, start, end: this.#close(isFlow, start) };
  }

  #group({ start, style }: Extract<Event, { type: typeof EVENT_ID.MAPPING }>): YamlGroup {
    this.#end = start;
    const fields: YamlGroup['fields'] = [];
    while (!this.#isPop()) {
      const key = this.#node();
      fields.push({ key, value: this.#node() });
    }
    if (fields.length === 0) this.#hasEmpty = true;
    // A pair within a list, `[a: b]`, has no bracket of its own.
    const isFlow = style === COLLECTION_STYLE.FLOW && this.#yaml[start] === '{';
    return { kind: 'group', isFlow, fields, start, end: this.#close(isFlow, start) };
  }

  #isPop(): boolean {
    return this.#events[this.#next]?.type === EVENT_ID.POP;
  }

  /** Steps over the end of a list or group, and returns its offset; after the bracket, if it has one. */
  #close(isFlow: boolean, start: number): number {
    this.#next += 1;
    if (isFlow) {
      closing.lastIndex = Math.max(this.#end, start + 1);
      const found = closing.exec(this.#yaml);
      this.#end = found ? closing.lastIndex : this.#end;
    }
    return this.#end;
  }
}

/** What may separate the last part from the bracket that closes it. */
const closing = /(?:[\s,:]|(?<=\s)#.*)*[\]}]/y;
