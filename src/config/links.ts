import * as z from 'zod';
import { urls } from '../archive/urls.ts';

/** A link of the site's own navigation or footer. */
export const linkSchema = z.strictObject({
  text: z.string().trim().min(1),
  /** A path of the site, without its base path, or a whole address. */
  url: z.union([z.string().regex(/^\/(?!\/)/), z.url({ protocol: /^(?:https|mailto)$/ })]),
});
export type SiteLink = z.output<typeof linkSchema>;

/** What every page leads to, unless the operator says otherwise. */
export const navigation: SiteLink[] = [
  { text: 'Digests', url: urls.digests },
  { text: 'Ratings', url: urls.notes },
  { text: 'Tickers', url: urls.tickers },
  { text: 'Firms', url: urls.firms },
  { text: 'Watchlist', url: urls.watchlist },
];
export const footerLinks: SiteLink[] = [
  { text: 'About', url: urls.about },
  { text: 'Methodology', url: urls.methodology },
  { text: 'Corrections', url: urls.corrections },
  { text: 'Feeds', url: urls.feeds },
  { text: 'Data', url: urls.data },
];
