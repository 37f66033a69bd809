import type { DraftFields } from '../drafts/fields.ts';
import { priceTargetAction } from '../notes/figures.ts';
import type { Note } from '../notes/note.ts';
import { wordKey } from '../notes/terms/word-key.ts';

type Stated = Pick<DraftFields, 'action' | 'rating' | 'priceTarget'>;

/**
 * Returns the facts of a rating action that are compared, as one text, in which a fact that is not stated is empty.
 * Two rows, or a row and a note, that share firm, ticker and day are one action. If neither covers the other, they
 * contradict each other.
 */
export function claimOf({ action, rating, priceTarget = {} }: Stated | Note): string {
  const word = (text = '') => wordKey(text);
  const amount = (figure: string | number | undefined) =>
    figure === undefined ? undefined : Number(figure);
  const isMove = action === 'upgrade' || action === 'downgrade';
  const before = isMove ? word(rating?.from) : '';
  const [from, to] = [amount(priceTarget.from), amount(priceTarget.to)];
  const move = priceTargetAction({ priceTarget: { ...priceTarget, from, to } });
  return [
    ...[action, before, word(rating?.to), from, to, priceTarget.currency],
    // A target that is set may have had one before it, which the other tells.
    move === 'set' ? '' : move,
  ].join('|');
}

/** Returns whether a claim states all that another does. */
export function covers(claim: string, other: string): boolean {
  if (claim === other) return true;
  const facts = claim.split('|');
  return other.split('|').every((fact, at) => fact === '' || fact === facts[at]);
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
    const most = this.#claims.get(id);
    if (!most) this.#claims.set(id, { claim, row, rival: undefined });
    else if (covers(most.claim, claim)) return;
    else if (covers(claim, most.claim)) this.#claims.set(id, { ...most, claim, row });
    else most.rival ??= row;
  }

  /** Returns the name of a row that says something else of the same note; undefined if there is none. */
  rivalOf(id: string, row: string): string | undefined {
    const most = this.#claims.get(id);
    if (!most || most.rival === undefined) return undefined;
    return row === most.row ? most.rival : most.row;
  }

  /** Returns whether no row says more of a note than this claim does. */
  saysMost(id: string, claim: string): boolean {
    return covers(claim, this.#claims.get(id)?.claim ?? '');
  }
}
