import * as z from 'zod';
import * as urls from '../archive/urls.ts';
import type { OwnPage } from '../notes/own-page.ts';
import { nearest } from '../notes/terms/nearest.ts';
import { pageNames } from '../words/shell.ts';

/** A link of the site's own navigation or footer. */
export const linkSchema = z.strictObject({
  text: z.string().trim().min(1),
  /** A path of the site, without its base path, or a whole address. */
  url: z.union([z.string().regex(/^\/(?!\/)/), z.url({ protocol: /^(?:https|mailto)$/ })]),
});
export type SiteLink = z.output<typeof linkSchema>;

/** The navigation of every page, unless the operator sets another. */
export const navigation: SiteLink[] = [
  { text: pageNames.digests, url: urls.digests },
  { text: pageNames.ratings, url: urls.notes },
  { text: pageNames.tickers, url: urls.tickers },
  { text: pageNames.firms, url: urls.firms },
  { text: pageNames.watchlist, url: urls.watchlist },
];
export const footerLinks: SiteLink[] = [
  { text: pageNames.methodology, url: urls.methodology },
  { text: pageNames.corrections, url: urls.corrections },
  { text: pageNames.feeds, url: urls.feeds },
  { text: pageNames.data, url: urls.data },
];

/**
 * Returns a line for each link of the navigation and the footer that leads to nothing on the site.
 *
 * @param addresses those of the site's pages and files
 */
export function deadSiteLinks(
  { navigation, footerLinks }: Record<'navigation' | 'footerLinks', readonly SiteLink[]>,
  addresses: ReadonlySet<string>,
): string[] {
  return Object.entries({ NAVIGATION: navigation, FOOTER_LINKS: footerLinks }).flatMap(
    ([setting, links]) =>
      links
        .filter(({ url }) => url.startsWith('/') && !addresses.has(url.replace(/[?#].*$/, '')))
        .map(({ url }) => {
          const meant = nearest(url, [...addresses]);
          return `${setting}: unexpected \`${url}\`, expected a page of the site${meant ? `, such as \`${meant}\`` : ''}`;
        }),
  );
}

/** Returns links with those to the operator's own pages in their places. */
export function withPages(
  links: readonly SiteLink[],
  pages: readonly OwnPage[],
  where: OwnPage['link'],
): SiteLink[] {
  const own = pages
    .filter(({ link }) => link === where)
    .map(({ slug, title, linkText, order }) => ({
      order: order ?? Number.POSITIVE_INFINITY,
      link: { text: linkText ?? title, url: urls.page(slug) },
    }));
  const ranked = [...links.map((link, at) => ({ order: (at + 1) * 10, link })), ...own];
  const byText = new Intl.Collator('en').compare;
  return ranked
    .sort((a, b) => (a.order === b.order ? byText(a.link.text, b.link.text) : a.order - b.order))
    .map(({ link }) => link);
}
