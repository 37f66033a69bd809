/**
 * The addresses of the site, from its root and without its base path. They are the public
 * interface: what has been published never moves.
 */
export const urls = {
  home: '/',
  about: '/about/',
  notes: '/ratings/',
  indexPage: (number: number) => `/ratings/page/${number}/`,
  note: (id: string) => `/ratings/${id}/`,
  tickers: '/tickers/',
  ticker: (slug: string) => `/tickers/${slug}/`,
  feed: '/rss.xml',
  tickerFeed: (slug: string) => `/tickers/${slug}/rss.xml`,
} as const;
