import type { Firms } from '../archive/firms.ts';
import type { Day } from '../notes/terms/dates.ts';
import { knownFirmAt, type NamedFirm } from './firms.ts';
import { type RatingFinder, ratingFinder } from './ratings.ts';
import type { Token } from './tokens.ts';

/** A headline that is being read, and what it is read with. */
export interface Sentence {
  text: string;
  tokens: readonly Token[];
  firms: Firms;
  on: Day;
}

/** Returns a finder of the firm's rating words in its own spelling, and of the common ones. */
export function ratingsOf({ firms, on }: Sentence, firm: NamedFirm | undefined): RatingFinder {
  const known = firm?.isKnown ? firms.find(firm.name, on) : undefined;
  const today = known && firms.ladder(known.name, on);
  return ratingFinder([...(today ? [today] : []), ...(known?.ladders ?? [])]);
}

/** Where a known firm's name stands, as indexes of tokens. */
export interface FirmPlace {
  start: number;
  end: number;
}

/** Returns every place where a known firm is named. */
export function knownFirms({ text, tokens, firms, on }: Sentence): FirmPlace[] {
  const places: FirmPlace[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const firm = knownFirmAt(text, tokens, at, firms, on);
    if (!firm) continue;
    places.push({ start: at, end: at + firm.length });
    at += firm.length - 1;
  }
  return places;
}
