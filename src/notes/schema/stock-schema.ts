import * as z from 'zod';
import { isDay } from '../terms/dates.ts';
import { field } from './fields.ts';
import { day, list, refused, shortText, splitRatio, ticker } from './value-types.ts';
import { listMeant } from './values/texts.ts';
import { refuseDay } from './values/times.ts';

/** Days and ratios. The names of a record are checked here, because zod's messages on them cannot be ours. */
const splits = z.record(z.string(), splitRatio).check(({ value, issues }) => {
  for (const name of Object.keys(value).filter((name) => !isDay(name))) {
    const { expected = '', label, fix, help } = refuseDay(name) ?? {};
    const refusal = {
      expected: `${expected} before the colon`,
      label,
      help: fix ? `write the day as \`${fix}\`` : help,
    };
    issues.push(refused(name, [name], refusal));
  }
});

/** The schema of a stock's file. */
export const stockSchema = z
  .strictObject({
    ticker: field(ticker, 'The ticker that the stock has now.', {
      alsoCalled: ['symbol', 'stock'],
      example: 'NASDAQ:KC',
    }),
    company: field(shortText, 'The company, as it is called now.', { example: 'Kingsoft Cloud' }),
    aliases: field(
      list(
        z.strictObject({
          name: field(shortText, 'Another name of the same company.'),
          until: field(day.optional(), 'The last day on which the company had this name.'),
        }),
      ).optional(),
      'What else the company is, or was, called.',
      { alsoCalled: ['alias', 'formernames'], item: (value) => `name: ${value}` },
    ),
    formerTickers: field(
      list(
        z.strictObject({
          ticker: field(ticker, 'A ticker that the stock had.', {
            alsoCalled: ['symbol', 'stock'],
          }),
          until: field(day, 'The last day on which the stock had it.'),
        }),
      ).optional(),
      'The tickers that the stock had before.',
      {
        alsoCalled: ['formersymbols'],
        item: (value) => `{ ticker: ${value}, until: YYYY-MM-DD }`,
      },
    ),
    listings: field(list(ticker).optional(), 'Other tickers of the same company.', {
      alsoCalled: ['listing'],
      shape: listMeant,
    }),
    splits: field(
      splits.optional(),
      'The first day on which the stock traded split, and the ratio: new shares, a colon, old ones.',
      { alsoCalled: ['split'], shape: (value) => `{ YYYY-MM-DD: ${value} }` },
    ),
    earlierCompanies: field(
      list(
        z.strictObject({
          company: field(shortText, 'A company that had the symbol.'),
          until: field(day, 'The last day on which it had the symbol.'),
        }),
      ).optional(),
      'Companies that had the symbol before this one.',
      { item: (value) => `{ company: ${value}, until: YYYY-MM-DD }` },
    ),
  })
  .check(({ value: { ticker, formerTickers = [], listings = [] }, issues }) => {
    const judge = (path: (string | number)[], other: string) => {
      if (other !== ticker) return;
      const refusal = {
        expected: 'another ticker than `ticker`',
        label: 'the ticker of now',
        help: 'delete it, or name the ticker that is meant',
      };
      issues.push(refused(other, path, refusal));
    };
    for (const [at, former] of formerTickers.entries()) {
      judge(['formerTickers', at, 'ticker'], former.ticker);
    }
    for (const [at, listing] of listings.entries()) judge(['listings', at], listing);
  })
  .meta({
    title: 'A stock',
    description: "The frontmatter of a stock's file: its names, tickers and splits.",
  });
