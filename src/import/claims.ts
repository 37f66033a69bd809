import type { DraftFields } from '../drafts/fields.ts';
import { wordKey } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';

type Stated = Pick<DraftFields, 'action' | 'rating' | 'priceTarget'>;

/**
 * Returns the facts of a rating action that are compared, as one text. If two rows, or a row and a note,
 * share firm, ticker and day, they are one action if these facts are equal; otherwise they contradict
 * each other.
 */
export function claimOf({ action, rating, priceTarget }: Stated | Note): string {
  const word = (text = '') => wordKey(text);
  const amount = (figure: string | number | undefined) =>
    figure === undefined ? '' : Number(figure);
  const isMove = action === 'upgrade' || action === 'downgrade';
  const from = isMove ? word(rating?.from) : '';
  return [
    action,
    from,
    word(rating?.to),
    amount(priceTarget?.from),
    amount(priceTarget?.to),
    priceTarget?.currency ?? '',
  ].join('|');
}

/** What rows say of each note. Contradictions are found before any note is written. */
export class Claims {
  readonly #claims = new Map<string, { claim: string; row: string; rival: string | undefined }>();

  /**
   * Remembers what a row says of a note.
   *
   * @param row its name, for people: `row 5`
   */
  add(id: string, claim: string, row: string): void {
    const first = this.#claims.get(id);
    if (!first) this.#claims.set(id, { claim, row, rival: undefined });
    else if (first.claim !== claim) first.rival ??= row;
  }

  /** Returns the name of a row that says something else of the same note; undefined if there is none. */
  rivalOf(id: string, row: string): string | undefined {
    const found = this.#claims.get(id);
    if (!found || found.rival === undefined) return undefined;
    return row === found.row ? found.rival : found.row;
  }
}
