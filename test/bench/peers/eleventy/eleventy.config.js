import { rssPlugin } from '@11ty/eleventy-plugin-rss';

export default function (config) {
  config.addPlugin(rssPlugin);
  config.addPassthroughCopy({ 'static/site.css': 'site.css' });
  config.addFilter('head', (items, count) => items.slice(0, count));
  const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  config.addFilter('day', (date) => days.format(date));
  config.addFilter('isoDay', (date) => date.toISOString().slice(0, 10));
  config.addFilter('tickerSlug', (ticker) => ticker.toLowerCase().replace(':', '-'));
  config.addFilter('except', (items, url) => items.filter((item) => item.url !== url));
  config.addFilter('upside', ({ price, priceTarget }) => {
    if (!price || !priceTarget?.to) return '';
    const percent = Math.round((priceTarget.to / price - 1) * 100);
    return `${percent < 0 ? '' : '+'}${percent}%`;
  });

  const newestFirst = (api) => api.getFilteredByGlob('src/ratings/**/*.md').reverse();
  config.addCollection('notes', newestFirst);
  config.addCollection('tickers', (api) => {
    const tickers = new Map();
    for (const note of newestFirst(api)) {
      const { ticker, company } = note.data;
      if (!tickers.has(ticker)) tickers.set(ticker, { ticker, company, notes: [] });
      tickers.get(ticker).notes.push(note);
    }
    return [...tickers.values()];
  });
  config.addCollection('byTicker', (api) =>
    Object.groupBy(newestFirst(api), ({ data }) => data.ticker),
  );

  return {
    dir: { input: 'src', output: '_site' },
    // The notes are plain Markdown, without tags of a template language.
    markdownTemplateEngine: false,
  };
}
