import { bisectRight } from 'd3-array';
import type { Place } from '../diagnostics/diagnostics.ts';
import { linesOf } from '../diagnostics/lines.ts';
import { clip } from './shown.ts';
import { nameOf, type YamlNode } from './yaml.ts';

export type FieldPath = readonly (string | number)[];

/** Where each field of a file stands. */
export interface NoteSource {
  /** Returns the place of a field's value, or of its name if it has no value; undefined if the field is absent. */
  value(path: FieldPath): Place | undefined;
  /** Returns whether a path leads to an item of a list in brackets. */
  isInBrackets(path: FieldPath): boolean;
  /** Returns the place of a field's name. */
  key(path: FieldPath): Place | undefined;
  /**
   * Returns the place of some words in a field's value, across line breaks, or of the whole value if they are not
   * found.
   */
  words(path: FieldPath, words: string): Place | undefined;
  /** Returns the place of the text between two offsets in the file. */
  range(start: number, end: number): Place;
}

/**
 * Returns a function that returns the place of the text between two offsets. Every place costs the same, so a file
 * with thousands of problems is judged as quickly as its text is read.
 */
export function rangesIn(text: string): (start: number, end: number) => Place {
  let starts: number[] | undefined;
  const pointAt = (offset: number): Place['start'] => {
    starts ??= linesOf(text).map(({ start }) => start);
    const line = bisectRight(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
  return (start, end) => {
    const from = Math.min(Math.max(start, 0), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    return { start: pointAt(from), end: pointAt(to) };
  };
}

/** A field or a list's item in the YAML. */
interface Entry {
  /** Undefined for a list's item. */
  key?: YamlNode | undefined;
  value: YamlNode;
}

/** Returns the part of some YAML at a path. */
function entryAt(root: YamlNode | undefined, path: FieldPath): Entry | undefined {
  let entry: Entry | undefined = root && { value: root };
  for (const step of path) {
    const parent: YamlNode | undefined = entry?.value;
    if (parent?.kind === 'group') {
      entry = parent.fields.find(({ key }) => nameOf(key) === step);
    } else {
      const item = parent?.kind === 'list' ? parent.items[Number(step)] : undefined;
      entry = item && { value: item };
    }
  }
  return entry;
}

/** Returns where the parts of a file's YAML are. The YAML starts at `offset` in the file. */
export function noteSource(text: string, root: YamlNode | undefined, offset: number): NoteSource {
  const range = rangesIn(text);
  const placeOf = (node: YamlNode | undefined): Place | undefined => {
    if (!node || node.end <= node.start) return undefined;
    // A text below its field ends with its last line's end; its place, with its last character.
    const shown = text.slice(node.start + offset, node.end + offset).trimEnd().length;
    return range(node.start + offset, node.start + offset + Math.max(1, shown));
  };
  return {
    value: (path) => {
      const entry = entryAt(root, path);
      const { key, value } = entry ?? {};
      // An item with nothing in it is its dash.
      if (value && !key && value.end === value.start) {
        return range(value.start - 1 + offset, value.start + offset);
      }
      return placeOf(value) ?? placeOf(key);
    },
    isInBrackets: (path) => {
      const list = entryAt(root, path.slice(0, -1))?.value;
      return list?.kind === 'list' && list.isFlow;
    },
    key: (path) => placeOf(entryAt(root, path)?.key),
    words: (path, words) => {
      const place = placeOf(entryAt(root, path)?.value);
      if (!place) return undefined;
      const start = place.start.offset;
      const pattern = words.split(/\s+/).map(RegExp.escape).join('\\s+');
      // $16 is not the start of $16.50.
      const match = new RegExp(`(?<![\\d.])${pattern}(?!\\d|[.,]\\d)`).exec(
        text.slice(start, place.end.offset),
      );
      return match ? range(start + match.index, start + match.index + match[0].length) : place;
    },
    range,
  };
}

/** Returns a field's name for people: `risks[0].text`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return `${index > 0 ? '.' : ''}${clip(step, 40)}`;
    })
    .join('');
}

/** Returns a path as one string, for comparisons. */
export function pathKey(path: readonly PropertyKey[]): string {
  return path.map(String).join('\u0000');
}
