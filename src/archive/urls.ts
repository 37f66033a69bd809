/*
 * The addresses of the site, from its root and without its base path. They are the public interface: a published
 * address never moves. They are imported together, as `urls`. Each is an export of its own, so that a script has
 * only those that it uses.
 */

/** The forms of the open data. */
type DataFormat = 'json' | 'csv';

/** The lists from A to Z. */
export type ListName = 'tickers' | 'firms' | 'analysts';

export const home = '/';
/** A page of the operator's own. */
export const page = (slug: string) => `/${slug}/`;
export const methodology = '/methodology/';
export const notes = '/ratings/';
/** @param filter one of `filterSlugs` */
export const filter = (filter: string) => `/ratings/${filter}/`;
export const note = (id: string) => `/ratings/${id}/`;
/** A picture of the note's rating card, for shared links. */
export const notePicture = (id: string) => `/ratings/${id}/card.png`;
/** The picture of all pages without one of their own. */
export const sitePicture = '/og.png';
export const tickers = '/tickers/';
export const ticker = (slug: string) => `/tickers/${slug}/`;
export const firms = '/firms/';
export const firm = (slug: string) => `/firms/${slug}/`;
export const analysts = '/analysts/';
export const analyst = (slug: string) => `/analysts/${slug}/`;
export const list = (name: ListName) => `/${name}/`;
/** A letter's part of a list that is too long for one page. */
export const letter = (name: ListName, letter: string) => `/${name}/letter/${letter}/`;
export const digests = '/digest/';
/** @param period a day (`2026-02-10`) or an ISO week (`2026-w07`) */
export const digest = (period: string) => `/digest/${period}/`;
export const corrections = '/corrections/';
export const search = '/search/';
export const searchNames = '/search/names.json';
/** @param part as `searchParts` names it */
export const searchPart = (part: string) => `/search/${part}.json`;
export const watchlist = '/watchlist/';
export const feeds = '/feeds/';
export const opml = '/feeds.opml';
export const data = '/api/';
export const ratingsData = (format: DataFormat) => `/api/v1/ratings.${format}`;
export const yearData = (year: string, format: DataFormat) => `/api/v1/ratings/${year}.${format}`;
export const security = '/.well-known/security.txt';
export const dataSchema = '/schema/ratings-v1.json';
export const noteSchema = '/schema/rating.json';
export const stockSchema = '/schema/stock.json';
export const tickerData = (slug: string, format: DataFormat) => `/api/v1/tickers/${slug}.${format}`;

/** Returns the address of a page of a list: its own, or below it that of the page with a number. */
export function pageUrl(list: string, number: number | undefined): string {
  return number === undefined ? list : `${list}${pagePart(number)}/`;
}

/** Returns what the address of a numbered page has after that of its list; undefined for the list's own page. */
export function pagePart(number: number | undefined): string | undefined {
  return number === undefined ? undefined : `page/${number}`;
}

/** Returns the address of a page's feed. That of all ratings is the home page's. */
export function feedOf(page: string): string {
  return `${page}rss.xml`;
}
