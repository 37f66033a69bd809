import * as z from 'zod';

/** A row of a table, whoever made it: names and values as they came. */
export type RawRow = Readonly<Record<string, unknown>>;

/** A cell as text; empty ones, and what JSON has no value for, are absent. */
const cell = z
  .unknown()
  .optional()
  .refine((value) => typeof value !== 'object' || value === null, 'is no single value')
  .transform((value) => String(value ?? '').trim() || undefined);

/** An amount; vendors write 0 where there is none. What is no figure at all is an error, not nothing. */
const figure = cell.transform((text, context) => {
  if (text === undefined || /^(?:n\/?a|-+|null|none)$/i.test(text)) return undefined;
  const value = Number(text.replace(/^[^\d.-]{0,4}/, '').replaceAll(',', ''));
  if (Number.isFinite(value)) return value > 0 ? value : undefined;
  context.issues.push({ code: 'custom', input: text, message: `\`${text}\` is no figure` });
  return z.NEVER;
});

const parts = z.object({ from: cell, to: cell }).partial().optional();

/** What a vendor's row says, under one set of names. */
export interface VendorRow {
  /** A day, a date-time with its zone, or an instant in seconds or milliseconds. */
  when?: string | undefined;
  exchange?: string | undefined;
  symbol?: string | undefined;
  company?: string | undefined;
  firm?: string | undefined;
  analyst?: string | undefined;
  author?: string | undefined;
  action?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  targetFrom?: number | undefined;
  targetTo?: number | undefined;
  targetAction?: string | undefined;
  currency?: string | undefined;
  price?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  statedUpside?: string | undefined;
  rangeLow?: number | undefined;
  rangeHigh?: number | undefined;
  rangeSource?: string | undefined;
  nextEarnings?: string | undefined;
  sources?: { title: string; url?: string | undefined }[] | undefined;
  /** How many corrections the row's note has. */
  corrections?: string | undefined;
}

/** A kind of table, with how its rows are known and read. */
export interface Vendor {
  /** As sources name it; undefined for our own tables, whose notes name their own. */
  source: string | undefined;
  /** The fields without which a row is none of this kind. */
  has: readonly string[];
  read(row: RawRow): VendorRow | { reason: string };
}

const benzinga = z
  .looseObject({
    ...{ ticker: cell, exchange: cell, name: cell, date: cell, url: cell, currency: cell },
    // Their `analyst` is the firm, and `analyst_name` the person.
    ...{ analyst: cell, analyst_name: cell, action_company: cell, action_pt: cell },
    ...{ rating_prior: cell, rating_current: cell, pt_prior: figure, pt_current: figure },
  })
  .transform(
    (row): VendorRow => ({
      ...{ when: row.date, exchange: row.exchange, symbol: row.ticker, company: row.name },
      ...{ firm: row.analyst, analyst: row.analyst_name, action: row.action_company, url: row.url },
      ...{ from: row.rating_prior, to: row.rating_current, currency: row.currency },
      ...{ targetFrom: row.pt_prior, targetTo: row.pt_current, targetAction: row.action_pt },
    }),
  );

const yahoo = z
  .looseObject({
    ...{
      epochGradeDate: cell,
      firm: cell,
      toGrade: cell,
      fromGrade: cell,
      action: cell,
      symbol: cell,
    },
    ...{ priceTargetAction: cell, currentPriceTarget: figure, priorPriceTarget: figure },
  })
  .transform(
    (row): VendorRow => ({
      ...{ when: row.epochGradeDate, symbol: row.symbol, firm: row.firm, action: row.action },
      ...{ from: row.fromGrade, to: row.toGrade, targetAction: row.priceTargetAction },
      ...{ targetFrom: row.priorPriceTarget, targetTo: row.currentPriceTarget },
    }),
  );

const finnhub = z
  .looseObject({
    symbol: cell,
    gradeTime: cell,
    company: cell,
    fromGrade: cell,
    toGrade: cell,
    action: cell,
  })
  .transform(
    // Their `company` is the firm.
    ({
      symbol,
      gradeTime: when,
      company: firm,
      fromGrade: from,
      toGrade: to,
      action,
    }): VendorRow => ({
      ...{ when, symbol, firm, from, to, action },
    }),
  );

const fmp = z
  .looseObject({
    ...{ symbol: cell, publishedDate: cell, date: cell, gradingCompany: cell, newGrade: cell },
    ...{ previousGrade: cell, action: cell, priceWhenPosted: figure, newsURL: cell },
  })
  .transform(
    (row): VendorRow => ({
      ...{ when: row.publishedDate ?? row.date, symbol: row.symbol, firm: row.gradingCompany },
      ...{ from: row.previousGrade, to: row.newGrade, action: row.action, url: row.newsURL },
      price: row.priceWhenPosted,
    }),
  );

/** A spreadsheet's guard before what it would take for a formula, which our own CSV puts there. */
const unguarded = cell.transform((text) =>
  text?.replace(/(^|[;\t\r\n|])(\s*)'(?=[=+\-@\u2212＝＋－＠])/g, '$1$2'),
);

const own = z
  .looseObject({
    ...{
      published: cell,
      day: cell,
      exchange: cell,
      symbol: cell,
      company: unguarded,
      firm: unguarded,
    },
    ...{ analyst: unguarded, author: unguarded, action: cell, title: unguarded, price: figure },
    ...{ statedUpside: cell, nextEarnings: cell, corrections: z.unknown().optional() },
    ...{ 'rating.from': unguarded, 'rating.to': unguarded, 'priceTarget.from': figure },
    ...{ 'priceTarget.to': figure, 'priceTarget.currency': cell, 'priceTarget.action': cell },
    ...{ 'targetRange.low': figure, 'targetRange.high': figure, 'targetRange.source': unguarded },
    rating: parts,
    priceTarget: z
      .object({ from: figure, to: figure, currency: cell, action: cell })
      .partial()
      .optional(),
    targetRange: z.object({ low: figure, high: figure, source: cell }).partial().optional(),
    sources: z.array(z.object({ title: z.string(), url: z.string().optional() })).optional(),
  })
  .transform((row): VendorRow => {
    const { rating, priceTarget: target, targetRange: range, corrections } = row;
    return {
      ...{
        when: row.published ?? row.day,
        exchange: row.exchange,
        symbol: row.symbol,
        company: row.company,
      },
      ...{
        firm: row.firm,
        analyst: row.analyst,
        author: row.author,
        action: row.action,
        title: row.title,
      },
      ...{ from: rating?.from ?? row['rating.from'], to: rating?.to ?? row['rating.to'] },
      ...{
        targetFrom: target?.from ?? row['priceTarget.from'],
        targetTo: target?.to ?? row['priceTarget.to'],
      },
      currency: target?.currency ?? row['priceTarget.currency'],
      targetAction: target?.action ?? row['priceTarget.action'],
      ...{ price: row.price, statedUpside: row.statedUpside, nextEarnings: row.nextEarnings },
      ...{
        rangeLow: range?.low ?? row['targetRange.low'],
        rangeHigh: range?.high ?? row['targetRange.high'],
      },
      rangeSource: range?.source ?? row['targetRange.source'],
      sources: row.sources,
      corrections: String(Array.isArray(corrections) ? corrections.length : (corrections ?? 0)),
    };
  });

const reader =
  (schema: z.ZodType<VendorRow>): Vendor['read'] =>
  (row) => {
    const read = schema.safeParse(row);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    return { reason: `${issue?.path.join('.')}: ${issue?.message}` };
  };

/** Returns a row with its groups and lists as such: in the cells of a table of rejected rows they are JSON. */
function unpacked(row: RawRow): RawRow {
  const packed = ['rating', 'priceTarget', 'targetRange', 'sources', 'corrections'];
  const cells = packed.flatMap((name): [string, unknown][] => {
    const value = row[name];
    if (value === '') return [[name, undefined]];
    return typeof value === 'string' && /^[[{]/.test(value) ? [[name, jsonOf(value)]] : [];
  });
  return { ...row, ...Object.fromEntries(cells) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const readOwn = reader(own);

const known: readonly Vendor[] = [
  {
    source: 'Benzinga',
    has: ['action_company', 'rating_current', 'analyst'],
    read: reader(benzinga),
  },
  { source: 'Yahoo Finance', has: ['epochGradeDate', 'firm', 'toGrade'], read: reader(yahoo) },
  { source: 'Finnhub', has: ['gradeTime', 'company', 'toGrade'], read: reader(finnhub) },
  { source: 'Financial Modeling Prep', has: ['gradingCompany', 'newGrade'], read: reader(fmp) },
  {
    source: undefined,
    has: ['firmSlug', 'symbol', 'exchange', 'action'],
    read: (row) => readOwn(unpacked(row)),
  },
];

/** Returns the kind of table that has a row of these fields; undefined where none has. */
export function vendorOf(fields: readonly string[]): Vendor | undefined {
  return known.find(({ has }) => has.every((name) => fields.includes(name)));
}

/** The names that `--map` may give columns. */
export const mappedFields = [
  ...['when', 'exchange', 'symbol', 'company', 'firm', 'analyst', 'author', 'action', 'from', 'to'],
  ...['targetFrom', 'targetTo', 'targetAction', 'currency', 'price', 'url', 'title'],
] as const;

/** Returns a table of somebody else's, whose columns are told: `Broker=firm,Date=when`. Or what is wrong with that. */
export function mappedVendor(map: string, source: string | undefined): Vendor | { wrong: string } {
  const pairs = map.split(',').map((pair) => pair.split('=').map((side) => side.trim()));
  const names: readonly string[] = mappedFields;
  for (const [column, field] of pairs) {
    if (!column || !field)
      return { wrong: `Unexpected \`${map}\` as --map, expected COLUMN=FIELD,COLUMN=FIELD` };
    if (!names.includes(field))
      return { wrong: `There is no field ${field}: ${names.join(', ')}.` };
  }
  const figures = ['targetFrom', 'targetTo', 'price'];
  const shape = Object.fromEntries(
    pairs.map(([column = '', field = '']) => [column, figures.includes(field) ? figure : cell]),
  );
  const schema = z
    .looseObject(shape)
    .transform(
      (row): VendorRow =>
        Object.fromEntries(pairs.map(([column = '', field = '']) => [field, row[column]])),
    );
  return { source, has: pairs.map(([column = '']) => column), read: reader(schema) };
}
