import { impliedUpside, isStatedUpsideOff, priceTargetAction } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { dayOf } from '../../notes/terms/dates.ts';
import { formatMoney } from '../../notes/terms/money.ts';
import {
  actionWords,
  describeRating,
  describeTarget,
  factNames,
  formatChange,
  formatPercent,
} from '../../notes/wording.ts';

export interface Fact {
  name: string;
  value: string;
}

/** Returns the facts of a rating action as the rating card shows them. */
export function factsOf(note: Note): Fact[] {
  const { priceTarget, price, targetRange } = note;
  const currency = priceTarget?.currency;
  const upside = impliedUpside(note);
  const money = (amount: number) => (currency ? formatMoney(amount, currency) : String(amount));
  const stated =
    isStatedUpsideOff(note) && note.statedUpside !== undefined
      ? ` (computed; the note states ${formatPercent(note.statedUpside)})`
      : '';
  const facts: Fact[] = [
    { name: 'Ticker', value: note.ticker },
    { name: 'Firm', value: note.firm },
    { name: 'Analyst', value: note.analyst ?? '' },
    { name: 'Action', value: actionWords[note.action] },
    { name: factNames.rating, value: describeRating(note) },
    { name: factNames.target, value: describeTarget(priceTarget, priceTargetAction(note)) },
    { name: factNames.price, value: price === undefined ? '' : money(price) },
    {
      name: factNames.range,
      value: targetRange
        ? `${money(targetRange.low)} to ${money(targetRange.high)}${targetRange.source ? ` (${targetRange.source})` : ''}`
        : '',
    },
    { name: factNames.upside, value: upside === undefined ? '' : formatChange(upside) + stated },
  ];
  return facts.filter(({ value }) => value !== '');
}

/**
 * Returns when a note was last changed: on the day of its newest correction, else at its publication. A day
 * without a time reads as midnight, so a correction on the day of publication counts as made at publication.
 */
export function lastModified({ published, corrections = [] }: Note): string {
  return corrections.reduce((last, { date }) => (date > dayOf(last) ? date : last), published);
}

/** Returns one paragraph about a note: its summary, its dek or, for a brief, what its fields say. */
export function describeNote(note: Note): string {
  return note.summary || note.dek || describeAction(note);
}

/** Returns what a note's fields say of its rating action, as a sentence. */
export function describeAction(note: Note): string {
  const rating = describeRating(note);
  const target = describeTarget(note.priceTarget, priceTargetAction(note));
  const parts = [
    `${note.firm} on ${note.company} (${note.ticker.replace(':', ': ')})`,
    [actionWords[note.action].toLowerCase(), rating].filter(Boolean).join(', '),
    target && `price target ${target}`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}
