import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, placeIn, root } from '../support/build.ts';
import { differences, readTree } from '../support/files.ts';
import { type ArchiveFile, noteFile } from '../support/make-archive/note-file.ts';
import { writeArchive } from '../support/make-archive/write-archive.ts';

const note = (
  ticker: string,
  company: string,
  firm: string,
  published: string,
  target: number,
): ArchiveFile =>
  noteFile({
    title: `${firm} on ${company}`,
    published,
    ticker,
    company,
    firm,
    action: 'initiate',
    rating: { to: 'Buy' },
    priceTarget: { to: target, currency: 'USD' },
  });

test('a stock’s file joins two symbols, keeps the old one’s addresses and adjusts targets, in the next build as in a clean one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-stocks-'));
  const place = placeIn(folder);
  await cp(join(root, 'test/fixtures/site'), place.content, { recursive: true });
  writeArchive(place.content, [
    note('NASDAQ:FBX', 'Facebox', 'Example Capital', '2026-02-03', 1160),
    note('NASDAQ:METX', 'Metax Platforms', 'Fixture Securities', '2026-03-02', 300),
    note('NASDAQ:METX', 'Metax Platforms', 'Unlisted Partners', '2026-03-03', 310),
  ]);
  const build = async () => {
    const { code, output } = await buildSite(place);
    expect(code, output).toBe(0);
    return readTree(place.out);
  };
  const before = await build();
  expect(before.get('tickers/fbx/index.html')).toContain('Example Capital on Facebox');

  const text = `---
ticker: NASDAQ:METX
company: Metax Platforms
aliases: [{ name: Facebox, until: 2026-02-20 }]
formerTickers: [{ ticker: NASDAQ:FBX, until: 2026-02-20 }]
splits: { 2026-02-25: 4:1 }
---
`;
  writeArchive(place.content, [{ path: 'stocks/metx.md', text }]);
  const after = await build();
  const page = after.get('tickers/metx/index.html') ?? '';
  for (const words of [
    'NASDAQ: FBX',
    '4:1 split',
    'Shares split 4:1.',
    '$1,160.00 before a split',
    '$290.00',
    'figures from before a split are adjusted',
  ]) {
    expect(page).toContain(words);
  }
  const moved = after.get('tickers/fbx/index.html') ?? '';
  expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/tickers/metx/">');
  expect(moved).toContain('FBX is Metax Platforms (METX) now');
  expect(after.get('sitemap-0.xml')).toContain('/tickers/metx/');
  expect(after.get('sitemap-0.xml')).not.toContain('/tickers/fbx/');
  for (const path of ['tickers/fbx/rss.xml', 'api/v1/tickers/fbx.json', 'api/v1/tickers/fbx.csv']) {
    expect(after.get(path), path).toContain('Fixture Securities on Metax Platforms');
  }
  expect(after.get('ratings/2026-02-03-fbx-example-capital/index.html')).toContain(
    'href="/tickers/metx/"',
  );
  expect(after.get('search/names.json')).toContain(
    '["","METX","NASDAQ","Metax Platforms","FBX","Facebox"]',
  );

  await rm(place.cache, { recursive: true });
  expect(differences(after, await build())).toEqual([]);
  await rm(folder, { recursive: true });
});
