/** An amount as a headline writes it. */
export interface Amount {
  /** Undefined if the digits cannot be one price: `$2B`, `€12,50`, `$40-$45`. */
  value: number | undefined;
  /** An ISO 4217 code, or `GBX` for pence. */
  currency: string;
}

function table(pairs: string): [string, string][] {
  return pairs.split(' ').map((pair) => {
    const [written = '', code = written] = pair.split('=');
    return [written, code];
  });
}

const signs = table(
  '$=USD US$=USD C$=CAD CA$=CAD CDN$=CAD HK$=HKD A$=AUD AU$=AUD NZ$=NZD S$=SGD SG$=SGD NT$=TWD R$=BRL MX$=MXN €=EUR £=GBP ¥=JPY JP¥=JPY CN¥=CNY ₹=INR ₩=KRW',
);
/** Only codes that targets are quoted in: `TOP` and `ALL` are currencies too, and words of headlines. */
const codes = table(
  'USD EUR GBP GBX CHF CAD AUD NZD HKD SGD JPY CNY INR KRW SEK NOK DKK BRL ZAR TWD MXN PLN ILS THB IDR MYR GBp=GBX RMB=CNY Rs=INR',
);
const units = table('p=GBX pence=GBX Pence=GBX €=EUR euros=EUR Euros=EUR yen=JPY yuan=CNY won=KRW');
const currencies = new Map([...signs, ...codes, ...units]);

const number = String.raw`\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?`;
const alternatives = (words: readonly [string, string][]) =>
  words
    .map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('$', String.raw`\$`))
    .join('|');

const before = `(?<sign>${alternatives(signs)}) ?|(?<code>${alternatives(codes)})\\.? ?`;
const leadingPattern = new RegExp(`(?:${before})(?<digits>${number})`, 'y');
const trailingPattern = new RegExp(
  `(?<digits>${number}) ?(?<unit>${alternatives([...codes, ...units])})(?![\\p{L}\\p{N}])`,
  'uy',
);

/** What follows an amount that is not a price: billions, a decimal comma, a range, more digits. */
const spoiler =
  /^(?: ?(?:[kmbt]|mn|bn|mln|bln|million|billion|trillion)(?![\p{L}\p{N}])|[,.]?\d|[-–]\D{0,3}\d|[\p{L}])/iu;

/** Returns the amount that starts at an offset of the text, and where it ends. */
export function amountAt(text: string, at: number): { amount: Amount; end: number } | undefined {
  for (const pattern of [leadingPattern, trailingPattern]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const { digits = '', sign, code, unit } = match.groups;
    const value = Number(digits.replaceAll(',', ''));
    const rest = spoiler.exec(text.slice(pattern.lastIndex, pattern.lastIndex + 16));
    return {
      amount: {
        value: rest || !(value > 0) ? undefined : value,
        currency: currencies.get(sign ?? code ?? unit ?? '') ?? '',
      },
      end: pattern.lastIndex + (rest?.[0].length ?? 0),
    };
  }
  return undefined;
}
