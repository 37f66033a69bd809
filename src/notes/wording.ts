import { type Direction, toTenth } from './figures.ts';
import type { Note } from './note.ts';
import type { Action, PriceTargetAction } from './schema/schema.ts';
import { type Day, midnight } from './terms/dates.ts';
import { formatMoney, mostDecimals } from './terms/money.ts';
import { dayFormat, timeFormat } from './terms/time-format.ts';

/** The words for the actions, as the trade says them. */
export const actionWords: Record<Action, string> = {
  upgrade: 'Upgrade',
  downgrade: 'Downgrade',
  initiate: 'Initiated',
  resume: 'Resumed',
  maintain: 'Maintained',
  suspend: 'Suspended',
  terminate: 'Terminated',
};

export const priceTargetWords: Record<PriceTargetAction, string> = {
  raise: 'raised',
  lower: 'lowered',
  maintain: 'unchanged',
  set: 'set',
  remove: 'removed',
};

/** What the figures of a note are called, on cards, in tables, feeds and pictures. */
export const factNames = {
  rating: 'Rating',
  target: 'Price target',
  price: 'Price at the time',
  range: 'Analysts’ targets',
  upside: 'Implied upside',
} as const;

/** Colour never shows a direction by itself: the action's word says it, and an arrow shows it. */
export const arrows: Record<Direction, string> = { up: '▲', down: '▼', none: '' };

/** Returns a day for people: `February 10, 2026`. */
export const formatDay = dayFormat({ dateStyle: 'long' });

/** Returns a day in the short form of tables: `Feb 10, 2026`. */
export const formatTableDay = dayFormat({ dateStyle: 'medium' });

/** Returns a day for places that state its year: `Feb 10`. */
export const formatShortDay = dayFormat({ month: 'short', day: 'numeric' });

/** Returns a span of days for people. What both days share appears once: `February 3 to 20, 2026`. */
export function formatDays(first: Day, last: Day, language: string): string {
  return timeFormat(language, { dateStyle: 'long' })
    .formatRange(midnight(first), midnight(last))
    .replace(/\s*–\s*/u, ' to ');
}

/** Returns the day's weekday: `Tuesday`. */
export const formatWeekday = dayFormat({ weekday: 'long' });

const grouped = new Intl.NumberFormat('en-US');

/** Returns a count with separators: `3,658`. */
export function formatCount(count: number): string {
  return grouped.format(count);
}

const oneDecimal = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Returns a percentage with its sign and one decimal. The minus is a true one: `+18.9%`, `−4.0%`, `+1,234.5%`. */
export function formatChange(percent: number): string {
  // As the checks round it, so that a page and a check never differ in the last digit.
  const rounded = Math.abs(toTenth(percent));
  if (rounded === 0) return '0.0%';
  return `${percent < 0 ? '−' : '+'}${oneDecimal.format(rounded)}%`;
}

const asStated = new Intl.NumberFormat('en-US', { maximumFractionDigits: mostDecimals });

/** Returns a percentage as a source states it: `16%`. */
export function formatPercent(percent: number): string {
  return `${percent < 0 ? '−' : ''}${asStated.format(Math.abs(percent))}%`;
}

/** Returns a share of a whole in percent, with one decimal: `66.7%`. */
export function formatShare(percent: number): string {
  return `${oneDecimal.format(toTenth(percent))}%`;
}

/**
 * Returns the rating in words: `Neutral → Buy`, `Buy`; empty if none is known. A withdrawn rating is put in the
 * past tense: `was Buy`.
 */
export function describeRating({ rating }: Pick<Note, 'rating'>): string {
  const { from, to } = rating ?? {};
  if (to === undefined) return from === undefined ? '' : `was ${from}`;
  return from === undefined || from === to ? to : `${from} → ${to}`;
}

/**
 * Returns the target in words, with everything that is known of it: `$14.00 → $15.60`, `$15.60 (unchanged)`,
 * `raised to $15.60`, `$86.00 → removed`, `lowered`; empty if nothing is known.
 */
export function describeTarget(
  priceTarget: Note['priceTarget'],
  action: PriceTargetAction | undefined,
): string {
  const { from, to, currency } = priceTarget ?? {};
  const word = action ? priceTargetWords[action] : '';
  const known = to ?? from;
  if (known === undefined || currency === undefined) return word;
  const amount = formatMoney(known, currency);
  if (from !== undefined && to !== undefined && from !== to) {
    return `${formatMoney(from, currency)} → ${amount}`;
  }
  if (action === 'maintain') return `${amount} (${word})`;
  if (action === 'raise' || action === 'lower') {
    return `${word} ${to === undefined ? 'from' : 'to'} ${amount}`;
  }
  if (to !== undefined) return amount;
  return action === 'remove' ? `${amount} → ${word}` : `was ${amount}`;
}

/** Returns a function that writes amounts in the currency of a note's figures. The schema asks for it beside any of them. */
export function moneyOf({ priceTarget }: Pick<Note, 'priceTarget'>): (amount: number) => string {
  return (amount) => formatMoney(amount, priceTarget?.currency ?? '');
}

/** Returns the target in words that say what they are of, because a telephone has no room for a table's headings. */
export function describeTargetInTable(
  priceTarget: Note['priceTarget'],
  action: PriceTargetAction | undefined,
): string {
  return describeTarget(priceTarget, action).replace(/^(?=[a-z])/, 'Target ');
}

/**
 * Returns what happened in a word or two: the action or, for a maintained rating, what its target did, because
 * that is the news.
 */
export function headlineWord(action: Action, target: PriceTargetAction | undefined): string {
  if (action !== 'maintain' || target === undefined) return actionWords[action];
  if (target === 'maintain') return actionWords.maintain;
  return `Target ${priceTargetWords[target]}`;
}

/**
 * Returns the title of a page or feed. The site's name comes last, because browsers and feed readers cut long
 * titles at the end.
 */
export function titleOnSite(title: string, siteName: string): string {
  return `${title} · ${siteName}`;
}

/** Returns a title in parts: every second one is a word at whose hyphen no line should end, like `Equal-Weight`. */
export function titleParts(title: string): string[] {
  // Few titles have a hyphen, and looking for such words takes long.
  return title.includes('-') ? title.split(/(\S+-\S+)/) : [title];
}
