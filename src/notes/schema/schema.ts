import * as z from 'zod';
import { type Field, field, fieldsOf } from './fields.ts';
import {
  addressedName,
  amount,
  currency,
  day,
  limits,
  list,
  moment,
  noteId,
  percent,
  prose,
  ratingWord,
  refused,
  shortText,
  text,
  ticker,
  title,
  url,
} from './value-types.ts';
import { currencyMeant, figureMeant } from './values/figures.ts';
import { listMeant } from './values/texts.ts';
import { refuseUrl } from './values/web-addresses.ts';

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

/** Returns a source from its address, or from a link in Markdown; else from its title. */
function sourceMeant(value: string): string {
  const [, title = '…', url = value] = /^'?\[([^\]]+)\]\((\S+)\)'?$/.exec(value) ?? [];
  return refuseUrl(url) ? `title: ${value}` : `{ title: ${title}, url: ${url} }`;
}

/**
 * The schema of a note's fields, and the only place where they are declared. Every scalar reaches it as the text
 * that its author typed, so `TRUE`, `0700` and `1e5` stay themselves. It makes numbers of figures.
 *
 * A refusal is a `custom` issue whose `params` are a `Refusal`. `read/schema-problems.ts` turns these, and zod's
 * own issues, into diagnostics.
 */
export const frontmatterSchema = z
  .strictObject({
    title: field(title, 'The headline.', {
      alsoCalled: ['headline'],
      option: { value: 'HEADLINE', what: 'The headline. Nothing else is read from it.' },
      data: { place: 3, column: 26 },
    }),
    dek: field(prose(limits.dek).optional(), 'One sentence below the headline.', {
      alsoCalled: ['subtitle', 'description', 'deck'],
    }),
    author: field(shortText.optional(), 'Who wrote the note.', {
      data: { place: 13, what: 'Who wrote the note. Absent where it names none.' },
    }),
    published: field(moment, 'When it was published: a date, or a date-time with a zone.', {
      alsoCalled: ['date', 'pubdate'],
      example: '2026-02-10',
      option: {
        name: 'date',
        what: 'When it was published: a date, or a date-time with a zone; today by default.',
      },
      data: {
        place: 4,
        what: 'When the note was published, as it says: a date, or a date-time with its zone.',
      },
    }),
    ticker: field(ticker, 'EXCHANGE:SYMBOL of the stock that is rated.', {
      alsoCalled: ['symbol', 'stock'],
      example: 'NASDAQ:KC',
      option: { what: 'The stock that is rated.' },
      data: { place: 6, what: 'EXCHANGE:SYMBOL, on the day of the note.' },
    }),
    company: field(shortText, 'The company, as it is commonly called.', {
      example: 'Kingsoft Cloud',
      data: { place: 9, what: 'The company, as the note calls it.' },
    }),
    firm: field(addressedName, 'The sell-side house that publishes the rating.', {
      alsoCalled: ['broker', 'brokerage', 'bank', 'house'],
      example: 'Goldman Sachs',
      data: { place: 10, what: 'The sell-side house, as it was called on that day.' },
    }),
    analyst: field(addressedName.optional(), 'The person at the firm, where known.', {
      data: { place: 12, what: 'The person at the firm. Absent where the note names none.' },
    }),
    action: field(z.enum(actions), 'What the firm did with its rating.', {
      otherwise:
        'write what the firm did with its rating: if only the target moved, that is `action: maintain`',
      example: 'upgrade',
      data: { place: 14 },
    }),
    rating: field(
      z
        .strictObject({
          from: field(ratingWord.optional(), "The rating before, in the firm's own words.", {
            alsoCalled: ['old', 'prior', 'previous'],
            option: { value: 'WORD' },
            data: { what: 'The rating before. Absent if there was none, or if it is not known.' },
          }),
          to: field(ratingWord.optional(), "The rating now, in the firm's own words.", {
            alsoCalled: ['value', 'new'],
            option: { value: 'WORD' },
            data: { what: 'The rating now. Absent where it was withdrawn, or is not known.' },
          }),
        })
        .optional(),
      "The rating, in the firm's own words.",
      {
        shape: (value) => `{ to: ${value} }`,
        data: {
          place: 16,
          what: "The rating, in the firm's own words; empty where none is known.",
          isAlwaysThere: true,
        },
      },
    ),
    priceTarget: field(
      z
        .strictObject({
          from: field(amount.optional(), 'The target before.', {
            alsoCalled: ['old', 'prior', 'previous'],
            data: { what: 'The target before, in `currency`.' },
          }),
          to: field(amount.optional(), 'The target now.', {
            alsoCalled: ['value', 'new'],
            data: { what: 'The target now, in `currency`.' },
          }),
          currency: field(currency.optional(), 'Of the target, the price and the range.', {
            option: {
              name: 'currency',
              what: 'The currency of the target, the price and the range.',
            },
            data: {
              what: 'ISO 4217, or `GBX` for pence, `ZAC` for cents of the rand, `ILA` for agorot: of the targets, the price and the range. Absent only if the note states none of them.',
            },
          }),
          action: field(
            z.enum(priceTargetActions).optional(),
            'Which way it moved, if the figures are not known.',
            {
              option: { what: 'Which way the target moved, if the figures are not known.' },
              data: {
                what: 'What the firm did with its target. Absent where nothing is known of one.',
              },
            },
          ),
        })
        .optional(),
      'The 12-month price target, as published.',
      {
        alsoCalled: ['pt', 'target'],
        shape: (value, given) =>
          `{ to: ${/^[\d.]+$/.test(value) ? value : '…'}, currency: ${currencyMeant(given) ?? '…'} }`,
        option: { name: 'target' },
        data: {
          place: 18,
          what: 'The 12-month target as published; empty where nothing is known of one.',
          isAlwaysThere: true,
        },
      },
    ),
    price: field(amount.optional(), 'The share price that the note cites.', {
      data: {
        place: 19,
        what: 'The share price that the note cites, in `priceTarget.currency`. Absent where it cites none.',
      },
    }),
    statedUpside: field(
      percent.optional(),
      'Percent, as the source states it; checked against target / price − 1.',
      {
        alsoCalled: ['upside', 'impliedupside'],
        option: { what: 'The upside in percent, as the source states it.' },
        data: { place: 21, what: 'Percent, as the source states it. Absent where it states none.' },
      },
    ),
    targetRange: field(
      z
        .strictObject({
          low: field(amount, 'The lowest target among analysts.', {
            data: { what: "The lowest of all analysts' targets, in `priceTarget.currency`." },
          }),
          high: field(amount, 'The highest target among analysts.', {
            data: { what: "The highest of all analysts' targets, in `priceTarget.currency`." },
          }),
          source: field(shortText.optional(), 'Who gathered the range.', {
            data: { what: 'Who gathered the range, where the note says.' },
          }),
        })
        .optional(),
      "The range of all analysts' targets, where the note cites one.",
      {
        shape: (_value, given) => {
          const [low = '…', high = '…'] = given.match(/\d[\d,.]*/g) ?? [];
          return `{ low: ${figureMeant(low)}, high: ${figureMeant(high)} }`;
        },
        option: { name: 'range' },
        data: { place: 22, what: "All analysts' targets, where the note cites their range." },
      },
    ),
    nextEarnings: field(day.optional(), 'When the company reports next.', {
      alsoCalled: ['earnings'],
      data: { place: 23, what: 'When the company reports next, where the note says.' },
    }),
    summary: field(prose(limits.text).optional(), 'One paragraph.'),
    keyPoints: field(list(prose(limits.text)).optional(), 'What to know, a sentence each.', {
      item: (value) => value,
      option: { what: 'What to know, in a sentence.' },
    }),
    risks: field(
      list(
        z.strictObject({
          text: field(prose(limits.text), 'The risk.'),
          affects: field(list(shortText).optional(), 'The sectors that it affects.', {
            shape: listMeant,
          }),
        }),
      ).optional(),
      'What could go wrong.',
      {
        item: (value) => `text: ${value}`,
        option: {
          what: "What could go wrong; the sectors that it affects after two bars: 'Costs rise || cloud, software'.",
        },
      },
    ),
    sources: field(
      list(
        z.strictObject({
          title: field(prose(limits.title), 'What it is called.', {
            alsoCalled: ['headline'],
            data: { what: 'What the source is called.' },
          }),
          url: field(url.optional(), 'Where it is.', { alsoCalled: ['link', 'href'] }),
        }),
      ).optional(),
      'Where the figures come from.',
      {
        item: sourceMeant,
        option: {
          what: "Where the figures come from; its address after two bars: 'Company release || https://example.org/'.",
        },
        data: {
          place: 24,
          what: 'Where the figures come from; empty where the note names none.',
          isAlwaysThere: true,
        },
      },
    ),
    corrections: field(
      list(
        z.strictObject({
          date: field(day, 'When the note was corrected.'),
          was: field(text(limits.text), 'What it said.'),
          now: field(text(limits.text), 'What it says now.'),
          why: field(text(limits.text), 'Why.'),
        }),
      ).optional(),
      'What was corrected after publication.',
      {
        item: () => '{ date: …, was: …, now: …, why: … }',
        data: {
          place: 25,
          what: 'What was corrected after publication; empty where nothing was.',
          isAlwaysThere: true,
          isCounted: true,
        },
      },
    ),
    disclosure: field(text(limits.text).optional(), "The author's interests, if there are any."),
    replaces: field(
      noteId.optional(),
      'The id of the note on the same firm, ticker and day that this one replaces.',
    ),
    accept: field(
      list(
        z.strictObject({
          rule: field(shortText, 'The id of a rule that warns of this note: `stated-upside`.'),
          why: field(text(limits.text), 'Why the note is right all the same.'),
        }),
      ).optional(),
      'Warnings that the author looked at and accepts.',
      { item: () => '{ rule: …, why: … }' },
    ),
  })
  .check((context) => {
    const { priceTarget, price, targetRange } = context.value;
    const hasFigure =
      price !== undefined ||
      targetRange !== undefined ||
      priceTarget?.from !== undefined ||
      priceTarget?.to !== undefined;
    if (hasFigure && priceTarget?.currency === undefined) {
      const refusal = { expected: 'a currency for the figures, such as USD' };
      context.issues.push(refused(undefined, ['priceTarget', 'currency'], refusal));
    }
    if (targetRange && targetRange.low > targetRange.high) {
      const refusal = {
        expected: `an amount at most the range's high, ${targetRange.high}`,
        label: 'low and high are swapped?',
        help: `write \`low: ${targetRange.high}, high: ${targetRange.low}\` if so`,
      };
      context.issues.push(refused(String(targetRange.low), ['targetRange', 'low'], refusal));
    }
  })
  .meta({
    title: 'A rating action',
    description:
      'The frontmatter of a note: one rating action of one firm on one stock on one day.',
  });

/** A note's frontmatter, checked and typed. */
export type Frontmatter = z.output<typeof frontmatterSchema>;

/** Fields that answer an earlier note, a reader or a check. A new note never has them. */
const laterFields = [
  'corrections',
  'replaces',
  'accept',
] as const satisfies readonly (keyof Frontmatter)[];
export type LaterField = (typeof laterFields)[number];

/** Every field that a new note may have, in the order in which notes have them. */
export const draftFields: readonly Field[] = fieldsOf(frontmatterSchema).filter(
  ({ path }) => !laterFields.some((name) => name === path[0]),
);
