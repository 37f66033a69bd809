/*
 * The words of the site, for an editor to read through: a file for each part of it, in the order of the page.
 *
 * There are texts here, and functions that put names and counts into them; no addresses, no markup, no decisions.
 * The terms of the trade stand with what they name: `src/notes/wording.ts` has actions, targets and figures,
 * `consensus-wording.ts`, `firm-words.ts`, `digest-counts.ts` and `filters.ts` in `src/archive/` have stances, counts
 * and filters, and a rule has its own title. Pages made of paragraphs are read where they stand: `methodology.astro`,
 * `feeds.astro` and `api/index.astro` in `src/pages/`.
 */

/**
 * A sentence with links or dates in it: every second part is one, and `Sentence.astro` marks it as such.
 *
 *     (firm: string): Sentence => ['See what ', firm, ' covers.']
 */
export type Sentence = readonly string[];
