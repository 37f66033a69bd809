/**
 * The units in which London, Johannesburg and Tel Aviv quote shares: pence, cents of the rand, agorot. They are
 * never converted; 100 of them make one unit of the currency.
 */
export const minorUnits: ReadonlyMap<string, string> = new Map([
  ['GBX', 'GBP'],
  ['ZAC', 'ZAR'],
  ['ILA', 'ILS'],
]);

const known = new Set([...Intl.supportedValuesOf('currency'), ...minorUnits.keys()]);

/** Returns whether the code is a currency's (ISO 4217) or a minor unit's: `GBX` for pence, `ZAC`, `ILA`. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

/** The most decimals that an amount or a percentage in a note may have. All of them are shown. */
export const mostDecimals = 4;

/** Returns an amount as notes write it: `86`, `15.60`. Cents are never rounded away. */
export function writeAmount(amount: number): string {
  if (Number.isInteger(amount)) return String(amount);
  const decimals = String(amount).split('.')[1]?.length ?? 0;
  return amount.toFixed(Math.min(mostDecimals, Math.max(2, decimals)));
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Returns an amount for people, never rounded: `$15.60`, `HK$430.00`, `¥2,500`, `1,250p`. An amount with decimals
 * has at least two, even in a currency that is usually written without: `IDR 9,500.50`.
 */
export function formatMoney(amount: number, currency: string): string {
  if (currency === 'GBX') return `${inUnits.format(amount)}p`;
  if (minorUnits.has(currency)) return `${currency}\u00a0${inUnits.format(amount)}`;
  return formatFor(currency, Number.isInteger(amount) ? 0 : 2).format(amount);
}

const inUnits = new Intl.NumberFormat('en-US', { maximumFractionDigits: mostDecimals });

/** @param least the fewest decimals, if the currency's own are fewer */
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
