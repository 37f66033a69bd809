import { reasons } from '../../../src/notes/headlines/checks.ts';
import type { HeadlineReading } from '../../../src/notes/headlines/read-headline.ts';

/** Returns a reading on one line: `UBS | upgrade | Example Corp | Hold → Buy | 45 → 50 USD`. */
export function inWords(reading: HeadlineReading): string {
  if (!reading.isRatingAction) return `no rating action: ${reasons[reading.why]}`;
  const {
    firm,
    company,
    listing,
    action,
    rating,
    unreadRating,
    unreadFrom,
    priceTarget,
    unsure,
    statedUpside,
  } = reading.stated;
  const arrow = (from: unknown, to: unknown) =>
    from === undefined && to === undefined
      ? ''
      : `${from === undefined ? '' : `${from} `}→ ${to ?? '?'}`;
  const house = firm ? `${firm.name}${firm.isKnown ? '' : ' (unknown)'}` : '?';
  const target = priceTarget && [
    arrow(priceTarget.from, priceTarget.to),
    priceTarget.currency,
    priceTarget.action,
  ];
  const named = company ?? (unsure === undefined ? '?' : `?“${unsure}”`);
  return [
    firm?.analyst ? `${house}, ${firm.analyst}` : house,
    action ?? '?',
    listing ? `${named} (${[listing.exchange, listing.symbol].filter(Boolean).join(':')})` : named,
    arrow(rating.from ?? (unreadFrom && `“${unreadFrom}”?`), rating.to) ||
      (unreadRating ? `→ “${unreadRating}”?` : '-'),
    target?.filter(Boolean).join(' ') || '-',
    ...(statedUpside === undefined ? [] : [`${statedUpside}%`]),
  ].join(' | ');
}
