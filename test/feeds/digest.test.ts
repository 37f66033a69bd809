import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { dayDigests, shownOfKind } from '../../src/archive/pages/digests/digests.ts';
import { digestFeed } from '../../src/feeds/digest.ts';
import type { Note } from '../../src/notes/note.ts';
import { makeNote } from '../notes/make-note.ts';

const site = {
  language: 'en-US',
  timeZone: 'America/New_York',
  stylesheet: '/digest/feed.css',
  picture: '/og.png',
  absolute: (path: string) => `https://example.org/base${path}`,
};
const channel = {
  title: 'Days · Ratings Digest',
  description: 'A day at a time.',
  page: '/digest/',
};

function xmlOf(...notes: Partial<Note>[]): Promise<string> {
  const archive = buildArchive(notes.map(makeNote), []);
  const items = dayDigests(archive).map(({ day, make }) => ({
    digest: make(),
    notes: archive.notes.filter((note) => note.day === day),
  }));
  return digestFeed(channel, items, site);
}
const read = async (...notes: Partial<Note>[]) => parseRssFeed(await xmlOf(...notes));

test('the channel states its title, its language and its address', async () => {
  expect(await read({})).toMatchObject({
    title: 'Days · Ratings Digest',
    link: 'https://example.org/base/digest/',
    language: 'en-us',
    atom: { links: [{ href: 'https://example.org/base/digest/rss.xml', rel: 'self' }] },
  });
});

test('an item is a day', async () => {
  const { items } = await read(
    {
      published: '2026-01-06',
      rating: { from: 'Hold', to: 'Buy' },
      priceTarget: { from: 10, to: 11, currency: 'USD' },
    },
    {
      published: '2026-01-06',
      firm: 'Other',
      action: 'maintain',
      priceTarget: { action: 'lower' },
    },
    {
      published: '2026-01-05',
      action: 'maintain',
      priceTarget: { from: 10, to: 10, currency: 'USD' },
    },
  );
  expect(items?.map(({ guid }) => guid)).toEqual([
    { value: '2026-01-06', isPermaLink: false },
    { value: '2026-01-05', isPermaLink: false },
  ]);
  expect(items?.[0]).toMatchObject({
    title: 'Analyst ratings of January 6, 2026',
    link: 'https://example.org/base/digest/2026-01-06/',
    description: '2\u00a0rating actions: 1\u00a0upgrade, 1\u00a0target lowered.',
    pubDate: 'Tue, 06 Jan 2026 05:00:00 GMT',
  });
  const content = items?.[0]?.content?.encoded ?? '';
  expect(content).toContain(
    '<a href="https://example.org/base/ratings/2026-01-06-fixt-fixture-securities/">Fixture Securities on Example Corp</a> (FIXT): Upgrade, Hold → Buy, target $10.00 → $11.00 (+10.0%)',
  );
  expect(content).toContain('(FIXT): Target lowered</li>');
  expect(items?.[1]?.description).toBe('1\u00a0rating action.');
  expect(items?.[1]?.content?.encoded).toContain(
    '(FIXT): Maintained, target $10.00 (unchanged)</li>',
  );
});

test('a day’s further note, or its correction, moves when it was updated and nothing else', async () => {
  const first: Partial<Note> = { published: '2026-01-05T09:30:00-05:00' };
  const [before] = (await read(first)).items ?? [];
  const [more] =
    (await read(first, { published: '2026-01-05T16:00:00-05:00', firm: 'B' })).items ?? [];
  const corrections = [{ date: '2026-01-20', was: 'one', now: 'two', why: 'A typo.' }];
  const [corrected] = (await read({ ...first, corrections })).items ?? [];
  for (const item of [more, corrected]) {
    expect(item?.guid).toEqual(before?.guid);
    expect(item?.pubDate).toBe(before?.pubDate);
    expect(item?.link).toBe(before?.link);
  }
  expect(before?.atom?.updated).toBe('2026-01-05T14:30:00.000Z');
  expect(more?.atom?.updated).toBe('2026-01-05T21:00:00.000Z');
  expect(corrected?.atom?.updated).toBe('2026-01-20T05:00:00.000Z');
});

test('a note whose day began before the site’s never moves the item’s date back', async () => {
  const [item] = (await read({ published: '2026-01-05T02:00:00+14:00' })).items ?? [];
  expect(item?.pubDate).toBe('Mon, 05 Jan 2026 05:00:00 GMT');
  expect(item?.atom?.updated).toBe('2026-01-05T05:00:00.000Z');
});

test('what looks like markup stays text, and what XML cannot hold is left out', async () => {
  const hostile = '<script>alert(1)</script> ]]> & "x" \u0008\ufffe';
  const xml = await xmlOf({ firm: hostile, company: hostile, rating: { to: hostile } });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
  const content = parseRssFeed(xml).items?.[0]?.content?.encoded ?? '';
  expect(content).not.toContain('<script');
  expect(content).toContain('&#x3C;script>alert(1)');
});

test('a long day says how many more there are', async () => {
  const notes = Array.from({ length: shownOfKind + 2 }, (_, at) => ({ firm: `Firm ${at}` }));
  const content = (await read(...notes)).items?.[0]?.content?.encoded ?? '';
  expect(content).toContain('<li>and 2 more, on the site</li>');
  expect(content.match(/\/ratings\//g)).toHaveLength(shownOfKind);
});

test('a feed may be empty', async () => {
  expect((await read()).items ?? []).toEqual([]);
});
