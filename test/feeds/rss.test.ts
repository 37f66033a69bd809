import { parseRssFeed } from 'feedsmith';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import RssParser from 'rss-parser';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import { filterXSS } from 'xss';
import { describeAction } from '../../src/archive/pages/summary.ts';
import { type Feed, rssFeed } from '../../src/feeds/rss.ts';
import { bodyRenderer } from '../../src/notes/body/render-body.ts';
import type { Note } from '../../src/notes/note.ts';
import { makeNote } from '../notes/make-note.ts';
import { readWithFeedParser } from './read-with-feed-parser.ts';

/** A project page: the site lives below a path. */
const site = {
  language: 'en-US',
  timeZone: 'America/New_York',
  stylesheet: '/digest/feed.css',
  picture: '/og.png',
  absolute: (path: string) => `https://example.org/digest${path}`,
};
const feedOf = (...notes: Note[]): Feed => ({
  title: 'Ratings Digest',
  description: 'Analyst rating actions.',
  page: '/',
  items: notes.map((note) => ({ note, firmSlug: 'fixture-securities', picture: undefined })),
});
const xmlOf = (feed: Feed, body = '') => rssFeed(feed, site, () => body);
const read = async (feed: Feed, body = '') => parseRssFeed(await xmlOf(feed, body));
const readItem = async (note: Note, body = '') => (await read(feedOf(note), body)).items?.[0];

test('the channel states its title, its language and its address', async () => {
  const channel = await read(feedOf(makeNote()));
  expect(channel).toMatchObject({
    title: 'Ratings Digest',
    description: 'Analyst rating actions.',
    link: 'https://example.org/digest/',
    language: 'en-us',
    lastBuildDate: 'Mon, 05 Jan 2026 05:00:00 GMT',
    atom: {
      links: [
        { href: 'https://example.org/digest/rss.xml', rel: 'self', type: 'application/rss+xml' },
      ],
    },
  });
});

test('an item is a note', async () => {
  const note = makeNote({ author: 'Some Author', summary: 'A summary.', keyPoints: ['A point.'] });
  expect(await readItem(note, '<p>The body.</p>')).toMatchObject({
    title: note.title,
    link: `https://example.org/digest/ratings/${note.id}/`,
    description: 'A summary.',
    guid: { value: note.id, isPermaLink: false },
    pubDate: 'Mon, 05 Jan 2026 05:00:00 GMT',
    categories: [{ name: 'NYSE:FIXT' }, { name: 'Fixture Securities' }, { name: 'upgrade' }],
    dc: { creators: ['Some Author'] },
    atom: { updated: '2026-01-05T05:00:00.000Z' },
    content: {
      encoded: expect.stringMatching(/A summary\..*A point\..*<p>The body\.<\/p>/s),
    },
  });
});

test('a correction moves when the item was updated, and neither its date nor its GUID', async () => {
  const note = makeNote({ published: '2026-01-05T09:30:00-05:00' });
  const corrections = [
    { date: '2026-02-02', was: 'one', now: 'two', why: 'A typo.' },
    { date: '2026-01-09', was: 'three', now: 'four', why: 'Another.' },
  ];
  const before = await readItem(note);
  const after = await readItem({ ...note, corrections });
  expect(after?.pubDate).toBe(before?.pubDate);
  expect(after?.guid).toEqual(before?.guid);
  expect(before?.atom?.updated).toBe('2026-01-05T14:30:00.000Z');
  expect(after?.atom?.updated).toBe('2026-02-02T05:00:00.000Z');
});

test('a correction on the day itself never dates the item before its publication', async () => {
  const note = makeNote({
    published: '2026-01-05T09:30:00-05:00',
    corrections: [{ date: '2026-01-05', was: 'one', now: 'two', why: 'A typo.' }],
  });
  expect((await readItem(note))?.atom?.updated).toBe('2026-01-05T14:30:00.000Z');
});

test('a note has the same GUID in every feed', async () => {
  const note = makeNote();
  const all = await read(feedOf(makeNote({ firm: 'Other' }), note));
  const ticker = await read({
    ...feedOf(note),
    page: '/tickers/fixt/',
  });
  expect(all.items?.[1]?.guid).toEqual(ticker.items?.[0]?.guid);
  expect(ticker.link).toBe('https://example.org/digest/tickers/fixt/');
  expect(ticker.atom?.links?.[0]?.href).toBe('https://example.org/digest/tickers/fixt/rss.xml');
});

test('every address is whole and keeps the base path, those of the body too', async () => {
  const { feed: body } = bodyRenderer({ remarkPlugins: [], rehypePlugins: [] })(
    '[ticker](/tickers/fixt/), ![chart](/images/chart.png), [part](#part)',
    {
      page: (url) => url,
      feed: (url) => new URL(url.replace(/^\//, ''), 'https://example.org/digest/').href,
    },
  );
  const content = (await readItem(makeNote(), body))?.content?.encoded ?? '';
  const addresses = [...content.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses).toHaveLength(5);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.org\/digest\//);
});

describe('what looks like markup stays text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    'A ]]> B',
    'Fish & Chips &amp; Example &#60; Co',
    '"quoted" \'single\'',
    '<![CDATA[x]]>',
    '<!-- -->',
    '$& $1 {x}',
    '例証券 📈',
    'true',
    'x <img src=x onerror=alert(1)> <b>y</b>',
    '<!DOCTYPE html> x',
    'a &lt;b&gt; c',
  ];

  test.each(hostile)('%s', async (text) => {
    const note = { ...makeNote(), title: text, author: text, summary: text, firm: text };
    const item = await readItem(note);
    // A reader takes a description for HTML, and some take titles and names for HTML too.
    expect(shownAsHtml(item?.title)).toBe(text);
    expect(shownAsHtml(item?.description)).toBe(text);
    expect(shownAsHtml(item?.categories?.[1]?.name)).toBe(text);
    expect(shownAsHtml(item?.dc?.creators?.[0])).toBe(text);
    expect(item?.content?.encoded).not.toContain('<script');
  });

  test.each(hostile)('in every field, for three readers and two sanitisers: %s', async (text) => {
    const one = { date: '2026-01-06', was: text, now: text, why: text };
    const note = makeNote({ title: text, author: text, company: text, dek: text, analyst: text });
    const full = {
      ...note,
      firm: text,
      rating: { to: text },
      keyPoints: [text],
      risks: [{ text, affects: [text] }],
      sources: [{ title: text, url: 'https://example.org/' }],
      corrections: [one],
      disclosure: text,
    };
    for (const each of [full, { ...full, summary: text }]) {
      const xml = await xmlOf(feedOf(each));
      const { items } = await new RssParser().parseString(xml);
      const [read] = await readWithFeedParser(xml);
      expect(items[0]?.guid).toBe(note.id);
      const titles = [items[0]?.title, read?.title];
      for (const title of titles) expect(shownAsHtml(title ?? '')).toBe(text);
      const texts = [items[0]?.content, items[0]?.['content:encoded'], read?.summary];
      for (const html of [...texts, read?.description].map((html) => html ?? '')) {
        expect(html).not.toMatch(/<(?:script|img|b|!)/i);
        expect(shownAsHtml(sanitizeHtml(html))).toContain(text);
        expect(shownAsHtml(filterXSS(html))).toContain(text);
      }
    }
  });

  test('a plain title is the same as HTML and as text, an ampersand included', async () => {
    for (const title of ['AT&T Cut to Hold', 'Upside < 5 % & Falling', 'R&D at H&M']) {
      const item = await readItem({ ...makeNote(), title });
      expect(item?.title).toBe(title);
    }
  });
});

/** Returns what a reader that takes a text for HTML shows of it. */
function shownAsHtml(html = ''): string {
  return toText(fromHtml(html, { fragment: true }), { whitespace: 'pre' });
}

test.each(['0700', '1e5'])(
  'a title or firm stays text, though it looks like a figure: %s',
  async (text) => {
    const item = await readItem({ ...makeNote(), title: text, firm: text });
    expect(item?.title).toBe(text);
    expect(item?.categories?.[1]?.name).toBe(text);
  },
);

test('characters that XML cannot hold are left out everywhere', async () => {
  const bad = 'a\u0000\u0008\u001b\ufffe\uffff\ud800b';
  const note = { ...makeNote(), title: bad, author: bad, summary: bad, firm: bad };
  const xml = await xmlOf({ ...feedOf(note), title: bad, description: bad }, `<p>${bad}</p>`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
  expect(parseRssFeed(xml).items?.[0]).toMatchObject({ title: 'ab', description: 'ab' });
});

test('a brief leads on to its ticker, its firm and its source', async () => {
  const brief = makeNote({
    hasBody: false,
    sources: [{ title: 'A report', url: 'https://example.com/a?b=1&c=2' }],
  });
  const content = (await readItem(brief))?.content?.encoded ?? '';
  expect(content).toContain('<a href="https://example.org/digest/tickers/fixt/">NYSE:FIXT</a>');
  expect(content).toContain(
    '<a href="https://example.org/digest/firms/fixture-securities/">Fixture Securities</a>',
  );
  expect(content).toContain('<a href="https://example.com/a?b=1&#x26;c=2">A report</a>');
});

test('the picture of a note comes with it, for three readers', async () => {
  const note = makeNote({ firm: 'Fish & Chips <b>' });
  const feed = {
    ...feedOf(),
    items: [{ note, firmSlug: 'x', picture: { width: 1200, height: 630 } }],
  };
  const xml = await xmlOf(feed);
  const url = `https://example.org/digest/ratings/${note.id}/card.png`;
  const { media } = parseRssFeed(xml).items?.[0] ?? {};
  expect(media?.contents).toEqual([
    {
      url,
      medium: 'image',
      type: 'image/png',
      width: 1200,
      height: 630,
      description: { value: describeAction(note), type: 'plain' },
    },
  ]);
  const reader = new RssParser({ customFields: { item: [['media:content', 'media']] } });
  const { items } = await reader.parseString(xml);
  expect(items[0]).toMatchObject({ media: { $: { url, medium: 'image' } } });
  const [read] = await readWithFeedParser(xml);
  expect(read?.enclosures).toMatchObject([{ url, type: 'image/png' }]);
});

test('the channel has a picture, its title and its page', async () => {
  const feed = {
    ...feedOf(),
    title: '0700 & Co · Ratings Digest',
    page: '/tickers/x/',
  };
  const picture = {
    url: 'https://example.org/digest/og.png',
    title: feed.title,
    link: 'https://example.org/digest/tickers/x/',
  };
  const xml = await xmlOf(feed);
  expect(parseRssFeed(xml).image).toEqual(picture);
  expect((await new RssParser().parseString(xml)).image).toMatchObject(picture);
});

test('a feed may be empty', async () => {
  const channel = await read(feedOf());
  expect(channel.items ?? []).toEqual([]);
  expect(channel.title).toBe('Ratings Digest');
});

test('items keep the order they come in, the newest first', async () => {
  const notes = [makeNote({ published: '2026-01-07' }), makeNote({ published: '2026-01-05' })];
  const { items } = await new RssParser().parseString(await xmlOf(feedOf(...notes)));
  expect(items.map(({ guid }) => guid)).toEqual(notes.map(({ id }) => id));
  expect(items.map(({ isoDate }) => isoDate)).toEqual([
    '2026-01-07T05:00:00.000Z',
    '2026-01-05T05:00:00.000Z',
  ]);
});
