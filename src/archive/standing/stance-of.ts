import { rungOf } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import { commonStance, type Stance } from '../../notes/stance.ts';
import type { Day } from '../../notes/terms/dates.ts';
import { sameWord } from '../../notes/terms/word-key.ts';
import type { Firms } from '../firms.ts';

/**
 * Returns the stance of a firm's word on a day; undefined for an unknown word. The firm's file
 * decides, else the common meaning. The exception is Sell at a firm whose ladder has Reduce above
 * it.
 */
export function stanceOf(
  { word, firm, day }: { word: string; firm: string; day: Day },
  firms: Firms,
): Stance | undefined {
  const ladder = firms.ladder(firm, day);
  const stated = ladder?.stances?.find((rung) => sameWord(rung.word, word))?.stance;
  const stance = stated ?? commonStance(word);
  if (stated || stance !== 'sell' || !ladder) return stance;
  const [sell, reduce] = [rungOf(ladder, 'Sell'), rungOf(ladder, 'Reduce')];
  const isBelowReduce =
    sell !== undefined && reduce !== undefined && reduce < sell && rungOf(ladder, word) === sell;
  return isBelowReduce ? 'strong-sell' : stance;
}

/** Returns the stance of the rating that a note states; undefined if it states none, or an unknown word. */
export function statedStance(
  { rating, firm, day }: Pick<Note, 'rating' | 'firm' | 'day'>,
  firms: Firms,
): Stance | undefined {
  return rating?.to === undefined ? undefined : stanceOf({ word: rating.to, firm, day }, firms);
}
