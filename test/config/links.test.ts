import { expect, test } from 'vitest';
import { deadSiteLinks, withPages } from '../../src/config/links.ts';
import type { OwnPage } from '../../src/notes/own-page.ts';

const page = (slug: string, more: Partial<OwnPage> = {}): OwnPage => ({
  slug,
  title: slug,
  path: `pages/${slug}.md`,
  hash: slug,
  links: [],
  link: 'footer',
  ...more,
});
const links = [
  { text: 'Feeds', url: '/feeds/' },
  { text: 'Data', url: '/api/' },
];
const texts = (pages: OwnPage[]) => withPages(links, pages, 'footer').map(({ text }) => text);

test('pages stand at their places among the links, those without one last, by name', () => {
  const pages = [
    page('terms'),
    page('imprint'),
    page('about', { order: 5 }),
    page('team', { order: 15 }),
  ];
  expect(texts(pages)).toEqual(['about', 'Feeds', 'team', 'Data', 'imprint', 'terms']);
});

test('a page states where it is linked and with which words', () => {
  expect(
    texts([page('imprint', { link: 'navigation' }), page('privacy', { link: undefined })]),
  ).toEqual(['Feeds', 'Data']);
  expect(withPages([], [page('imprint', { linkText: 'Who we are' })], 'footer')).toEqual([
    { text: 'Who we are', url: '/imprint/' },
  ]);
});

test('reports a link to nothing on the site, with the address that was meant', () => {
  const addresses = new Set(['/', '/imprint/', '/rss.xml']);
  const link = (url: string) => ({ text: 'A link', url });
  const right = ['/', '/imprint/', '/imprint/#contact', '/rss.xml', 'https://example.org/'].map(
    link,
  );
  expect(deadSiteLinks({ navigation: right, footerLinks: [] }, addresses)).toEqual([]);
  expect(
    deadSiteLinks(
      { navigation: [link('/imprnt/')], footerLinks: [link('/elsewhere/')] },
      addresses,
    ),
  ).toEqual([
    'NAVIGATION: unexpected `/imprnt/`, expected a page of the site, such as `/imprint/`',
    'FOOTER_LINKS: unexpected `/elsewhere/`, expected a page of the site',
  ]);
});
