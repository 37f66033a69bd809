import * as z from 'zod';
import { isDay } from '../terms/dates.ts';
import { tickerPattern } from '../terms/ticker.ts';
import {
  type Refusal,
  refuseCurrency,
  refuseDay,
  refuseFigure,
  refuseMoment,
  refuseText,
  refuseTicker,
  refuseUrl,
} from './values.ts';

/**
 * The one schema of a note's frontmatter. YAML reaches it with every scalar as the text its author
 * typed (`TRUE`, `0700`, `1e5` stay themselves), and it makes figures of figures.
 *
 * What it refuses is a `custom` issue whose `params` are a `Refusal`; `schema-problems.ts` turns it, and
 * zod's own issues, into diagnostics.
 */
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

function text(limit: number) {
  return judged((value) => refuseText(value, limit)).transform((value) =>
    value.trim().replace(/\s+/g, ' '),
  );
}

/** A name or a few words. */
export const shortText = text(limits.short);

/** A day that exists. */
export const day = judged(refuseDay);

const moment = judged(refuseMoment);

function figure(expected: string, judge: (value: number) => Refusal | undefined) {
  const read = judged((value) => refuseFigure(value, expected, judge));
  // For editors, which read the same YAML with figures as numbers.
  return read.meta({ type: 'number' }).transform(Number);
}

const amount = figure('an amount in digits, such as 15.60', (value) =>
  value > 0
    ? undefined
    : {
        expected: 'an amount above 0',
        label: value === 0 ? 'leave it out where there is none' : 'an amount is never negative',
      },
);

const percent = figure('a percentage in digits, such as 16', (value) =>
  value >= -100 && value <= 10_000
    ? undefined
    : { expected: 'a percentage between -100 and 10000', label: 'out of range' },
);

const currency = judged(refuseCurrency);

const ticker = judged(refuseTicker).meta({ pattern: tickerPattern.source });

const noteId = judged((value) => {
  const bare = value.replace(/^.*\//, '').replace(/\.md$/, '');
  const isId = (id: string) => isDay(id.slice(0, 10)) && /^-[^\s/]+$/.test(id.slice(10));
  if (isId(value)) return undefined;
  return {
    expected: "a note's id, the name of its file without `.md`",
    fix: isId(bare) ? bare : undefined,
  };
});

const url = judged(refuseUrl).meta({ format: 'uri' });

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
        url: url.optional().describe('Where it is.'),
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
          help: `write \`low: ${targetRange.high}, high: ${targetRange.low}\` if so`,
        } satisfies Refusal,
      });
    }
  });

/** A note's frontmatter, checked and typed. */
export type Frontmatter = z.output<typeof frontmatterSchema>;
