import * as z from 'zod';
import { allRatingsSchema, tickerRatingsSchema, yearRatingsSchema } from './data-schema.ts';

/**
 * Returns the JSON Schema of the open data. It allows unknown fields: fields may be added within a version, and a
 * file with a new one must still pass today's schema.
 */
export function dataJsonSchema(): object {
  const files = z.union([allRatingsSchema, yearRatingsSchema, tickerRatingsSchema]);
  return {
    ...z.toJSONSchema(files, { io: 'input' }),
    title: 'Ratings, version 1',
    description:
      'A file of rating actions: all of them, those of one year, or those on one ticker.',
  };
}
