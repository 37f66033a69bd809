import { type Archive, firmSlugOf, tickerOf } from '../archive/archive.ts';
import { stanceOf } from '../archive/standing/stance-of.ts';
import { urls } from '../archive/urls.ts';
import { direction, impliedUpside, priceTargetAction } from '../notes/figures.ts';
import type { Note } from '../notes/note.ts';
import type { RatingRecord } from './data-schema.ts';

/**
 * Returns a note as a record of the open data: its facts and figures. The author's prose beyond the
 * headline is not among them.
 *
 * @param absolute returns a path of the site as a whole address
 */
export function ratingRecord(
  note: Note,
  { firms }: Pick<Archive, 'firms'>,
  absolute: (path: string) => string,
): RatingRecord {
  const { rating = {}, priceTarget = {} } = note;
  return {
    id: note.id,
    url: absolute(urls.note(note.id)),
    title: note.title,
    published: note.published,
    day: note.day,
    ticker: note.ticker,
    ...tickerOf(note),
    company: note.company,
    firm: note.firm,
    firmSlug: firmSlugOf(note, firms),
    analyst: note.analyst,
    author: note.author,
    action: note.action,
    direction: direction(note),
    rating: { from: rating.from, to: rating.to },
    stance:
      rating.to === undefined
        ? undefined
        : stanceOf({ word: rating.to, firm: note.firm, day: note.day }, firms),
    priceTarget: {
      from: priceTarget.from,
      to: priceTarget.to,
      currency: priceTarget.currency,
      action: priceTargetAction(note),
    },
    price: note.price,
    impliedUpside: twoDecimals(impliedUpside(note)),
    statedUpside: note.statedUpside,
    targetRange: note.targetRange,
    nextEarnings: note.nextEarnings,
    sources: note.sources ?? [],
    corrections: note.corrections ?? [],
  };
}

/** Rounds as pages do, by the decimal digits, and knows no negative zero. */
function twoDecimals(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Number(percent.toFixed(2)) || 0;
}
