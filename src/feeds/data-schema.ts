import * as z from 'zod';
import { type Field, field, fieldsOf, type Kind } from '../notes/schema/fields.ts';
import { type Frontmatter, frontmatterSchema } from '../notes/schema/schema.ts';
import { stances } from '../notes/stance.ts';

/**
 * The shape of the open data, version 1. Within a version no field is renamed, removed or given another meaning.
 * Fields may be added, so programs must ignore those that they do not know. Unknown values are absent, never null
 * or 0.
 *
 * A note's fields are declared in `notes/schema/schema.ts`, with what the open data says of them. The other fields
 * of an entry are declared here.
 */
const day = z.iso.date();
const address = z.url();
const count = z.int().min(0);
const amount = z.number().positive();

/** The fields of an entry that are not the note's own. */
const added = {
  id: field(z.string(), "The note's id: it never changes.", { data: { place: 1 } }),
  url: field(address, "The note's page.", { data: { place: 2 } }),
  day: field(day, "The day of publication, in the author's own zone.", { data: { place: 5 } }),
  exchange: field(z.string(), 'The part of the ticker before the colon.', { data: { place: 7 } }),
  symbol: field(z.string(), 'The part of the ticker after the colon.', { data: { place: 8 } }),
  firmSlug: field(
    z.string(),
    'The last part of the address of the firm’s page: one for all its names.',
    { data: { place: 11 } },
  ),
  direction: field(
    z.enum(['up', 'down', 'none']),
    'Which way the action points: up for an upgrade or, with the rating maintained, for a raised target.',
    { data: { place: 15 } },
  ),
  stance: field(
    z.enum(stances).optional(),
    '`rating.to` in common terms; `none` where the firm withholds a judgement. Absent for a word that is not known.',
    { data: { place: 17 } },
  ),
  impliedUpside: field(
    z.number().optional(),
    'Percent: price target / price − 1, on the price that the note cites, to two decimals. Absent without both.',
    { data: { place: 20 } },
  ),
};
export type AddedFields = z.output<z.ZodObject<typeof added>>;

/** One rating action, with the fields of a note that are declared with `data`. */
export type RatingEntry = AddedFields & Partial<Frontmatter>;

/** The types of the open data's values, by kind. */
const byKind: Record<Kind, z.ZodType> = {
  amount,
  currency: z.string(),
  day,
  id: z.string(),
  moment: z.union([day, z.iso.datetime({ offset: true })]),
  name: z.string(),
  percent: z.number(),
  text: z.string(),
  ticker: z.string(),
  url: address,
};

/** Returns a note's field in the form of the open data. */
function published({ type, kind, words, isList, isRequired, what, facts }: Field): z.ZodType {
  const one = type instanceof z.ZodObject ? z.object(shapeOf(type)) : byKind[kind ?? 'text'];
  const value = words.length > 0 ? z.enum(words) : one;
  const whole = isList ? z.array(value) : value;
  const isThere = isRequired || facts.data?.isAlwaysThere;
  return field(isThere ? whole : whole.optional(), facts.data?.what ?? what, facts);
}

/** Returns the fields of a part of a note in the form of the open data. */
function shapeOf(schema: z.ZodObject): Record<string, z.ZodType> {
  const own = fieldsOf(schema).filter(({ path }) => path.length === 1);
  return Object.fromEntries(own.map((part) => [part.path[0], published(part)]));
}

const shape: Record<string, z.ZodType> = { ...shapeOf(frontmatterSchema), ...added };

const placed = fieldsOf(z.object(shape))
  .flatMap(({ path: [name = '', ...below], isList, facts: { data } }) =>
    below.length === 0 && data?.place !== undefined ? [{ name, isList, ...data }] : [],
  )
  .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));

/** The names of an entry's fields, in order. */
export const entryFields: readonly string[] = placed.map(({ name }) => name);

/** The values of fields that an entry always has, if the note has none. */
export const emptyFields: Readonly<Record<string, object>> = Object.fromEntries(
  placed
    .filter(({ isAlwaysThere }) => isAlwaysThere)
    .map(({ name, isList }) => [name, Object.freeze(isList ? [] : {})]),
);

export const ratingEntrySchema = z
  .object(Object.fromEntries(entryFields.map((name) => [name, shape[name] ?? z.never()])))
  .meta({ id: 'Rating' });

const header = {
  schema: address.describe('The JSON Schema of these files.'),
  licence: z
    .string()
    .optional()
    .describe('The licence of the data, in words. Absent where none is stated.'),
  licenceUrl: address.optional().describe('Where the licence is.'),
  notice: z.string().describe('What the data is not.'),
};

// The schema is put together from declarations, so zod cannot know the type of what it reads.
const entry = ratingEntrySchema as z.ZodType as z.ZodType<RatingEntry>;
const ratings = z.array(entry).describe('Newest first.');

/** The file of all ratings, or of the newest if there are too many for one file. */
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

/** What all firms together say of a ticker. */
const consensus = z
  .object({
    stances: z
      .array(
        z.object({
          stance: z.enum(stances).exclude(['none']),
          count: count.describe('How many firms hold it.'),
        }),
      )
      .describe('Best first. A stance that no firm holds is left out.'),
    targets: z
      .array(
        z.object({
          currency: z.string().describe('As `priceTarget.currency`.'),
          count: count.describe('How many targets in it are in force.'),
          mean: amount,
          median: amount,
          high: amount,
          low: amount,
        }),
      )
      .describe('The currency with the most targets first. Currencies are never mixed.'),
  })
  .describe(
    'One vote per firm, of the twelve months before the newest rating of all, as `/methodology/` says. Both lists may be empty.',
  );

/** The ratings on one ticker. */
export const tickerRatingsSchema = z.object({
  ...header,
  ticker: z.string().describe('EXCHANGE:SYMBOL, as the newest note has it.'),
  exchange: z.string().describe('The part of it before the colon.'),
  symbol: z.string().describe('The part of the ticker after the colon.'),
  company: z.string().describe('The company, as the newest note calls it.'),
  url: address.describe("The ticker's page."),
  consensus,
  ratings,
});

export type AllRatings = z.output<typeof allRatingsSchema>;
export type YearRatings = z.output<typeof yearRatingsSchema>;
export type TickerRatings = z.output<typeof tickerRatingsSchema>;
