import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';

const dist = inject('fixtureBelow');
const origin = 'https://example.org/digest';
const feeds = listFiles(dist)
  .filter((file) => file.endsWith('rss.xml') && file !== 'corrections/rss.xml')
  .sort();

describe.each(feeds)('%s', async (path) => {
  const xml = await readFile(join(dist, path), 'utf8');

  test('is read by feedsmith', () => {
    const feed = parseRssFeed(xml);
    expect(feed.language).toBe('en-us');
    expect(feed.atom?.links).toEqual([
      { href: `${origin}/${path}`, rel: 'self', type: 'application/rss+xml' },
    ]);
    if (!path.startsWith('ratings/')) expect(feed.items?.length).toBeGreaterThan(0);
    const dates = (feed.items ?? []).map(({ pubDate }) => Date.parse(String(pubDate)));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    expect(dates).not.toContain(Number.NaN);
    for (const item of feed.items ?? []) {
      expect(item.guid?.isPermaLink).toBe(false);
      const folder = path === 'digest/rss.xml' ? 'digest' : 'ratings';
      expect(item.link).toBe(`${origin}/${folder}/${item.guid?.value}/`);
      expect(item.content?.encoded).toContain('<li>');
    }
  });

  test('is read by rss-parser', async () => {
    const feed = await new Parser().parseString(xml);
    expect(feed.title).toMatch(/Ratings Digest$/);
    for (const item of feed.items) {
      expect(item.title).toBeTruthy();
      expect(item.contentSnippet).toBeTruthy();
      expect(Number.isNaN(Date.parse(item.isoDate ?? ''))).toBe(false);
    }
  });

  test('is announced by the page that it is the feed of', async () => {
    const page = await readFile(join(dist, path.replace('rss.xml', 'index.html')), 'utf8');
    expect(page).toContain(`href="/digest/${path}"`);
    expect(page).toMatch(/<link rel="alternate" type="application\/rss\+xml"/);
  });
});

test("an item's GUID is one across feeds, and each note is in three: the site's, its ticker's and its firm's", async () => {
  const seen = new Map<string, string[]>();
  for (const path of feeds.filter((path) => !/^(?:digest|ratings)\//.test(path))) {
    for (const item of parseRssFeed(await readFile(join(dist, path), 'utf8')).items ?? []) {
      const link = String(item.link);
      seen.set(link, [...(seen.get(link) ?? []), String(item.guid?.value)]);
    }
  }
  expect(seen.size).toBe(11);
  for (const guids of seen.values()) {
    expect(guids).toHaveLength(3);
    expect(new Set(guids).size).toBe(1);
  }
});

test('an item has the full text of its note', async () => {
  const { items } = parseRssFeed(await readFile(join(dist, 'rss.xml'), 'utf8'));
  const item = items?.find(({ guid }) => guid?.value === '2026-03-02-exmp-fixture-securities');
  for (const part of [
    'The rating goes from Outperform to Market Perform.',
    'Orders arrive later than planned.',
    'Orders could slip further',
    'The figure was computed from another target.',
    'April 20, 2026',
    'The author holds no shares of the company.',
  ]) {
    expect(item?.content?.encoded).toContain(part);
  }
});
