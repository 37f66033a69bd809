import Papa from 'papaparse';
import type { RatingRecord } from './data-schema.ts';

/** A cell: a figure stays a figure, and what is not known is empty. */
type Cell = string | number | undefined;

/** The columns, named for the fields of the JSON: those of a group behind a dot. */
const columns: Record<string, (record: RatingRecord) => Cell> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  published: ({ published }) => published,
  day: ({ day }) => day,
  ticker: ({ ticker }) => ticker,
  exchange: ({ exchange }) => exchange,
  symbol: ({ symbol }) => symbol,
  company: ({ company }) => company,
  firm: ({ firm }) => firm,
  firmSlug: ({ firmSlug }) => firmSlug,
  analyst: ({ analyst }) => analyst,
  author: ({ author }) => author,
  action: ({ action }) => action,
  direction: ({ direction }) => direction,
  'rating.from': ({ rating }) => rating.from,
  'rating.to': ({ rating }) => rating.to,
  stance: ({ stance }) => stance,
  'priceTarget.from': ({ priceTarget }) => priceTarget.from,
  'priceTarget.to': ({ priceTarget }) => priceTarget.to,
  'priceTarget.currency': ({ priceTarget }) => priceTarget.currency,
  'priceTarget.action': ({ priceTarget }) => priceTarget.action,
  price: ({ price }) => price,
  impliedUpside: ({ impliedUpside }) => impliedUpside,
  statedUpside: ({ statedUpside }) => statedUpside,
  'targetRange.low': ({ targetRange }) => targetRange?.low,
  'targetRange.high': ({ targetRange }) => targetRange?.high,
  'targetRange.source': ({ targetRange }) => targetRange?.source,
  nextEarnings: ({ nextEarnings }) => nextEarnings,
  corrections: ({ corrections }) => corrections.length,
  title: ({ title }) => title,
};

/** The names of the columns, in their order. New ones are added behind the last. */
export const csvColumns: readonly string[] = Object.keys(columns);

/**
 * Returns records as CSV (RFC 4180): a row of names, then a row for each, with no figure written as text
 * and no text that a spreadsheet would run as a formula.
 */
export function ratingsCsv(records: readonly RatingRecord[]): string {
  const cells = Object.values(columns);
  const rows = records.map((record) =>
    cells.map((cell) => {
      const value = cell(record);
      return typeof value === 'string' ? asText(value) : value;
    }),
  );
  const csv = Papa.unparse([[...csvColumns], ...rows], {
    newline: '\r\n',
    // Some spreadsheets cut at semicolons and tabs as well, unless a cell is quoted.
    quotes: (value: unknown) => typeof value === 'string' && /[;\t|]/.test(value),
  });
  return `${csv}\r\n`;
}

/**
 * What makes a spreadsheet take a text for a formula, at its start or, where the spreadsheet cuts cells at
 * semicolons or tabs, behind one of those. The wide forms are for those of East Asia.
 */
const formula = /(^|[;\t\r\n|])(\s*)(?=[=+\-@\u2212＝＋－＠])/g;

/** Returns a text with an apostrophe before each place where a formula could begin. */
function asText(text: string): string {
  return text.replace(formula, "$1$2'");
}
