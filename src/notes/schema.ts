import * as z from 'zod';
import { isDay, isZonedDateTime, nearestDay } from './dates.ts';
import { isCurrency } from './money.ts';
import { parseTicker } from './ticker.ts';

/**
 * The one schema of a note's frontmatter. YAML reaches it with every scalar as the text its author
 * typed (`TRUE`, `0700`, `1e5` stay themselves), and it makes figures of figures.
 *
 * A refusal is a `custom` issue whose `params` are a `Refusal`; `frontmatter.ts` turns it, and zod's own
 * issues, into diagnostics.
 */
export interface Refusal {
  /** What the value should be: "a date such as 2026-02-10". */
  expected: string;
  /** What is wrong with it, in a few words. */
  label?: string | undefined;
  /** A value to use instead. */
  fix?: string | undefined;
}

const limits = { title: 200, dek: 300, short: 120, text: 1200, items: 40 };

type Judge = (text: string) => Refusal | undefined;

function judged(judge: Judge): z.ZodString {
  return z.string().check((context) => {
    const refusal = judge(context.value);
    if (refusal) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        params: { ...refusal },
        message: refusal.expected,
      });
    }
  });
}

/** Control characters break XML, and bidirectional controls can make a text read as another. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

function text(limit: number) {
  return judged((value) => {
    if (value.trim() === '') return { expected: 'a text', label: 'nothing here' };
    if (unprintable.test(value)) {
      return { expected: 'text without control characters', label: 'holds an invisible character' };
    }
    if (value.length > limit) {
      return {
        expected: `at most ${limit} characters`,
        label: `${value.length} characters`,
      };
    }
    return undefined;
  }).transform((value) => value.trim().replace(/\s+/g, ' '));
}

/** A name or a few words. */
export const shortText = text(limits.short);

/** A day that exists. */
export const day = judged((value) => {
  if (isDay(value)) return undefined;
  const nearest = nearestDay(value);
  return {
    expected: 'a date such as 2026-02-10',
    label: nearest?.why,
    fix: nearest?.day || undefined,
  };
});

const moment = judged((value) => {
  if (isDay(value) || isZonedDateTime(value)) return undefined;
  const nearest = nearestDay(value);
  const timed = /[T ]\d/.test(value);
  return {
    expected:
      'a date such as 2026-02-10, or a date-time with a zone such as 2026-02-10T09:30:00-05:00',
    label:
      timed && nearest && isDay(value.slice(0, 10))
        ? 'a time needs a zone, such as Z or -05:00'
        : nearest?.why,
    fix: nearest?.day || undefined,
  };
});

const decimal = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

/** The schemas of figures, as `json-schema.ts` must know them: they read text and mean a number. */
export const figureSchemas = new Set<unknown>();

function figure(name: string, judge: (value: number) => Refusal | undefined) {
  const read = judged((value) => {
    if (decimal.test(value)) return judge(Number(value));
    const bare = value.slice(0, limits.short).replace(/^[^\d-]+|[\s,%]|[^\d]+$/g, '');
    return {
      expected: `${name} in digits, such as 15.60`,
      label: /^[^\d-]/.test(value) ? 'no sign or currency before the digits' : 'not a plain number',
      fix: decimal.test(bare) ? bare : undefined,
    };
  });
  figureSchemas.add(read);
  return read.transform(Number);
}

const amount = figure('an amount', (value) =>
  value > 0
    ? undefined
    : {
        expected: 'an amount above 0',
        label: value === 0 ? 'leave it out where there is none' : 'an amount is never negative',
      },
);

const percent = figure('a percentage', (value) =>
  value >= -100 && value <= 10_000
    ? undefined
    : { expected: 'a percentage between -100 and 10000', label: 'out of range' },
);

const currency = judged((value) => {
  if (isCurrency(value)) return undefined;
  const upper = value.toUpperCase();
  return {
    expected: 'a currency code such as USD (ISO 4217; GBX for pence)',
    fix: isCurrency(upper) ? upper : undefined,
  };
});

const ticker = judged((value) => {
  if (parseTicker(value)) return undefined;
  const tidy = value.toUpperCase().replace(/\s+/g, '');
  return {
    expected: 'EXCHANGE:SYMBOL, such as NASDAQ:KC',
    label: value.includes(':') ? undefined : 'the exchange is missing',
    fix: parseTicker(tidy) ? tidy : undefined,
  };
});

const noteId = judged((value) => {
  const bare = value.replace(/^.*\//, '').replace(/\.md$/, '');
  const isId = (id: string) => isDay(id.slice(0, 10)) && /^-[^\s/]+$/.test(id.slice(10));
  if (isId(value)) return undefined;
  return {
    expected: "a note's id, the name of its file without `.md`",
    fix: isId(bare) ? bare : undefined,
  };
});

/** A web address. */
export const urlSchema = judged((value) => {
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:')
    ? undefined
    : { expected: 'an address that starts with https://' };
});

/** Returns the schema of a list with at least one item. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1).max(limits.items);
}

/** What a firm did with its rating on one stock on one day. "Reiterates" is `maintain`. */
export const actions = [
  'upgrade',
  'downgrade',
  'initiate',
  'resume',
  'maintain',
  'suspend',
  'terminate',
] as const;
export type Action = (typeof actions)[number];

/** What the firm did with its price target. */
export const priceTargetActions = ['raise', 'lower', 'maintain', 'set', 'remove'] as const;
export type PriceTargetAction = (typeof priceTargetActions)[number];

export const frontmatterSchema = z
  .strictObject({
    title: text(limits.title).describe('The headline.'),
    dek: text(limits.dek).optional().describe('One sentence below the headline.'),
    author: shortText.optional().describe('Who wrote the note.'),
    published: moment.describe('When it was published: a date, or a date-time with a zone.'),
    ticker: ticker.describe('EXCHANGE:SYMBOL of the stock that is rated.'),
    company: shortText.describe('The company, as it is commonly called.'),
    firm: shortText.describe('The sell-side house that publishes the rating.'),
    analyst: shortText.optional().describe('The person at the firm, where known.'),
    action: z.enum(actions).describe('What the firm did with its rating.'),
    rating: z
      .strictObject({
        from: shortText.optional().describe("The rating before, in the firm's own words."),
        to: shortText.optional().describe("The rating now, in the firm's own words."),
      })
      .optional()
      .describe("The rating, in the firm's own words."),
    priceTarget: z
      .strictObject({
        from: amount.optional().describe('The target before.'),
        to: amount.optional().describe('The target now.'),
        currency: currency.optional().describe('Of the target, the price and the range.'),
        action: z
          .enum(priceTargetActions)
          .optional()
          .describe('Which way it went, where the figures are not known.'),
      })
      .optional()
      .describe('The 12-month price target, as published.'),
    price: amount.optional().describe('The share price that the note cites.'),
    statedUpside: percent
      .optional()
      .describe('Percent, as the source states it; checked against target / price − 1.'),
    targetRange: z
      .strictObject({
        low: amount.describe('The lowest target among analysts.'),
        high: amount.describe('The highest target among analysts.'),
        source: shortText.optional().describe('Who gathered the range.'),
      })
      .optional()
      .describe("The range of all analysts' targets, where the note cites one."),
    nextEarnings: day.optional().describe('When the company reports next.'),
    summary: text(limits.text).optional().describe('One paragraph.'),
    keyPoints: list(text(limits.text)).optional().describe('What to know, a sentence each.'),
    risks: list(
      z.strictObject({
        text: text(limits.text).describe('The risk.'),
        affects: list(shortText).optional().describe('The sectors that it affects.'),
      }),
    )
      .optional()
      .describe('What could go wrong.'),
    sources: list(
      z.strictObject({
        title: text(limits.title).describe('What it is called.'),
        url: urlSchema.optional().describe('Where it is.'),
      }),
    )
      .optional()
      .describe('Where the figures come from.'),
    corrections: list(
      z.strictObject({
        date: day.describe('When the note was corrected.'),
        was: text(limits.text).describe('What it said.'),
        now: text(limits.text).describe('What it says now.'),
        why: text(limits.text).describe('Why.'),
      }),
    )
      .optional()
      .describe('What was corrected after publication.'),
    disclosure: text(limits.text)
      .optional()
      .describe("The author's interests, where there are any."),
    replaces: noteId
      .optional()
      .describe('The id of the note on the same firm, ticker and day that this one replaces.'),
    accept: list(
      z.strictObject({
        rule: shortText.describe('The id of a rule that warns of this note: `stated-upside`.'),
        why: text(limits.text).describe('Why the note is right all the same.'),
      }),
    )
      .optional()
      .describe('Warnings that the author looked at and accepts.'),
  })
  .check((context) => {
    const { priceTarget, price, targetRange } = context.value;
    const hasFigure =
      price !== undefined ||
      targetRange !== undefined ||
      priceTarget?.from !== undefined ||
      priceTarget?.to !== undefined;
    if (hasFigure && priceTarget?.currency === undefined) {
      context.issues.push({
        code: 'custom',
        input: undefined,
        path: ['priceTarget', 'currency'],
        message: 'a currency',
        params: { expected: 'a currency for the figures, such as USD' } satisfies Refusal,
      });
    }
    if (targetRange && targetRange.low > targetRange.high) {
      context.issues.push({
        code: 'custom',
        input: String(targetRange.low),
        path: ['targetRange', 'low'],
        message: 'low above high',
        params: {
          expected: `an amount at most the range's high, ${targetRange.high}`,
          label: 'low and high are swapped?',
        } satisfies Refusal,
      });
    }
  });

/** A note's frontmatter, checked and typed. */
export type Frontmatter = z.output<typeof frontmatterSchema>;
