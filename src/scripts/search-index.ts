import { decodeHeadlines, decodeNames } from '../search/encoding.ts';
import type { Headline } from '../search/headlines.ts';
import {
  findHeadlines,
  type HeadlineIndex,
  indexHeadlines,
  indexNames,
  type NameIndex,
  type Strictness,
} from '../search/match.ts';

/** Where the index is. */
export interface IndexPlace {
  names: string;
  /** The parts with headlines, newest first. */
  parts: readonly string[];
}

/** What has been read of the index so far: the names, and headlines from the newest to some older one. */
export class SearchIndex {
  names: NameIndex | undefined;
  readonly #place: IndexPlace;
  readonly #parts: HeadlineIndex[] = [];
  #readingNames: Promise<void> | undefined;
  #readingPart: Promise<boolean> | undefined;

  constructor(place: IndexPlace) {
    this.#place = place;
  }

  /** How many headlines have been read. */
  get size(): number {
    return this.#parts.reduce((sum, { texts }) => sum + texts.length, 0);
  }

  /** Whether there is no older headline to read. */
  get isWhole(): boolean {
    return this.#parts.length === this.#place.parts.length;
  }

  /** The oldest headline that has been read. */
  get oldest(): Headline | undefined {
    return this.#parts.at(-1)?.headlines.at(-1);
  }

  /** Returns the headlines among those read that a query finds, newest first. */
  find(query: string, strictness: Strictness): Headline[] {
    return this.#parts.flatMap((part) => findHeadlines(part, query, strictness));
  }

  /** Reads the names, once. */
  readNames(): Promise<void> {
    const read = async () => {
      this.names ??= indexNames(decodeNames(await readJson(this.#place.names)));
    };
    this.#readingNames ??= read().finally(() => {
      this.#readingNames = undefined;
    });
    return this.#readingNames;
  }

  /** Reads the next older part, whoever asks for it at once; returns whether there was one. */
  readOlder(): Promise<boolean> {
    const read = async () => {
      const part = this.#place.parts[this.#parts.length];
      if (part === undefined) return false;
      this.#parts.push(indexHeadlines(decodeHeadlines(await readJson(part))));
      return true;
    };
    this.#readingPart ??= read().finally(() => {
      this.#readingPart = undefined;
    });
    return this.#readingPart;
  }
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
