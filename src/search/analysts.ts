import { firmSlug } from '../notes/terms/slug.ts';
import type { Entry } from './entry.ts';

/** An analyst as the search finds one. */
export interface FoundAnalyst {
  slug: string;
  name: string;
}

/** Returns the analyst whom a note names; undefined if it names none, or one without a page. */
export function analystOf({ analyst: name }: Pick<Entry, 'analyst'>): FoundAnalyst | undefined {
  const slug = firmSlug(name);
  return slug ? { slug, name } : undefined;
}
