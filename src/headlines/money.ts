/** An amount as a headline writes it. */
export interface Amount {
  /** Undefined where the digits cannot be one price: `$2B`, `€12,50`, `$40-$45`. */
  value: number | undefined;
  /** An ISO 4217 code, or `GBX` for pence. */
  currency: string;
}

const signs: Record<string, string> = {
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  CDN$: 'CAD',
  HK$: 'HKD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  MX$: 'MXN',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  'JP¥': 'JPY',
  'CN¥': 'CNY',
  '₹': 'INR',
  '₩': 'KRW',
};

/** Only codes that targets are quoted in: `TOP` and `ALL` are currencies too, and words of headlines. */
const codes: Record<string, string> = {
  ...Object.fromEntries(
    'USD EUR GBP GBX CHF CAD AUD NZD HKD SGD JPY CNY INR KRW SEK NOK DKK BRL ZAR TWD MXN PLN ILS THB IDR MYR'
      .split(' ')
      .map((code) => [code, code]),
  ),
  GBp: 'GBX',
  RMB: 'CNY',
  Rs: 'INR',
};

const trailing: Record<string, string> = {
  ...codes,
  p: 'GBX',
  pence: 'GBX',
  Pence: 'GBX',
  '€': 'EUR',
  euros: 'EUR',
  Euros: 'EUR',
  yen: 'JPY',
  yuan: 'CNY',
};

const number = String.raw`\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?`;
const alternatives = (words: Record<string, string>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('$', String.raw`\$`))
    .join('|');

const leadingPattern = new RegExp(
  `(?:(${alternatives(signs)}) ?|(${alternatives(codes)})\\.? ?)(${number})`,
  'y',
);
const trailingPattern = new RegExp(
  `(${number}) ?(${alternatives(trailing)})(?![\\p{L}\\p{N}])`,
  'uy',
);

/** What follows an amount that is no price: billions, a decimal comma, a range, more digits. */
const spoiler =
  /^(?: ?(?:[kmbt]|mn|bn|mln|bln|million|billion|trillion)(?![\p{L}\p{N}])|[,.]?\d|[-–]\D{0,3}\d|[\p{L}])/iu;

/** Returns the amount that starts at an offset of the text, and where it ends. */
export function amountAt(text: string, at: number): { amount: Amount; end: number } | undefined {
  for (const [pattern, read] of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const [digits, currency] = read(match);
    const value = Number(digits?.replaceAll(',', ''));
    const rest = spoiler.exec(text.slice(pattern.lastIndex, pattern.lastIndex + 16));
    return {
      amount: { value: rest || !(value > 0) ? undefined : value, currency: currency ?? '' },
      end: pattern.lastIndex + (rest?.[0].length ?? 0),
    };
  }
  return undefined;
}

type Parts = readonly [digits: string | undefined, currency: string | undefined];
const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => Parts])[] = [
  [leadingPattern, ([, sign, code, digits]) => [digits, signs[sign ?? ''] ?? codes[code ?? '']]],
  [trailingPattern, ([, digits, unit]) => [digits, trailing[unit ?? '']]],
];
