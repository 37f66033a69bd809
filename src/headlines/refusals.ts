import type { Token } from './tokens.ts';

/** Why a line is no rating action, in a sentence for its reader. */
export const reasons = {
  empty: 'there is nothing to read',
  long: 'it is longer than a headline',
  cutOff:
    'a figure or a word is missing; a shell drops `$8` of `$86` between double quotes, so put headlines in single quotes',
  question: 'it asks or explains something, and reports no rating action',
  roundUp: 'it is a round-up: it speaks of several analysts or firms, and names no one of them',
  severalStocks: 'it may name several stocks; a note is about one',
  severalFirms: 'it names several firms; a note is about one',
  severalTargets: 'it speaks of several price targets; a note is about one',
  priceMove: 'it tells how a share price moved, and at most what rating action came before',
  credit: 'it is about a credit rating',
  quantitative: 'it is about a quantitative or fair-value rating, which is not a sell-side opinion',
  notStock: 'it is about an index, a currency or a commodity, and not about a stock',
  noVerb: 'it has no verb of a rating action, such as upgrades, maintains or initiates',
  noAction: 'it names neither a rating, nor a price target, nor coverage',
  noFirm: 'it does not say which firm acted',
  noCompany: 'it does not say which company is rated',
  noDirection: 'it does not say whether the rating went up or down',
  unclear: 'it states two ratings or two targets, and which one counts is not clear',
  contradiction: 'its verb and its figures contradict each other',
} as const;

export type Refusal = keyof typeof reasons;

const openers = new Set(
  "why what what's how which who where when here here's heres this these those meet should is are can will does do did could would 'tis".split(
    ' ',
  ),
);

const moves = new Set(
  'rise rises rising rose rally rallies rallying rallied jump jumps jumping jumped surge surges surging surged soar soars soaring soared climb climbs climbing climbed gain gains gaining gained spike spikes pop pops popping fall falls falling fell drop drops dropping dropped slide slides sliding slid slip slips slipping slipped sink sinks sinking sank plunge plunges plunging plunged tumble tumbles tumbling tumbled crash crashes dip dips dipping dipped trade trades trading traded higher lower up down move moves moving moved'.split(
    ' ',
  ),
);

/** Houses that rate, though not as the sell side does: their word is never part of a consensus. */
const creditAgencies = new Set([
  "moody's",
  'moodys',
  'moody',
  'fitch',
  'dbrs',
  's&p global ratings',
  's&p',
  'kbra',
  'am best',
  'a.m. best',
]);
const quantitative =
  /\b(?:zacks|morningstar|cfra|weiss ratings|stocknews(?:\.com)?|wall street zen|tipranks smart score|seeking alpha|quant rating)\b/i;
const notStocks =
  /^(?:the )?(?:s&p(?: 500)?|nasdaq(?: 100)?|dow(?: jones)?|stoxx(?: 600)?|ftse(?: 100)?|dax|nikkei|gold|silver|oil|brent|wti|copper|bitcoin|ethereum|u\.?s\.? (?:stocks|equities|dollar)|treasuries)(?: (?:index|price|prices|futures|year-end|outlook))*$/i;
const plurals = new Set(
  'stocks names sector sectors industry equities reits etfs peers companies'.split(' '),
);
const counts =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|multiple|many|these|some|both|most|all|other|various)$/i;

/** What a headline cannot end with, and no target can be: what is left of `to $8` and of `$200`. */
const dangling = new Set(['to', 'from', 'at', 'of', 'with']);
const zeros =
  /(?:^|to |from )0\d*(?:\.0*)?(?: |$)|(?:^| )0\d*(?:\.0*)? (?:price target|target|pt)\b/i;

/** Returns why a line is no rating action where its words alone say so. */
export function refuseLine(text: string, tokens: readonly Token[]): Refusal | undefined {
  if (tokens.length === 0) return 'empty';
  const keys = tokens.map(({ key }) => key);
  const first = keys[0] ?? '';
  if (dangling.has(keys.at(-1) ?? '') || zeros.test(text)) return 'cutOff';
  if (text.endsWith('?') || openers.has(first)) {
    return keys.includes('analysts') ? 'roundUp' : 'question';
  }
  if (
    /\b(?:upgrades|downgrades|ratings|initiations)(?:,| and| &| \/|\/) ?(?:and |& )?(?:upgrades|downgrades|initiations|price target)/i.test(
      text,
    )
  ) {
    return 'roundUp';
  }
  if (/\banalyst (?:ratings|calls|actions|moves|upgrades|downgrades)\b(?!:)/i.test(text))
    return 'roundUp';
  if (
    /\b(?:consensus|average|mean|median) (?:rating|recommendation|price target|target|pt)\b/i.test(
      text,
    )
  )
    return 'roundUp';
  if (quantitative.test(text)) return 'quantitative';
  if (/\bcredit (?:rating|outlook)|\bissuer default\b|\bsenior (?:un)?secured\b/i.test(text))
    return 'credit';
  return undefined;
}

/** Returns whether analysts act that no firm is named for: `Wall Street Analysts Raise …`. */
export function isAnonymous(
  tokens: readonly Token[],
  hasFirmBefore: (at: number) => boolean,
): boolean {
  return tokens.some(
    ({ key }, at) =>
      key === 'analysts' &&
      !['at', 'from', 'with'].includes(tokens[at + 1]?.key ?? '') &&
      !hasFirmBefore(at),
  );
}

/** Returns whether the words before a verb tell of a share price: `Example Shares Fall After UBS …`. */
export function tellsMove(words: readonly Token[]): boolean {
  return words.some(({ key }, at) => at > 0 && moves.has(key));
}

/** Returns why the words that should name the company cannot; undefined where they can. */
export function refuseCompany(name: string, words: readonly Token[]): Refusal | undefined {
  const keys = words.map(({ key }) => key);
  if (notStocks.test(name)) return 'notStock';
  if (plurals.has(keys.at(-1) ?? '') && !/ Companies$/.test(name)) return 'severalStocks';
  if (counts.test(keys[0] ?? '') && words.length > 1 && /s$/.test(keys.at(-1) ?? ''))
    return 'severalStocks';
  if (keys.some((key) => key === 'and' || key === 'among' || key === '+' || key === '/'))
    return 'severalStocks';
  return undefined;
}

/** Returns why a firm of this name is not one of the sell side. */
export function refuseFirm(name: string): Refusal | undefined {
  const key = name.toLowerCase().replace(/ (?:ratings|investors service)$/, '');
  return creditAgencies.has(key) || creditAgencies.has(name.toLowerCase()) ? 'credit' : undefined;
}
