const signs: Record<string, string> = {
  USD: '$',
  CAD: 'C$',
  HKD: 'HK$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
};

/** Returns an amount as headlines have it: `$86`, `$15.60`, `HK$430`, `1,250p`. */
export function moneyText(amount: number, currency: string): string {
  const [whole = '', decimals] = (
    Number.isInteger(amount) ? String(amount) : amount.toFixed(2)
  ).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const figure = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  if (currency === 'GBX') return `${figure}p`;
  return `${signs[currency] ?? `${currency} `}${figure}`;
}
