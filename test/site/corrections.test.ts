import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { expect, inject, test } from 'vitest';

const dist = inject('fixtureBelow');
const read = (file: string) => readFile(join(dist, file), 'utf8');
const parts = [
  'The target falls by a quarter.',
  'The target falls by a fifth.',
  'The figure was computed from another target.',
];

test('a correction is on its note, in the list of all and in their feed', async () => {
  const note = 'ratings/2026-03-02-exmp-fixture-securities';
  for (const page of [`${note}/index.html`, 'corrections/index.html']) {
    const text = toText(fromHtml(await read(page)));
    for (const part of parts) expect(text).toContain(part);
    expect(text).toContain('March 3, 2026');
  }
  expect(await read('corrections/index.html')).toContain(`href="/digest/${note}/#corrections"`);
  // The note says so above its title too: who reads no further knows that it was changed.
  expect(await read(`${note}/index.html`)).toMatch(/<a href="#corrections">Corrected .*<h1>/s);
  const { items } = parseRssFeed(await read('corrections/rss.xml'));
  expect(items?.map(({ guid, link }) => [guid?.value, link])).toEqual([
    [
      '2026-03-02-exmp-fixture-securities/2026-03-03/1',
      `https://example.org/digest/${note}/#corrections`,
    ],
  ]);
  for (const part of parts) expect(items?.[0]?.description).toContain(part.replace(/\.$/, ''));
});

test('the list announces its feed', async () => {
  expect(await read('corrections/index.html')).toMatch(
    /<link rel="alternate" type="application\/rss\+xml" title="Corrections · Ratings Digest" href="\/digest\/corrections\/rss\.xml">/,
  );
});

test('a record without corrections says so', async () => {
  const page = await readFile(join(inject('record'), 'corrections/index.html'), 'utf8');
  expect(page).toContain('Nothing has been corrected so far.');
});
