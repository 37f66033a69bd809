import type { PriceTargetAction } from '../schema/schema.ts';
import { directions } from './lexicon.ts';
import { isWord, type Token } from './tokens.ts';

/** A price target as far as a headline states it. */
export interface StatedTarget {
  from?: number | undefined;
  to?: number | undefined;
  currency?: string | undefined;
  action?: PriceTargetAction | undefined;
}

/** What a part of a headline says of rating, target and coverage. */
export interface Said {
  rating: { from?: string | undefined; to?: string | undefined };
  /** `to Buy`: the rating moved there. `with Buy rating` and `Buy on` say only what it is. */
  isMove?: boolean;
  hasRatingNoun?: boolean;
  /** `Up to Buy`, `Down to Sell`. */
  way?: PriceTargetAction | undefined;
  /** `New 'Buy' Rating`: the firm begins to cover the stock. */
  isNew?: boolean;
  target?: StatedTarget | undefined;
  /** The target is called `target` alone, which can be a company's, or a target of sales. */
  isBareTarget?: boolean;
  hasCoverage?: boolean;
  /** Where from the share price stood, in percent: `28% Upside`. */
  upside?: number;
  /** `Price Targets`: of several stocks, or of several firms. */
  isPlural?: boolean;
  /** Two different ratings or targets where one can be. */
  isUnclear?: boolean;
}

/** Adds what a phrase says to what was said before it. */
export type Says = (said: Said, tokens: readonly Token[]) => void;

/** Takes the rating, as the one before or the one now. */
export function rate(side: 'from' | 'to', isMove = false): Says {
  return (said, tokens) => {
    const word = tokens.find(({ kind }) => kind === 'rating')?.name;
    if (said.rating[side] !== undefined && said.rating[side] !== word) said.isUnclear = true;
    said.rating[side] = word;
    said.isMove ||= isMove;
    if (isMove) said.way = directions.get(tokens[0]?.key ?? '');
    said.hasRatingNoun ||= tokens.some((token) => isWord(token, 'rating ratings'));
    said.isNew ||= tokens.some(({ key }) => key === 'new');
  };
}

/** Takes the amounts of a target, in the order of the sides that they are. */
export function price(...sides: readonly ('from' | 'to')[]): Says {
  return (said, tokens) => {
    aim(said, tokens);
    const amounts = tokens.flatMap(({ amount }) => (amount ? [amount] : []));
    for (const [index, side] of sides.entries()) {
      const { value, currency = '' } = amounts[index] ?? {};
      said.target ??= {};
      if (value === undefined) continue;
      const { [side]: before = value, currency: known = currency } = said.target;
      if (before !== value || (currency !== '' && known !== currency)) said.isUnclear = true;
      said.target[side] = value;
      if (currency) said.target.currency = currency;
    }
  };
}

/** Takes the noun of a target, and which way the word beside it says that the target moved. */
export function aim(said: Said, tokens: readonly Token[]): void {
  const noun = tokens.find(({ kind }) => kind === 'target' || kind === 'targets');
  if (!noun) return;
  said.isBareTarget =
    noun.isBare === true && (said.target === undefined || said.isBareTarget === true);
  // The verb says nothing of a target beside the rating: `raises rating with $50 target`.
  said.target ??= isWord(tokens[0], 'with') ? { action: undefined } : {};
  said.isPlural ||= noun.kind === 'targets';
  const way = tokens.map(({ key }) => directions.get(key)).find((found) => found !== undefined);
  if (way) said.target.action = way;
}

/** Takes note that a word is there. */
export function note(what: 'hasRatingNoun' | 'hasCoverage'): Says {
  return (said) => {
    said[what] = true;
  };
}

/** Takes the percentage by which the target is above the share price. */
export function rise(said: Said, tokens: readonly Token[]): void {
  said.upside = Number.parseFloat(tokens.find(({ kind }) => kind === 'percent')?.text ?? '');
}

export const nothing: Says = () => {};
