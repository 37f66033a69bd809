import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { feedsOpml, listFeeds } from '../../src/feeds/opml.ts';
import { makeFirm } from '../archive/make-firm.ts';
import { makeNote } from '../notes/make-note.ts';

const absolute = (path: string) => `https://example.org/digest${encodeURI(path)}`;
const opmlOf = (notes: ReturnType<typeof makeNote>[], title = 'Ratings Digest') =>
  feedsOpml(listFeeds(buildArchive(notes, [makeFirm({ name: 'Silent' })]), title), title, absolute);
const read = (xml: string) => parseOpml(xml);

test('lists all feeds in groups, each with its own address and its page’s', () => {
  const { head, body } = read(
    opmlOf([makeNote(), makeNote({ ticker: 'HKEX:0700', company: 'Example Holdings' })]),
  );
  expect(head?.title).toBe('Ratings Digest');
  expect(body?.outlines?.map(({ text }) => text)).toEqual([
    'Ratings Digest',
    'Actions',
    'Tickers',
    'Firms',
  ]);
  const [site, actions, tickers, firms] = body?.outlines ?? [];
  expect(site?.outlines?.map(({ xmlUrl, htmlUrl }) => [xmlUrl, htmlUrl])).toEqual([
    ['https://example.org/digest/rss.xml', 'https://example.org/digest/'],
    ['https://example.org/digest/digest/rss.xml', 'https://example.org/digest/digest/'],
    ['https://example.org/digest/corrections/rss.xml', 'https://example.org/digest/corrections/'],
  ]);
  expect(actions?.outlines).toHaveLength(6);
  expect(actions?.outlines?.[0]).toEqual({
    type: 'rss',
    text: 'Upgrades · Ratings Digest',
    title: 'Upgrades · Ratings Digest',
    xmlUrl: 'https://example.org/digest/ratings/upgrades/rss.xml',
    htmlUrl: 'https://example.org/digest/ratings/upgrades/',
  });
  expect(tickers?.outlines).toEqual([
    {
      type: 'rss',
      text: '0700 Example Holdings · Ratings Digest',
      title: '0700 Example Holdings · Ratings Digest',
      xmlUrl: 'https://example.org/digest/tickers/hkex-0700/rss.xml',
      htmlUrl: 'https://example.org/digest/tickers/hkex-0700/',
    },
    expect.objectContaining({ xmlUrl: 'https://example.org/digest/tickers/fixt/rss.xml' }),
  ]);
  // A firm that no note is by has no feed to follow.
  expect(firms?.outlines?.map(({ text, xmlUrl }) => [text, xmlUrl])).toEqual([
    [
      'Fixture Securities · Ratings Digest',
      'https://example.org/digest/firms/fixture-securities/rss.xml',
    ],
  ]);
});

test.each([
  '<script>alert(1)</script>',
  'Fish & Chips &amp; Co',
  '"quoted" \'single\'',
  ']]> <![CDATA[',
  '例証券 📈',
])('a name that looks like markup stays text: %s', (text) => {
  const { head, body } = read(opmlOf([makeNote({ company: text, firm: text })], text));
  expect(head?.title).toBe(text);
  expect(body?.outlines?.[2]?.outlines?.[0]?.text).toBe(`FIXT ${text} · ${text}`);
  expect(body?.outlines?.[3]?.outlines?.[0]?.title).toBe(`${text} · ${text}`);
});

test('what XML cannot hold is left out', () => {
  const xml = opmlOf([makeNote({ company: 'a\u0000\u001b\uffffb' })], 'c\u0008d');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  expect(read(xml).body?.outlines?.[2]?.outlines?.[0]?.text).toBe('FIXT ab · cd');
});

test('a site with no notes still has its own feeds', () => {
  expect(read(opmlOf([])).body?.outlines).toHaveLength(2);
});
