/** The forms of the open data. */
export const dataFormats = ['json', 'csv'] as const;
type DataFormat = (typeof dataFormats)[number];

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
  indexPage: (number: number) => `/ratings/page/${number}/`,
  /** @param filter one of `filterSlugs` */
  filter: (filter: string) => `/ratings/${filter}/`,
  filterFeed: (filter: string) => `/ratings/${filter}/rss.xml`,
  filterPage: (filter: string, number: number) => `/ratings/${filter}/page/${number}/`,
  note: (id: string) => `/ratings/${id}/`,
  /** A picture of the note's rating card, for shared links. */
  notePicture: (id: string) => `/ratings/${id}/card.png`,
  /** The picture of all pages without one of their own. */
  sitePicture: '/og.png',
  tickers: '/tickers/',
  ticker: (slug: string) => `/tickers/${slug}/`,
  /** The part of a ticker's history for which its own page has no room. */
  tickerPage: (slug: string, number: number) => `/tickers/${slug}/page/${number}/`,
  firms: '/firms/',
  firm: (slug: string) => `/firms/${slug}/`,
  /** The part of a firm’s coverage for which its own page has no room. */
  firmPage: (slug: string, number: number) => `/firms/${slug}/page/${number}/`,
  analysts: '/analysts/',
  analyst: (slug: string) => `/analysts/${slug}/`,
  /** The notes of an analyst for which the analyst's own page has no room. */
  analystPage: (slug: string, number: number) => `/analysts/${slug}/page/${number}/`,
  /** A letter's part of a list that is too long for one page. */
  letter: (list: 'tickers' | 'firms' | 'analysts', letter: string) => `/${list}/letter/${letter}/`,
  digests: '/digest/',
  /** @param period a day (`2026-02-10`) or an ISO week (`2026-w07`) */
  digest: (period: string) => `/digest/${period}/`,
  /** All notes of a day that is too long for its digest. */
  digestPage: (day: string, number: number) => `/digest/${day}/page/${number}/`,
  corrections: '/corrections/',
  correctionsPage: (number: number) => `/corrections/page/${number}/`,
  search: '/search/',
  searchNames: '/search/names.json',
  /** @param part as `searchParts` names it */
  searchPart: (part: string) => `/search/${part}.json`,
  watchlist: '/watchlist/',
  feeds: '/feeds/',
  feed: '/rss.xml',
  tickerFeed: (slug: string) => `/tickers/${slug}/rss.xml`,
  firmFeed: (slug: string) => `/firms/${slug}/rss.xml`,
  digestFeed: '/digest/rss.xml',
  correctionsFeed: '/corrections/rss.xml',
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
