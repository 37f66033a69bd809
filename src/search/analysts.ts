import { firmSlug } from '../notes/terms/slug.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { hasWords, wordsOfQuery } from './words.ts';

/** An analyst as he or she can be found. */
export interface FoundAnalyst {
  slug: string;
  name: string;
}

/** Returns the analyst whom a note names; undefined where it names none who has a page. */
export function analystOf({ analyst: name }: Pick<Entry, 'analyst'>): FoundAnalyst | undefined {
  const slug = firmSlug(name);
  return slug ? { slug, name } : undefined;
}

/** Returns the analysts of notes whose names have every word of a query, each once, in the notes' order. */
export function findAnalysts(entries: readonly Entry[], query: string): FoundAnalyst[] {
  const words = wordsOfQuery(query);
  const found = new Map<string, FoundAnalyst>();
  for (const analyst of entries.map(analystOf)) {
    if (analyst && !found.has(analyst.slug) && hasWords(fold(analyst.name), words)) {
      found.set(analyst.slug, analyst);
    }
  }
  return [...found.values()];
}
