import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownPages } from './own-pages.ts';

test('a page that leads to a note is left out beside fictitious notes, and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = (name: string, text: string) => writeFileSync(join(folder, name), text);
  page('about.md', 'See [all ratings](/ratings/) and [the method](/methodology/).');
  page('best.md', 'Our [best call](/ratings/2026-01-05-fixt-fixture-securities/).');
  page('stock.md', 'Read [of it][1].\n\n[1]: /tickers/fixt/');
  expect(ownPages(folder).map(({ path }) => path)).toEqual(['pages/about.md']);
  expect(ownPages(join(folder, 'none'))).toEqual([]);
});
