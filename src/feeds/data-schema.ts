import * as z from 'zod';
import { actions, priceTargetActions } from '../notes/schema/schema.ts';
import { stances } from '../notes/stance.ts';

/**
 * The shape of the open data, version 1. What is published stays: a field is never renamed, removed or
 * given another meaning within a version; fields may be added, so a program must ignore those it does
 * not know. What is not known is absent, never null and never 0.
 */
const amount = z.number().positive();
const percent = z.number();
const count = z.int().min(0);
const day = z.iso.date();
const address = z.url();

const rating = z.object({
  from: z
    .string()
    .optional()
    .describe('The rating before. Absent where there was none, or it is not known.'),
  to: z
    .string()
    .optional()
    .describe('The rating now. Absent where it was withdrawn, or is not known.'),
});

const priceTarget = z.object({
  from: amount.optional().describe('The target before, in `currency`.'),
  to: amount.optional().describe('The target now, in `currency`.'),
  currency: z
    .string()
    .optional()
    .describe(
      'ISO 4217, or `GBX` for pence: of the targets, the price and the range. Absent only where there is none of them.',
    ),
  action: z
    .enum(priceTargetActions)
    .optional()
    .describe('What the firm did with its target. Absent where nothing is known of one.'),
});

const targetRange = z.object({
  low: amount.describe("The lowest of all analysts' targets, in `priceTarget.currency`."),
  high: amount.describe("The highest of all analysts' targets, in `priceTarget.currency`."),
  source: z.string().optional().describe('Who gathered the range, where the note says.'),
});

const source = z.object({
  title: z.string().describe('What the source is called.'),
  url: address.optional().describe('Where it is.'),
});

const correction = z.object({
  date: day.describe('When the note was corrected.'),
  was: z.string().describe('What it said.'),
  now: z.string().describe('What it says now.'),
  why: z.string().describe('Why.'),
});

/** One rating action. */
export const ratingRecordSchema = z
  .object({
    id: z.string().describe("The note's id: it never changes."),
    url: address.describe("The note's page."),
    title: z.string().describe('The headline.'),
    published: z
      .union([day, z.iso.datetime({ offset: true })])
      .describe('When the note was published, as it says: a date, or a date-time with its zone.'),
    day: day.describe("The day of it, in the author's own zone."),
    ticker: z.string().describe('EXCHANGE:SYMBOL, on the day of the note.'),
    exchange: z.string().describe('The part of the ticker before the colon.'),
    symbol: z.string().describe('The part behind it.'),
    company: z.string().describe('The company, as the note calls it.'),
    firm: z.string().describe('The sell-side house, as it was called on that day.'),
    firmSlug: z
      .string()
      .describe('The same for one firm under all its names; the end of its address here.'),
    analyst: z
      .string()
      .optional()
      .describe('The person at the firm. Absent where the note names none.'),
    author: z.string().optional().describe('Who wrote the note. Absent where it names none.'),
    action: z.enum(actions).describe('What the firm did with its rating.'),
    direction: z
      .enum(['up', 'down', 'none'])
      .describe(
        'Which way the action points: up for an upgrade or, with the rating maintained, for a raised target.',
      ),
    rating: rating.describe("The rating, in the firm's own words; empty where none is known."),
    stance: z
      .enum(stances)
      .optional()
      .describe(
        '`rating.to` in common terms; `none` where the firm withholds a judgement. Absent for a word that is not known.',
      ),
    priceTarget: priceTarget.describe(
      'The 12-month target as published; empty where nothing is known of one.',
    ),
    price: amount
      .optional()
      .describe(
        'The share price that the note cites, in `priceTarget.currency`. Absent where it cites none.',
      ),
    impliedUpside: percent
      .optional()
      .describe(
        'Percent: price target / price − 1, on the price that the note cites, to two decimals. Absent without both.',
      ),
    statedUpside: percent
      .optional()
      .describe('Percent, as the source states it. Absent where it states none.'),
    targetRange: targetRange
      .optional()
      .describe("All analysts' targets, where the note cites their range."),
    nextEarnings: day.optional().describe('When the company reports next, where the note says.'),
    sources: z
      .array(source)
      .describe('Where the figures come from; empty where the note names none.'),
    corrections: z
      .array(correction)
      .describe('What was corrected after publication; empty where nothing was.'),
  })
  .meta({ id: 'Rating' });
export type RatingRecord = z.output<typeof ratingRecordSchema>;

const header = {
  schema: address.describe('The JSON Schema of these files.'),
  licence: z
    .string()
    .optional()
    .describe('The licence of the data, in words. Absent where none is stated.'),
  licenceUrl: address.optional().describe('Where the licence is.'),
  notice: z.string().describe('What the data is not.'),
};

const ratings = z.array(ratingRecordSchema).describe('Newest first.');

/** All ratings, as far as one file holds them. */
export const allRatingsSchema = z.object({
  ...header,
  total: count.describe('How many ratings there are in all.'),
  complete: z.boolean().describe('Whether they are all in this file; otherwise it has the newest.'),
  years: z
    .array(
      z.object({
        year: z.string().describe('Of publication.'),
        total: count.describe('How many ratings it has.'),
        json: address.describe('All of them, as JSON.'),
        csv: address.describe('All of them, as CSV.'),
      }),
    )
    .describe('Every year that has ratings, newest first: together they are complete.'),
  ratings,
});

/** The ratings of one year. */
export const yearRatingsSchema = z.object({
  ...header,
  year: z.string().describe('Of publication.'),
  ratings,
});

/** The ratings on one ticker. */
export const tickerRatingsSchema = z.object({
  ...header,
  ticker: z.string().describe('EXCHANGE:SYMBOL, as the newest note has it.'),
  exchange: z.string().describe('The part of it before the colon.'),
  symbol: z.string().describe('The part behind it.'),
  company: z.string().describe('The company, as the newest note calls it.'),
  url: address.describe("The ticker's page."),
  ratings,
});

export type AllRatings = z.output<typeof allRatingsSchema>;
export type YearRatings = z.output<typeof yearRatingsSchema>;
export type TickerRatings = z.output<typeof tickerRatingsSchema>;
