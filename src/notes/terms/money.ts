/** Pence: London's price unit, its own and never converted (100 GBX are 1 GBP). */
const pence = 'GBX';

const known = new Set([...Intl.supportedValuesOf('currency'), pence]);

/** Returns whether the code is a currency's (ISO 4217), or `GBX` for pence. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

/** As many decimals as an amount or a percentage of a note may have, and as many are shown: cents matter. */
export const mostDecimals = 4;

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Returns an amount for people: `$15.60`, `HK$430.00`, `¥2,500`, `1,250p`. It is never rounded. One with
 * decimals has two of them at least, even in a currency that is commonly written without: `IDR 9,500.50`.
 */
export function formatMoney(amount: number, currency: string): string {
  if (currency === pence) return `${inPence.format(amount)}p`;
  return formatFor(currency, Number.isInteger(amount) ? 0 : 2).format(amount);
}

const inPence = new Intl.NumberFormat('en-US', { maximumFractionDigits: mostDecimals });

/** @param least decimals, where the currency's own are fewer */
function formatFor(currency: string, least: number): Intl.NumberFormat {
  const key = `${currency} ${least}`;
  let format = formats.get(key);
  if (!format) {
    const style = { style: 'currency', currency } as const;
    const own = new Intl.NumberFormat('en-US', style).resolvedOptions().minimumFractionDigits ?? 0;
    format = new Intl.NumberFormat('en-US', {
      ...style,
      minimumFractionDigits: Math.max(own, least),
      maximumFractionDigits: mostDecimals,
    });
    formats.set(key, format);
  }
  return format;
}
