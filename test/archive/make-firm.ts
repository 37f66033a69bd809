import type { Firm } from '../../src/notes/firm.ts';
import { firmSlug } from '../../src/notes/terms/slug.ts';

/** Returns a firm as if its file had been parsed. */
export function makeFirm(parts: Partial<Firm> = {}): Firm {
  const name = parts.name ?? 'Fixture Securities';
  const slug = firmSlug(name);
  return { name, slug, path: `firms/${slug}.md`, hash: slug, links: [], ...parts };
}
