import { currenciesIn } from '../../terms/amount.ts';
import { isCurrency, mostDecimals } from '../../terms/money.ts';
import type { Refusal } from './refusal.ts';

/** A figure in the required form, with no more decimals than pages show. */
const decimal = new RegExp(String.raw`^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,${mostDecimals}})?$`);
const tooFine = /^-?(?:0|[1-9]\d{0,11})\.\d+$/;

/**
 * @param expected what the figure should be
 * @param judge returns what is wrong with a figure in the right form
 */
export function refuseFigure(
  value: string,
  expected: string,
  judge: (figure: number) => Refusal | undefined,
): Refusal | undefined {
  if (decimal.test(value)) return judge(Number(value));
  if (tooFine.test(value)) return { expected, label: `more than ${mostDecimals} decimals` };
  const meant = figureMeant(value.slice(0, 40));
  return {
    expected,
    label: !/\d/.test(value)
      ? 'not a figure'
      : /^[^\d-]/.test(value)
        ? 'digits only, with nothing before them'
        : 'digits and a decimal point only',
    fix: decimal.test(meant) ? meant : undefined,
    help: /^(?:n\W?a|none|unknown|tb[ad]|-+|\?+)\.?$/i.test(value)
      ? 'delete the line if it is not known'
      : undefined,
  };
}

/** What may surround a figure without changing it: a currency, a percent sign, quotes, `about`. */
const around =
  /^(?:about |~|\+|[“"'])?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} )? ?|(?: ?(?:[%$€£¥“”"']|p|pence)| [A-Z]{3})+$/g;

/** Returns what was meant as a figure: `$1,300` is 1300, and `13,12` is 13.12. */
export function figureMeant(value: string): string {
  const digits = value.trim().replace(around, '');
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  if (/^-?\d+,\d{1,2}$/.test(digits)) return digits.replace(',', '.');
  return digits;
}

/** Returns the currency of the last amount in a text, the likeliest that its mark can mean: HKD of `HK$125`. */
export function currencyMeant(text: string): string | undefined {
  const words = text.match(/[^\d\s.,<>=→()–-]+/g) ?? [];
  return words.map((word) => currenciesIn(word)[0]).findLast((code) => code !== undefined);
}

export function refuseCurrency(value: string): Refusal | undefined {
  if (isCurrency(value)) return undefined;
  const [sole = '', ...others] = currenciesIn(value);
  const code = others.length > 0 || sole === '' ? value.toUpperCase() : sole;
  return {
    expected: 'a currency code such as USD (ISO 4217; GBX for pence)',
    label: 'not a currency code',
    fix: isCurrency(code) ? code : undefined,
    help: isCurrency(code) ? undefined : 'write the three letters, such as USD for US dollars',
  };
}

/** New shares, a colon, old ones: `4:1`, and `1:10` for a reverse split. */
const ratio = /^[1-9]\d{0,5}(?:\.\d{1,4})?:[1-9]\d{0,5}(?:\.\d{1,4})?$/;

export function refuseRatio(value: string): Refusal | undefined {
  const [now, before] = value.split(':');
  if (ratio.test(value) && Number(now) !== Number(before)) return undefined;
  const meant = value.replace(/\s*(?:-?for-?|[/:]|to)\s*/i, ':');
  return {
    expected: 'new shares, a colon and old ones, such as 4:1',
    label: ratio.test(value) ? 'splits nothing' : 'not a ratio',
    fix: ratio.test(meant) && !ratio.test(value) ? meant : undefined,
  };
}
