import { parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import { correctionsFeed } from '../../src/feeds/corrections-feed.ts';
import { readWithFeedParser } from './read-with-feed-parser.ts';

const site = {
  language: 'en-US',
  timeZone: 'America/New_York',
  stylesheet: '/digest/feed.css',
  picture: '/og.png',
  absolute: (path: string) => `https://example.org/digest${path}`,
};
const feed = {
  title: 'Corrections · Ratings Digest',
  description: 'What was corrected.',
  page: '/corrections/',
};
const correction = {
  id: '2026-01-05-fixt-fixture-securities/2026-01-06/1',
  note: { id: '2026-01-05-fixt-fixture-securities', title: 'A <b>note</b> & more' },
  date: '2026-01-06',
  was: '</content> <script>alert(1)</script>',
  now: 'It says ]]> this.',
  why: 'A slip & a typo.',
};

test('an item says what was, what is now and why, and leads to the corrections of its note', async () => {
  const xml = await correctionsFeed(feed, [correction], site);
  const { items, language, atom } = parseRssFeed(xml);
  expect(language).toBe('en-us');
  expect(atom?.links?.[0]?.href).toBe('https://example.org/digest/corrections/rss.xml');
  expect(items).toHaveLength(1);
  expect(items?.[0]).toMatchObject({
    title: 'Corrected: A &lt;b&gt;note&lt;/b&gt; &amp; more',
    link: 'https://example.org/digest/ratings/2026-01-05-fixt-fixture-securities/#corrections',
    guid: { value: correction.id, isPermaLink: false },
    pubDate: 'Tue, 06 Jan 2026 05:00:00 GMT',
    description:
      'Said “&lt;/content&gt; &lt;script&gt;alert(1)&lt;/script&gt;”, now says “It says ]]&gt; this.”. A slip &amp; a typo.',
  });
  expect(items?.[0]?.content?.encoded).toContain('&#x3C;script>alert(1)');
});

test('is read by two other programs, also without items', async () => {
  for (const corrections of [[{ ...correction, why: '<!DOCTYPE html> a slip' }], []]) {
    const xml = await correctionsFeed(feed, corrections, site);
    expect(await readWithFeedParser(xml)).toHaveLength(corrections.length);
    expect((await new RssParser().parseString(xml)).items).toHaveLength(corrections.length);
  }
});
