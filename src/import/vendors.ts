import * as z from 'zod';
import { isPlaceholder } from '../notes/schema/values/texts.ts';
import { amountAt } from '../notes/terms/amount.ts';
import { attempt } from '../notes/terms/attempt.ts';

/** A row of a table, whoever made it: names and values as they came. */
export type RawRow = Readonly<Record<string, unknown>>;

/** What a spreadsheet shows in place of a value that it could not compute. */
const sheetError = /^\s*#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)\s*$/i;

/** A cell as text. It is absent if it is empty, or null in JSON. `NA` and `NAN` are symbols. */
const symbolCell = z
  .unknown()
  .optional()
  .refine((value) => typeof value !== 'object' || value === null, 'is not a single value')
  .refine((value) => typeof value !== 'string' || !sheetError.test(value), {
    error: ({ input }) => `\`${String(input).trim()}\` is an error of a spreadsheet`,
  })
  .transform((value) => String(value ?? '').trim() || undefined);

/** A cell as text. It is absent if it holds a placeholder, too. */
const cell = symbolCell.transform((text) =>
  text !== undefined && isPlaceholder(text) ? undefined : text,
);

const bareFigure = /^(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?$/;

/**
 * An amount. Vendors write 0 where there is none. Any other text is an error, so that no figure is lost or misread:
 * `12,50` is none, because a comma is for thousands.
 */
const figure = cell.transform((text, context) => {
  if (text === undefined || /^\D{0,4}0+(?:\.0*)?$/.test(text)) return undefined;
  const marked = amountAt(text, 0);
  const value = bareFigure.test(text)
    ? Number(text.replaceAll(',', ''))
    : marked?.end === text.length
      ? marked.amount.value
      : undefined;
  if (value !== undefined && value > 0) return value;
  context.issues.push({
    code: 'custom',
    input: text,
    message: `\`${text}\` is not a figure such as 1,250.50`,
  });
  return z.NEVER;
});

const figures = ['targetFrom', 'targetTo', 'price', 'rangeLow', 'rangeHigh'] as const;
type Figure = (typeof figures)[number];

/** `when` is a day, a date-time with its zone, or an instant; `corrections`, how many the row's note has. */
type Word =
  | ('when' | 'exchange' | 'symbol' | 'company' | 'firm' | 'analyst' | 'author' | 'action')
  | ('from' | 'to' | 'targetAction' | 'currency' | 'url' | 'title' | 'statedUpside')
  | ('rangeSource' | 'nextEarnings' | 'corrections');

/** What a vendor's row says, in our names. */
export type VendorRow = { [Name in Word]?: string | undefined } & {
  [Name in Figure]?: number | undefined;
} & {
  /** The figures as they are written, with the marks of their currency if they have any. */
  written?: readonly string[];
  sources?: { title: string; url?: string | undefined }[] | undefined;
};

/** A kind of table: how its rows are recognised, and how they are read. */
export interface Vendor {
  /** What a note's source calls it, if it is known. */
  source?: string | undefined;
  /** Whether it is this site's own table, whose rows name their sources, and firms and companies as notes do. */
  isOwn?: boolean;
  /** The fields that every row of this kind has. */
  has: readonly string[];
  read(row: RawRow): VendorRow | { reason: string };
}

const isFigure = (field: string) => figures.some((name) => name === field);

/** A column of a table, and what it says. */
export type Column = readonly [name: string, field: keyof VendorRow];

/** Returns how a row with these columns is read. Of several that say the same, the last that is filled counts. */
export function readerOf(
  columns: readonly Column[],
  text: z.ZodType<string | undefined> = cell,
): Vendor['read'] {
  const typeOf = (field: string) =>
    isFigure(field) ? figure : field === 'symbol' ? symbolCell : text;
  const schema = z.looseObject(
    Object.fromEntries(columns.map(([name, field]) => [name, typeOf(field)])),
  );
  return (row) => {
    const { data, error } = schema.safeParse(row);
    if (error) return { reason: reasonOf(error) };
    const filled = columns.filter(([name]) => data[name] !== undefined);
    return {
      ...Object.fromEntries(filled.map(([name, field]) => [field, data[name]])),
      written: filled.flatMap(([name, field]) => (isFigure(field) ? String(row[name]).trim() : [])),
    };
  };
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

/** A text without the `'` that our CSV puts before what a spreadsheet would take for a formula. */
const unguarded = cell.transform((text) =>
  text?.replace(/(^|[;\t\r\n|])(\s*)'(?=[=+\-@\u2212＝＋－＠])/g, '$1$2'),
);

/** A group or a list. A table of rejected rows holds it as JSON in its cell. */
function packed<Type extends z.ZodType>(type: Type) {
  return z.preprocess((value) => {
    if (value === '') return undefined;
    if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
    return attempt(() => JSON.parse(value)) ?? value;
  }, type.optional());
}

/** What our own rows hold beside single values. */
const groups = z.looseObject({
  rating: packed(z.looseObject({})),
  priceTarget: packed(z.looseObject({})),
  targetRange: packed(z.looseObject({})),
  sources: packed(z.array(z.object({ title: z.string(), url: z.string().optional() }))),
  corrections: packed(z.unknown()),
});

const namedAsHere = [
  ...(['exchange', 'symbol', 'company', 'firm', 'analyst', 'author', 'action', 'title'] as const),
  ...(['price', 'statedUpside', 'nextEarnings'] as const),
];

const readCells = readerOf(
  [
    ['day', 'when'],
    ['published', 'when'],
    ...namedAsHere.map((name): Column => [name, name]),
    ['rating.from', 'from'],
    ['rating.to', 'to'],
    ['priceTarget.from', 'targetFrom'],
    ['priceTarget.to', 'targetTo'],
    ['priceTarget.currency', 'currency'],
    ['priceTarget.action', 'targetAction'],
    ['targetRange.low', 'rangeLow'],
    ['targetRange.high', 'rangeHigh'],
    ['targetRange.source', 'rangeSource'],
  ],
  unguarded,
);

/** Reads a row of our own CSV, whose columns are named `rating.to`, or of our JSON, which has groups. */
function readOwn(row: RawRow): ReturnType<Vendor['read']> {
  const { data, error } = groups.safeParse(row);
  if (error) return { reason: reasonOf(error) };
  const { rating, priceTarget, targetRange, sources, corrections = 0 } = data;
  const parts = Object.entries({ rating, priceTarget, targetRange }).flatMap(([name, values]) =>
    Object.entries(values ?? {}).map(([part, value]) => [`${name}.${part}`, value]),
  );
  const read = readCells({ ...row, ...Object.fromEntries(parts) });
  if ('reason' in read) return read;
  const count = Array.isArray(corrections) ? corrections.length : corrections;
  return { ...read, sources, corrections: String(count) };
}

const known: readonly Vendor[] = [
  {
    source: 'Benzinga',
    has: ['action_company', 'rating_current', 'analyst'],
    read: readerOf([
      ['date', 'when'],
      ['exchange', 'exchange'],
      ['ticker', 'symbol'],
      ['name', 'company'],
      // Their `analyst` is the firm, and `analyst_name` the person.
      ['analyst', 'firm'],
      ['analyst_name', 'analyst'],
      ['action_company', 'action'],
      ['rating_prior', 'from'],
      ['rating_current', 'to'],
      ['pt_prior', 'targetFrom'],
      ['pt_current', 'targetTo'],
      ['action_pt', 'targetAction'],
      ['currency', 'currency'],
      ['url', 'url'],
    ]),
  },
  {
    source: 'Yahoo Finance',
    has: ['epochGradeDate', 'firm', 'toGrade'],
    read: readerOf([
      ['epochGradeDate', 'when'],
      ['symbol', 'symbol'],
      ['firm', 'firm'],
      ['action', 'action'],
      ['fromGrade', 'from'],
      ['toGrade', 'to'],
      ['priorPriceTarget', 'targetFrom'],
      ['currentPriceTarget', 'targetTo'],
      ['priceTargetAction', 'targetAction'],
    ]),
  },
  {
    source: 'Finnhub',
    has: ['gradeTime', 'company', 'toGrade'],
    read: readerOf([
      ['gradeTime', 'when'],
      ['symbol', 'symbol'],
      // Their `company` is the firm.
      ['company', 'firm'],
      ['action', 'action'],
      ['fromGrade', 'from'],
      ['toGrade', 'to'],
    ]),
  },
  {
    source: 'Financial Modeling Prep',
    has: ['gradingCompany', 'newGrade'],
    read: readerOf([
      ['date', 'when'],
      ['publishedDate', 'when'],
      ['symbol', 'symbol'],
      ['gradingCompany', 'firm'],
      ['action', 'action'],
      ['previousGrade', 'from'],
      ['newGrade', 'to'],
      ['priceWhenPosted', 'price'],
      ['newsURL', 'url'],
    ]),
  },
  { isOwn: true, has: ['firmSlug', 'symbol', 'exchange', 'action'], read: readOwn },
];

/** Returns the kind of table whose rows have these fields; undefined if there is none. */
export function vendorOf(fields: readonly string[]): Vendor | undefined {
  return known.find(({ has }) => has.every((name) => fields.includes(name)));
}
