import { currenciesIn } from '../notes/terms/amount.ts';
import { isCurrency } from '../notes/terms/money.ts';
import type { VendorRow } from './vendors.ts';

/** Returns why a figure of a table with semicolons has two meanings: `1.234` and `1,234`; undefined if none has. */
export function unsureFigure({ written = [] }: VendorRow): string | undefined {
  for (const text of written) {
    const [, whole, rest] = /^\D*(\d{1,3})[.,](\d{3})\D*$/.exec(text) ?? [];
    if (whole)
      return `\`${text}\` may be ${whole}${rest} or ${whole}.${rest} in a table with semicolons: write ${whole}${rest}.00 or ${whole}.${rest}0`;
  }
  return undefined;
}

/**
 * Returns the currency of a row's figures, or why it is not known.
 *
 * @param usual the one of figures that do not say theirs
 */
export function currencyOf(
  { currency: cell, written = [] }: VendorRow,
  usual: string | undefined,
): { currency: string | undefined } | { reason: string } {
  let possible: readonly string[] | undefined;
  let before = '';
  for (const text of cell === undefined ? written : [cell, ...written]) {
    const named = currenciesIn(text);
    const isCode = text === cell && isCurrency(text.toUpperCase());
    const meant = isCode && named.length === 0 ? [text.toUpperCase()] : named;
    if (text === cell && meant.length === 0)
      return { reason: `\`${text}\` is not a known currency` };
    if (meant.length === 0) continue;
    possible = (possible ?? meant).filter((currency) => meant.includes(currency));
    if (possible.length === 0)
      return { reason: `\`${before}\` and \`${text}\` are not in one currency` };
    before = text;
  }
  const [sole, ...others] = possible ?? [];
  if (sole !== undefined && others.length === 0) return { currency: sole };
  if (usual === undefined)
    return {
      reason: possible
        ? `\`${before}\` may be in ${possible.join(' or ')}: give --currency`
        : 'the currency of its figures is missing: give --currency',
    };
  return possible && !possible.includes(usual)
    ? { reason: `\`${before}\` is not in ${usual}` }
    : { currency: usual };
}
