import * as z from 'zod';
import { day, list, shortText } from './schema.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The one schema of a firm's file. */
export const firmSchema = z.strictObject({
  name: shortText.describe('The name that the site uses.'),
  aliases: list(
    z.strictObject({
      name: shortText.describe('Another name for the same firm.'),
      until: day.optional().describe('The last day on which the firm used it.'),
    }),
  )
    .optional()
    .describe('What else the firm is called.'),
  ladders: list(
    z.strictObject({
      words: list(shortText).describe('The rating words, best first.'),
      from: day.optional().describe('The first day of the ladder; absent: as far back as known.'),
      until: day.optional().describe('The last day of the ladder; absent: still in use.'),
      complete: flag.optional().describe('Whether no word is missing; `true` where absent.'),
    }),
  )
    .optional()
    .describe('The scales that the firm has used.'),
});
