/**
 * What shares in London, Johannesburg and Tel Aviv are quoted in: pence, cents of the rand, agorot. Each is a unit
 * of its own and never converted; 100 of them are one of the currency.
 */
export const minorUnits: ReadonlyMap<string, string> = new Map([
  ['GBX', 'GBP'],
  ['ZAC', 'ZAR'],
  ['ILA', 'ILS'],
]);

const known = new Set([...Intl.supportedValuesOf('currency'), ...minorUnits.keys()]);

/** Returns whether the code is a currency's (ISO 4217), or that of a minor unit: `GBX` for pence, `ZAC`, `ILA`. */
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
  if (currency === 'GBX') return `${inUnits.format(amount)}p`;
  if (minorUnits.has(currency)) return `${currency}\u00a0${inUnits.format(amount)}`;
  return formatFor(currency, Number.isInteger(amount) ? 0 : 2).format(amount);
}

const inUnits = new Intl.NumberFormat('en-US', { maximumFractionDigits: mostDecimals });

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
