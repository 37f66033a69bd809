/** An amount as a text writes it. */
export interface Amount {
  /** Undefined if the digits cannot be one price: `$2B`, `€12,50`, `$40-$45`. */
  value: number | undefined;
  /** An ISO 4217 code, or `GBX` for pence. Of those that its mark can mean, the likeliest. */
  currency: string;
}

const signs =
  '$=USD,CAD,AUD,HKD,SGD,NZD,TWD,MXN,BRL,CLP,COP,ARS US$=USD C$=CAD CA$=CAD CDN$=CAD HK$=HKD A$=AUD AU$=AUD NZ$=NZD S$=SGD SG$=SGD NT$=TWD R$=BRL MX$=MXN €=EUR £=GBP ¥=JPY,CNY JP¥=JPY CN¥=CNY ₹=INR ₩=KRW';
/** Only codes that targets are quoted in: `TOP` and `ALL` are currencies too, and words of headlines. */
const codes =
  'USD EUR GBP GBX CHF CAD AUD NZD HKD SGD JPY CNY INR KRW SEK NOK DKK BRL ZAR ZAC TWD MXN PLN ILS ILA THB IDR MYR GBp=GBX ZAc=ZAC RMB=CNY Rs=INR';
const units =
  'p=GBX pence=GBX Pence=GBX agorot=ILA €=EUR euro=EUR Euro=EUR euros=EUR Euros=EUR yen=JPY Yen=JPY yuan=CNY Yuan=CNY won=KRW Won=KRW';

const meanings = new Map(
  [signs, codes, units].flatMap((table) =>
    table.split(' ').map((pair): [string, string[]] => {
      const [mark = '', all = mark] = pair.split('=');
      return [mark, all.split(',')];
    }),
  ),
);

const alternatives = (...tables: string[]) =>
  tables
    .flatMap((table) => table.split(' ').map((pair) => pair.replace(/=.*/, '')))
    .sort((a, b) => b.length - a.length)
    .map((mark) => mark.replace('$', String.raw`\$`))
    .join('|');

/** The marks that may stand before the digits of an amount, and after them, as regular expressions. */
export const markBefore = `(?:(?:${alternatives(signs)}) ?|(?:${alternatives(codes)})\\.? ?)`;
export const markAfter = ` ?(?:${alternatives(codes, units)})(?![\\w/])`;

/**
 * Returns the currencies that an amount can be in as it is written, or a mark alone, the likeliest first: `$15.60` is
 * in US dollars, or in those of Canada. There are none if the mark is unknown. `GBp` are pence, unlike `gbp`.
 */
export function currenciesIn(written: string): readonly string[] {
  const mark = written.replace(/[\d,.\s]/g, '');
  const [upper, lower] = [mark.toUpperCase(), mark.toLowerCase()];
  return meanings.get(mark) ?? meanings.get(upper) ?? meanings.get(lower) ?? [];
}

/** Returns the figure of an amount as it is written: 1250 of `1,250p`. */
export function figureIn(written: string): number {
  return Number(/\d[\d,.]*/.exec(written)?.[0].replaceAll(',', ''));
}

const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)`;
const patterns = [`${markBefore}${number}`, `${number}${markAfter}`].map(
  (pattern) => new RegExp(pattern, 'y'),
);

/** What follows an amount that is not a price: billions, a decimal comma, a range, more digits. */
const spoiler =
  /^(?: ?(?:[kmbt]|mn|bn|mln|bln|million|billion|trillion)(?![\p{L}\p{N}])|[,.]?\d|[-–]\D{0,3}\d|[\p{L}])/iu;

/** Returns the amount that starts at an offset of the text, and where it ends. Digits without a mark are none. */
export function amountAt(text: string, at: number): { amount: Amount; end: number } | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const value = figureIn(match[0]);
    const rest = spoiler.exec(text.slice(pattern.lastIndex, pattern.lastIndex + 16));
    return {
      amount: {
        value: rest || !(value > 0) ? undefined : value,
        currency: currenciesIn(match[0])[0] ?? '',
      },
      end: pattern.lastIndex + (rest?.[0].length ?? 0),
    };
  }
  return undefined;
}
