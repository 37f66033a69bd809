/** The forms of the open data. */
export const dataFormats = ['json', 'csv'] as const;
type DataFormat = (typeof dataFormats)[number];

/** The lists from A to Z. */
export type ListName = 'tickers' | 'firms' | 'analysts';

/**
 * The addresses of the site, from its root and without its base path. They are the public interface: a published
 * address never moves.
 */
export const urls = {
  home: '/',
  /** A page of the operator's own. */
  page: (slug: string) => `/${slug}/`,
  methodology: '/methodology/',
  notes: '/ratings/',
  /** @param filter one of `filterSlugs` */
  filter: (filter: string) => `/ratings/${filter}/`,
  note: (id: string) => `/ratings/${id}/`,
  /** A picture of the note's rating card, for shared links. */
  notePicture: (id: string) => `/ratings/${id}/card.png`,
  /** The picture of all pages without one of their own. */
  sitePicture: '/og.png',
  tickers: '/tickers/',
  ticker: (slug: string) => `/tickers/${slug}/`,
  firms: '/firms/',
  firm: (slug: string) => `/firms/${slug}/`,
  analysts: '/analysts/',
  analyst: (slug: string) => `/analysts/${slug}/`,
  /** A letter's part of a list that is too long for one page. */
  letter: (list: ListName, letter: string) => `/${list}/letter/${letter}/`,
  digests: '/digest/',
  /** @param period a day (`2026-02-10`) or an ISO week (`2026-w07`) */
  digest: (period: string) => `/digest/${period}/`,
  corrections: '/corrections/',
  search: '/search/',
  searchNames: '/search/names.json',
  /** @param part as `searchParts` names it */
  searchPart: (part: string) => `/search/${part}.json`,
  watchlist: '/watchlist/',
  feeds: '/feeds/',
  opml: '/feeds.opml',
  data: '/api/',
  ratingsData: (format: DataFormat) => `/api/v1/ratings.${format}`,
  yearData: (year: string, format: DataFormat) => `/api/v1/ratings/${year}.${format}`,
  security: '/.well-known/security.txt',
  dataSchema: '/schema/ratings-v1.json',
  noteSchema: '/schema/rating.json',
  stockSchema: '/schema/stock.json',
  tickerData: (slug: string, format: DataFormat) => `/api/v1/tickers/${slug}.${format}`,
} as const;

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
