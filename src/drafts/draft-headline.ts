import type { Archive } from '../archive/archive.ts';
import { reasons } from '../notes/headlines/checks.ts';
import { titleOf } from '../notes/headlines/normalise.ts';
import { readHeadline } from '../notes/headlines/read-headline.ts';
import type { StatedAction } from '../notes/headlines/sum-up.ts';
import { dayOf } from '../notes/terms/dates.ts';
import { parseTicker } from '../notes/terms/ticker.ts';
import { type Draft, finishDraft, mergeFields } from './draft.ts';
import type { DraftFields } from './fields.ts';
import { namesOf } from './known-names.ts';

/** Returns the draft of a headline, or why the line is no rating action. Given fields win over those that are read. */
export function draftHeadline(
  headline: string,
  given: DraftFields & { published: string },
  archive: Archive,
): Draft | { reason: string } {
  const reading = readHeadline(headline, namesOf(archive, dayOf(given.published)));
  if (!reading.isRatingAction) return { reason: reasons[reading.why] };
  const { stated } = reading;
  const read = fieldsOf(titleOf(headline), given.published, stated);
  const { listing, unreadRating, unreadFrom, unsure } = stated;
  const unread = { to: unreadRating, from: unreadFrom };
  const draft = finishDraft(mergeFields(read, given), archive, listing?.symbol, unread);
  if (unreadFrom && draft.fields.rating?.from === undefined)
    draft.remarks.push(
      `rating.from: “${unreadFrom}” is no rating that this firm or the trade is known to use`,
    );
  if (unsure !== undefined && draft.fields.company === undefined) {
    draft.remarks.push(`company: left open, since its name may not end where “${unsure}” does`);
  }
  return draft;
}

/** Returns a headline's rating action as the fields of a note. */
export function fieldsOf(title: string, published: string, stated: StatedAction): DraftFields {
  const { firm, company, listing, action, rating, priceTarget, statedUpside } = stated;
  const ticker = listing?.exchange ? `${listing.exchange}:${listing.symbol}` : undefined;
  return {
    title,
    published,
    ticker: ticker && parseTicker(ticker) ? ticker : undefined,
    company,
    firm: firm?.name,
    analyst: firm?.analyst,
    action,
    rating: rating.from !== undefined || rating.to !== undefined ? rating : undefined,
    priceTarget,
    statedUpside,
  };
}
