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

/** Returns the facts of a rating action that are known, as the rating card shows them. */
export function factsOf(note: Note): { name: string; value: string }[] {
  const { priceTarget, price, targetRange } = note;
  const currency = priceTarget?.currency;
  const upside = impliedUpside(note);
  const money = (amount: number) => (currency ? formatMoney(amount, currency) : String(amount));
  const stated =
    isStatedUpsideOff(note) && note.statedUpside !== undefined
      ? ` (computed; the note states ${formatPercent(note.statedUpside)})`
      : '';
  const source = targetRange?.source ? ` (${targetRange.source})` : '';
  const facts: [name: string, value: string | undefined][] = [
    ['Ticker', note.ticker],
    ['Firm', note.firm],
    ['Analyst', note.analyst],
    ['Action', actionWords[note.action]],
    [factNames.rating, describeRating(note)],
    [factNames.target, describeTarget(priceTarget, priceTargetAction(note))],
    [factNames.price, price === undefined ? '' : money(price)],
    [
      factNames.range,
      targetRange && `${money(targetRange.low)} to ${money(targetRange.high)}${source}`,
    ],
    [factNames.upside, upside === undefined ? '' : formatChange(upside) + stated],
  ];
  return facts.flatMap(([name, value]) => (value ? { name, value } : []));
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
