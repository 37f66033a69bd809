import * as z from 'zod';
import { isDay } from '../terms/dates.ts';
import { onOneLine } from '../terms/one-line.ts';
import { tickerPattern } from '../terms/ticker.ts';
import { ofKind } from './fields.ts';
import { refuseCurrency, refuseFigure, refuseRatio } from './values/figures.ts';
import type { Refusal } from './values/refusal.ts';
import {
  refuseAddressed,
  refuseName,
  refuseProse,
  refuseRating,
  refuseText,
  refuseTitle,
} from './values/texts.ts';
import { refuseTicker } from './values/tickers.ts';
import { refuseDay, refuseMoment } from './values/times.ts';
import { refuseUrl } from './values/web-addresses.ts';

/** The most characters that a text may have, and the most items of a list. */
export const limits = { title: 200, dek: 300, short: 120, text: 1200, items: 40 };

/** Returns a refusal as an issue of zod's, which `read/schema-problems.ts` turns into a diagnostic. */
export function refused(input: unknown, path: (string | number)[], refusal: Refusal) {
  return {
    code: 'custom' as const,
    input,
    path,
    message: refusal.expected,
    params: { ...refusal },
  };
}

type Judge = (text: string) => Refusal | undefined;

function judged(judge: Judge): z.ZodString {
  return z.string().check((context) => {
    const refusal = judge(context.value);
    if (refusal) context.issues.push(refused(context.value, [], refusal));
  });
}

/** A text on one line: each run of white space becomes one space. */
export function text(limit: number, refuse = refuseText) {
  return ofKind(
    'text',
    judged((value) => refuse(value, limit)).overwrite((value) =>
      onOneLine(value.trim()).normalize('NFC'),
    ),
  );
}

/** A headline. */
export const title = text(limits.title, refuseTitle);

/** Sentences. */
export const prose = (limit: number) => text(limit, refuseProse);

/** A name or a few words. */
export const shortText = ofKind('name', text(limits.short, refuseName));

/** A rating in the firm's own words, never a bare number. */
export const ratingWord = ofKind('name', text(limits.short, refuseRating));

/** The name of a firm or an analyst. It becomes part of addresses. */
export const addressedName = ofKind('name', text(limits.short, refuseAddressed));

/** A day that exists. */
export const day = ofKind('day', judged(refuseDay));

/** A day, or a date-time with its zone. */
export const moment = ofKind('moment', judged(refuseMoment));

function figure(expected: string, judge: (value: number) => Refusal | undefined) {
  const read = judged((value) => refuseFigure(value, expected, judge));
  // For editors, which read the same YAML with figures as numbers.
  return read.meta({ type: 'number' }).transform(Number);
}

/** An amount of money above 0. */
export const amount = ofKind(
  'amount',
  figure('an amount in digits, such as 15.60', (value) =>
    value > 0
      ? undefined
      : {
          expected: 'an amount above 0',
          label: value === 0 ? 'leave it out where there is none' : 'an amount is never negative',
        },
  ),
);

export const percent = ofKind(
  'percent',
  figure('a percentage in digits, such as 16', (value) =>
    value >= -100 && value <= 10_000
      ? undefined
      : { expected: 'a percentage between -100 and 10000', label: 'out of range' },
  ),
);

/** A place in an order. */
export const place = figure('a whole number such as 15', (value) =>
  Number.isInteger(value) && value >= 0
    ? undefined
    : { expected: 'a whole number such as 15', label: 'not a place in an order' },
);

/** An ISO 4217 code, or that of a minor unit: `GBX`, `ZAC`, `ILA`. */
export const currency = ofKind('currency', judged(refuseCurrency));

/** EXCHANGE:SYMBOL. */
export const ticker = ofKind(
  'ticker',
  judged(refuseTicker).meta({ pattern: tickerPattern.source }),
);

/** How many new shares replaced how many old ones: `4:1`. */
export const splitRatio = judged(refuseRatio);

/** The name of a note's file without `.md`. */
export const noteId = ofKind(
  'id',
  judged((value) => {
    const bare = value.replace(/^.*\//, '').replace(/\.md$/, '');
    const isId = (id: string) => isDay(id.slice(0, 10)) && /^-[^\s/]+$/.test(id.slice(10));
    if (isId(value)) return undefined;
    return {
      expected: "a note's id, the name of its file without `.md`",
      fix: isId(bare) ? bare : undefined,
    };
  }),
);

/** A web address. */
export const url = ofKind('url', judged(refuseUrl).meta({ format: 'uri' }));

/** Returns the schema of a list with at least one item. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1).max(limits.items);
}
