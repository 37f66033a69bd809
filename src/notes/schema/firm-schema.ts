import * as z from 'zod';
import { field } from './fields.ts';
import { day, firmName, list, shortText } from './value-types.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The one schema of a firm's file. */
export const firmSchema = z.strictObject({
  name: field(firmName, 'The name that the site uses.', { example: 'Goldman Sachs' }),
  aliases: field(
    list(
      z.strictObject({
        name: field(firmName, 'Another name for the same firm.'),
        until: field(day.optional(), 'The last day on which the firm used it.'),
      }),
    ).optional(),
    'What else the firm is called.',
    { alsoCalled: ['alias'], item: (value) => `name: ${value}` },
  ),
  ladders: field(
    list(
      z.strictObject({
        words: field(list(shortText), 'The rating words, best first.', {
          shape: (value) => `[${value}]`,
        }),
        from: field(day.optional(), 'The first day of the ladder; absent: as far back as known.'),
        until: field(day.optional(), 'The last day of the ladder; absent: still in use.'),
        complete: field(flag.optional(), 'Whether no word is missing; `true` where absent.'),
      }),
    ).optional(),
    'The scales that the firm has used.',
    { alsoCalled: ['ladder'], item: () => 'words: [Buy, Hold, Sell]' },
  ),
});
