/** Pence: London's price unit, its own and never converted (100 GBX are 1 GBP). */
const pence = 'GBX';

const known = new Set([...Intl.supportedValuesOf('currency'), pence]);

/** Returns whether the code is a currency's (ISO 4217), or `GBX` for pence. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Returns an amount for people: `$15.60`, `HK$430.00`, `¥2,500`, `1,250p`. Never rounded to less than
 * the currency's own decimals, since cents matter; up to four are shown where the source has them.
 */
export function formatMoney(amount: number, currency: string): string {
  let format = formats.get(currency);
  if (!format) {
    format =
      currency === pence
        ? new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })
        : new Intl.NumberFormat('en-US', {
            style: 'currency',
            currency,
            maximumFractionDigits: 4,
          });
    formats.set(currency, format);
  }
  return currency === pence ? `${format.format(amount)}p` : format.format(amount);
}
