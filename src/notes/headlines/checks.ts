import type { NameRun } from './clause.ts';
import { isWord, type Token } from './tokens.ts';

/** Why a line is no rating action, in a sentence for its reader. */
export const reasons = {
  empty: 'there is nothing to read',
  long: 'it is longer than a headline',
  cutOff:
    'a figure or a word is missing; a shell drops `$8` of `$86` between double quotes, so put headlines in single quotes',
  question: 'it asks or explains something, and reports no rating action',
  roundUp: 'it is a round-up: it speaks of several analysts or firms, and names none of them',
  severalStocks: 'it may name several stocks; a note is about one, so write one for each',
  severalFirms: 'it names several firms; a note is about one',
  severalTargets: 'it speaks of several price targets; a note is about one',
  priceMove: 'it is about how a share price moved, and reports no rating action of its own',
  credit: 'it is about a credit rating',
  quantitative: 'it is about a quantitative or fair-value rating, which is not a sell-side opinion',
  notStock: 'it is about an index, a currency or a commodity, and not about a stock',
  noVerb: 'it has no verb of a rating action, such as upgrades, maintains or initiates',
  noAction: 'it does not say what became of a rating, a price target or coverage',
  noFirm: 'it does not say which firm acted',
  noCompany: 'it does not say which company is rated',
  unclear: 'it states two ratings or two targets, and which one counts is not clear',
  contradiction: 'its verb and its figures contradict each other',
} as const;

export type Refusal = keyof typeof reasons;

const openers =
  "why what what's how which who where when here here's heres this these those meet should is are can will does do did could would 'tis";

const moves =
  'rise rises rising rose rally rallies rallying rallied jump jumps jumping jumped surge surges surging surged soar soars soaring soared climb climbs climbing climbed gain gains gaining gained spike spikes pop pops popping fall falls falling fell drop drops dropping dropped slide slides sliding slid slip slips slipping slipped sink sinks sinking sank plunge plunges plunging plunged tumble tumbles tumbling tumbled crash crashes dip dips dipping dipped trade trades trading traded higher lower up down move moves moving moved';

/** Houses that rate, though not as the sell side does: their word is never part of a consensus. */
export const creditAgencies =
  /^(?:moody'?s?|fitch|dbrs|s&p(?: global)?|kbra|a\.?m\.? best)(?: ratings| investors service)?$/i;
/** `BBB-`, `Ba1`, `Junk`: no rating of a stock. */
export const creditGrade =
  /^(?:A{1,3}|B{1,3}|C{1,3}|D)[+-]?$|^(?:Aaa|Aa|A|Baa|Ba|B|Caa|Ca)[1-3]$|^junk\b|\b(?:investment|speculative) grade\b/;
/** Systems that compute ratings. None of them is a house whose analysts publish them. */
export const systems = 'zacks|morningstar|weiss ratings|stocknews|wall street zen|seeking alpha';
const quantitative = new RegExp(
  String.raw`\b(?:${systems}|cfra stars|tipranks smart score|quant rating)\b`,
  'i',
);
const notStocks =
  /^(?:the )?(?:s&p(?: 500)?|nasdaq(?: 100)?|dow(?: jones)?|stoxx(?: 600)?|ftse(?: 100)?|dax|nikkei|gold|silver|oil|brent|wti|copper|bitcoin|ethereum|u\.?s\.? (?:stocks|equities|dollar)|treasuries)(?: (?:index|price|prices|futures|year-end|outlook))*$/i;
/** Names of indexes and of companies. One that is rated, or has a target below a thousand, is a company. */
const alsoStocks = /^(?:dow|nasdaq)$/i;
const plurals =
  'stocks names sector sectors industry equities reits etfs peers companies banks autos miners insurers retailers chipmakers automakers carmakers homebuilders telecoms';
const counts =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|multiple|many|these|some|both|most|other|various)$/i;

/** No target is zero: this is what a shell leaves of `$200`. */
const zeros =
  /(?:^|to |from )0\d*(?:\.0*)?(?: |$)|(?:^| )0\d*(?:\.0*)? (?:price target|target|pt)\b/i;

/** Words of an article about a screen's rating, if it names no firm. */
export const explains =
  /\b(?:here's|here is|this is) (?:why|what|how)\b|\bwhat (?:you should|to) know\b/i;

const roundUps = [
  /\b(?:upgrades|downgrades|ratings|initiations)(?:,| and| &| \/|\/) ?(?:and |& )?(?:upgrades|downgrades|initiations|price target)/i,
  /\banalyst (?:(?:ratings|calls|actions|moves)\b(?!:)|(?:up|down)grades\b(?!:|.* to ))/i,
  /\b(?:consensus|average|mean|median) (?:rating|recommendation|price target|target|pt)\b/i,
];

/** Returns why a line is no rating action, if its words alone say so. */
export function refuseLine(text: string, tokens: readonly Token[]): Refusal | undefined {
  if (tokens.length === 0) return 'empty';
  if (isAnonymous(tokens, analysts)) return 'roundUp';
  if (isWord(tokens.at(-1), 'to from at of with') || zeros.test(text)) return 'cutOff';
  if (text.endsWith('?') || isWord(tokens[0], openers)) return 'question';
  if (roundUps.some((pattern) => pattern.test(text))) return 'roundUp';
  if (/\b(?:bull|bear)[- ]case (?:price )?target/i.test(text)) return 'severalTargets';
  if (quantitative.test(text)) return 'quantitative';
  if (
    /\bcredit(?: (?:rating|outlook|to)\b|$)|\bissuer default\b|\bsenior (?:un)?secured\b/i.test(
      text,
    )
  )
    return 'credit';
  return undefined;
}

const analysts = new Set(['analysts']);
const anonymous = new Set('analysts brokers brokerages firms experts street'.split(' '));

/** Returns whether the analysts who act have no firm: `Wall Street Analysts Raise …`, `Top Analyst Raises …`. */
export function isAnonymous(words: readonly Token[], nouns = anonymous): boolean {
  return words.some(({ key }, at) => {
    const [before, next] = [words[at - 1], words[at + 1]];
    if (key === 'analyst' && nouns === anonymous)
      return at > 0 && before?.kind !== 'firm' && next?.kind !== 'firm';
    // `Lake Street` is a house.
    const isHouse = key === 'street' && before && !isWord(before, 'wall the');
    return nouns.has(key) && !isHouse && before?.kind !== 'firm' && !isWord(next, 'at from with');
  });
}

/** Returns whether the words before a verb tell of a share price: `Example Shares Fall After UBS …`. */
export function tellsMove(words: readonly Token[]): boolean {
  return words.some((word, at) => at > 0 && isWord(word, moves));
}

/** Returns why words cannot be the company's name; undefined if they can. */
export function refuseCompany(
  name: string,
  tokens: readonly Token[],
  { from, end, listing }: NameRun,
  isSure: boolean,
  isOpinion: boolean,
): Refusal | undefined {
  const keys = tokens.slice(from, end).map(({ key }) => key);
  const last = keys.at(-1) ?? '';
  // `Dow stock price target` is the company's.
  const isCompany =
    listing ?? (isWord(tokens[end], 'stock shares') || (isOpinion && alsoStocks.test(name)));
  if (!isCompany && notStocks.test(name)) return 'notStock';
  if (isWord(tokens[end - 1], plurals) && !/ Companies$/.test(name)) return 'severalStocks';
  if (counts.test(keys[0] ?? '') && keys.length > 1 && last.endsWith('s')) return 'severalStocks';
  // `Example and Fixture`: two companies, unless a target or a listing says that they are one.
  const isPair = tokens.slice(from, end).filter(({ kind }) => kind === 'company').length > 1;
  if (isPair || (!isSure && keys.indexOf('and') > 0)) return 'severalStocks';
  return isSure && tokens[from]?.kind !== 'company' && !/[\p{Lu}\p{N}]/u.test(name)
    ? 'noCompany'
    : undefined;
}

/** `UBS, Citi Cut …`, `… Cut at UBS and Citi`: two firms in a row, or `at $50 at UBS, $40 at Citi`. */
export function refuseFirms(tokens: readonly Token[]): Refusal | undefined {
  const acting = tokens.filter(
    ({ kind }, at) => kind === 'firm' && isWord(tokens[at - 1], 'at by'),
  );
  if (new Set(acting.map(({ name }) => name)).size > 1) return 'severalFirms';
  const isFirm = (at: number) => tokens[at]?.kind === 'firm';
  const isPair = tokens.some(
    (token, at) => isWord(token, ', and & /') && isFirm(at - 1) && isFirm(at + 1),
  );
  return isPair ? 'severalFirms' : undefined;
}
