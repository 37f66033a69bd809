import { decodeEntries } from '../search/entries-encoding.ts';
import type { Entry } from '../search/entry.ts';
import {
  type EntryIndex,
  findEntries,
  indexEntries,
  indexNames,
  type NameIndex,
  type Strictness,
} from '../search/match.ts';
import { decodeNames } from '../search/names-encoding.ts';
import { formatDay } from './elements.ts';

interface IndexPlace {
  names: string;
  /** The parts with notes, newest first. */
  parts: readonly string[];
}

/** What has been read of the index so far: the names, and the newest notes down to some older one. */
export class SearchIndex {
  names: NameIndex | undefined;
  readonly #place: IndexPlace;
  readonly #parts: EntryIndex[] = [];
  readonly readNames = oneAtATime(async () => {
    this.names ??= indexNames(decodeNames(await readJson(this.#place.names)));
    return this.names;
  });
  /** Reads the next older part; returns whether there was one. */
  readonly readOlder = oneAtATime(async () => {
    const part = this.#place.parts[this.#parts.length];
    if (part === undefined) return false;
    const [{ names }, served] = await Promise.all([this.readNames(), readJson(part)]);
    this.#parts.push(indexEntries(decodeEntries(served), names, formatDay));
    return true;
  });

  constructor(place: IndexPlace) {
    this.#place = place;
  }

  get size(): number {
    return this.#parts.reduce((sum, { texts }) => sum + texts.length, 0);
  }

  get isWhole(): boolean {
    return this.#parts.length === this.#place.parts.length;
  }

  get oldest(): Entry | undefined {
    return this.#parts.at(-1)?.entries.at(-1);
  }

  /** Returns the notes among those read that a query finds, newest first. */
  find(query: string, strictness: Strictness): Entry[] {
    return this.#parts.flatMap((part) => findEntries(part, query, strictness));
  }
}

/** Returns a function that reads once at a time. Calls in the meantime get the same result. */
function oneAtATime<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let reading: Promise<Result> | undefined;
  return () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
