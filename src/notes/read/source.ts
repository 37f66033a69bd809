import { location } from 'vfile-location';
import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Place } from '../diagnostics/diagnostics.ts';

export type FieldPath = readonly (string | number)[];

/** Where each field of a note stands in its file. */
export interface NoteSource {
  /** Returns the place of the field's value, or of its key where it has none; undefined if absent. */
  value(path: FieldPath): Place | undefined;
  /** Returns the place of the field's key. */
  key(path: FieldPath): Place | undefined;
  /** Returns the place of some words of the field's value, wherever its lines are broken; else its value's. */
  words(path: FieldPath, words: string): Place | undefined;
  /** Returns the place of the text from one offset to another in the file. */
  range(start: number, end: number): Place;
}

/** Returns a function that returns the place of the text from one offset to another. */
export function rangesIn(text: string): (start: number, end: number) => Place {
  const { toPoint } = location(text);
  const pointAt = (at: number): Place['start'] => {
    const point = toPoint(at);
    // Beyond the last character only for an empty text; the first place is then the nearest.
    return point && point.offset !== undefined
      ? { line: point.line, column: point.column, offset: point.offset }
      : { line: 1, column: 1, offset: 0 };
  };
  return (start, end) => {
    const from = Math.min(Math.max(start, 0), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    return { start: pointAt(from), end: pointAt(to) };
  };
}

/**
 * Returns the places in a file of the parts of a YAML document that starts at `offset` in it.
 *
 * @param document parsed when the first place is asked for: most notes are right, and nobody asks
 */
export function noteSource(text: string, document: () => Document, offset: number): NoteSource {
  const range = rangesIn(text);
  const placeOf = (node: Node | null | undefined): Place | undefined => {
    const at = node?.range;
    return at && at[1] > at[0]
      ? range(at[0] + offset, trimmedEnd(text, at[0], at[1], offset))
      : undefined;
  };
  const find = (
    path: FieldPath,
  ): { key?: Node | undefined; value?: Node | undefined } | undefined => {
    let key: Node | undefined;
    let value: Node | undefined = document().contents ?? undefined;
    for (const step of path) {
      if (isMap(value)) {
        const pair: Pair | undefined = value.items.find(
          (item) => isPair(item) && isScalar(item.key) && item.key.value === step,
        );
        if (!pair) return undefined;
        key = pair.key as Node; // a parsed map's keys are nodes
        value = (pair.value ?? undefined) as Node | undefined; // and so are its values
      } else if (isSeq(value)) {
        const item: unknown = value.items[Number(step)];
        if (item === undefined) return undefined;
        key = undefined;
        value = item as Node; // a parsed sequence's items are nodes
      } else {
        return undefined;
      }
    }
    return { key, value };
  };
  return {
    value: (path) => {
      const found = find(path);
      return placeOf(found?.value) ?? placeOf(found?.key);
    },
    key: (path) => placeOf(find(path)?.key),
    words: (path, words) => {
      const place = placeOf(find(path)?.value);
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

/** Block scalars and maps end after their last newline; a place ends with the last visible character. */
function trimmedEnd(text: string, start: number, end: number, offset: number): number {
  const found = text.slice(start + offset, end + offset).trimEnd();
  return start + offset + Math.max(1, found.length);
}

/** Returns a field's name for people: `risks[0].text`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = step.length > 40 ? `${step.slice(0, 39)}…` : step;
      return index > 0 ? `.${name}` : name;
    })
    .join('');
}

/** Returns a path as one string, to compare by. */
export function pathKey(path: readonly PropertyKey[]): string {
  return path.map(String).join('\u0000');
}
