import * as z from 'zod';
import { field } from './fields.ts';
import { addressedName, day, list, shortText } from './value-types.ts';
import { listMeant } from './values/texts.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What a rating word says of the stock; `none` if the firm withholds a judgement. */
export const stances = ['strong-buy', 'buy', 'hold', 'sell', 'strong-sell', 'none'] as const;
export type Stance = (typeof stances)[number];

/** A word of a ladder, with its stance if the trade does not know the word. */
const ladderWord = z.union([
  shortText,
  z.strictObject({ word: shortText, stance: z.enum(stances) }),
]);

/** The schema of a firm's file. */
export const firmSchema = z.strictObject({
  name: field(addressedName, 'The name that the site uses.', { example: 'Goldman Sachs' }),
  aliases: field(
    list(
      z.strictObject({
        name: field(addressedName, 'Another name for the same firm.'),
        until: field(day.optional(), 'The last day on which the firm used it.'),
      }),
    ).optional(),
    'What else the firm is called.',
    { alsoCalled: ['alias'], item: (value) => `name: ${value}` },
  ),
  ladders: field(
    list(
      z.strictObject({
        words: field(
          list(ladderWord),
          'The rating words, best first; one that is not common with what it says: `{ word: Kaufen, stance: buy }`.',
          { shape: listMeant },
        ),
        from: field(day.optional(), 'The first day of the ladder; absent: as far back as known.'),
        until: field(day.optional(), 'The last day of the ladder; absent: still in use.'),
        complete: field(flag.optional(), 'Whether no word is missing; `true` where absent.'),
      }),
    ).optional(),
    'The scales that the firm has used.',
    { alsoCalled: ['ladder'], item: () => 'words: [Buy, Hold, Sell]' },
  ),
});
