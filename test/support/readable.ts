import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violations = { resultTypes: ['violations'] };
const all = { ...violations, rules: { 'target-size': { enabled: true } } };

/** What axe is asked of a page that it has seen in the other theme: a theme changes colours alone. */
const colours = { ...violations, runOnly: ['color-contrast', 'link-in-text-block'] };

const themes = ['light', 'dark'] as const;

/** How axe looks at each width at the pages of each kind: in both themes. */
export const every = [
  { width: 320, looks: [] },
  { width: 360, looks: themes },
  { width: 1280, looks: themes },
] as const;

/** How it looks at a further page of a kind, which has more on it or odder things: in one of them. */
export const once = [
  { width: 320, looks: [] },
  { width: 360, looks: ['dark'] },
  { width: 1280, looks: ['light'] },
] as const;

/**
 * Expects that a page does not scroll sideways, whatever its width, and that axe finds nothing.
 *
 * @param page is not bound to the site's policy, which lets no script in but its own
 */
export async function expectReadable(page: Page, ways: typeof every | typeof once): Promise<void> {
  for (const { width } of ways) {
    await page.setViewportSize({ width, height: 800 });
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('.table-scroll, .skip, .visually-hidden, svg, pre'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => `${element.tagName}.${element.className}`),
    );
    expect(tooWide, `${width} px`).toEqual([]);
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled, `${width} px`).toBeLessThanOrEqual(width);
  }
  await page.evaluate(thinOut);
  // As a debugger does: a script in the page would be against its policy.
  await page.evaluate(axe);
  for (const { width, looks } of ways) {
    await page.setViewportSize({ width, height: 800 });
    for (const [at, colorScheme] of looks.entries()) {
      await page.emulateMedia({ colorScheme });
      const { violations: found }: AxeResults = await page.evaluate(
        `axe.run(${JSON.stringify(at === 0 ? all : colours)})`,
      );
      expect(
        found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        `${width} px, ${colorScheme}`,
      ).toEqual([]);
    }
  }
}

/**
 * Leaves two of the rows, and of the marks of a chart, that are the same but for their texts: axe takes as long for
 * each of a hundred as for the first.
 */
function thinOut(): void {
  const seen = new Map<string, number>();
  for (const row of document.querySelectorAll('main li, main tr, main svg *')) {
    // One without a text, or with a name for screen readers that another row does not have, is a row of its own.
    const shape = row.outerHTML
      .replace(/(?<=>)[^<]*\S[^<]*(?=<)/g, 'text')
      .replace(/ (?!class|role|scope|hidden)([\w-]+)="[^"]+"/g, ' $1');
    const key = `${row.parentElement?.className} ${shape}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count > 2) row.remove();
  }
}
