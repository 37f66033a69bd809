import { figureIn, markAfter, markBefore } from '../terms/amount.ts';

/** An amount that a text gives as a price target. */
export interface TargetMention {
  /** Where the amount is in the text. */
  index: number;
  /** Where the part that was read as a target ends. */
  end: number;
  /** As it is written: `$15.60`. */
  text: string;
  amount: number;
  /** The old target, the new one, or either if the text does not say. */
  role: 'from' | 'to' | 'any';
  /** `about $16`: the amount is rounded to its last digit. */
  isRounded: boolean;
}

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** No more digits, percent sign or magnitude may follow: `$3 billion` is no share's price. */
const noMore = String.raw`(?![\d%]|[.,]\d|[- ]?(?:[kKmMbB]|bn|mn|thousand|million|billion|trillion)\b)`;
export const amountPattern = `(?:${markBefore}${digits}${noMore}|${digits}${markAfter})`;
const target = String.raw`(?:(?:12-month|twelve-month|one-year|share|stock|new) )*(?:price target|target price|price objective|price-target|target|PT|TP)\b`;
/** Between "price target" and its amount may stand the company: "Price Target on Kingsoft Cloud to $86". */
const company = String.raw`(?: (?:on|for|by|at) (?!20\d\d)(?:[\w&.'’-]+ ){1,5}?(?=from |to ))?`;
const moved =
  '(?: (?:is |was |has been )?(?:raised|lowered|cut|lifted|increased|reduced|trimmed|hiked|boosted|up|down|goes|moves|rises|falls))?';
const by = `(?: by ${markBefore}?${digits}%?)?`;
const loose = '(?:about|around|roughly|approximately|nearly|some|~)';

const patterns: readonly RegExp[] = [
  // price target from $80 to $86; price target on Kingsoft Cloud from $80 to $86
  new RegExp(
    `${target}${company}${moved}${by} ?from (?<from>${amountPattern}) to (?<to>${amountPattern})`,
    'dgi',
  ),
  // price target to $86 (from $80)
  new RegExp(
    `${target}${company}${moved}${by} ?to (?<to>${amountPattern})(?:,? from (?<from>${amountPattern}))?`,
    'dgi',
  ),
  // PT $12 → $9
  new RegExp(`${target} (?<from>${amountPattern}) ?(?:→|->) ?(?<to>${amountPattern})`, 'dgi'),
  // price target of $15.60; PT $40; target price remains $20
  new RegExp(
    `${target}(?:,| of| at|:| is| is now| stands at| remains| stays| unchanged at)? (?:${loose} )?(?<any>${amountPattern})`,
    'dgi',
  ),
  // $15.60 price target
  new RegExp(`(?<any>${amountPattern})(?: (?:a|per) share)?[ -]${target}`, 'dgi'),
];

/** What stands, in the same part of the sentence, before a target that is not this firm's new one. */
const foreignBeside =
  /\b(?:previous|previously|prior|earlier|old|former|formerly|high|low|highest|lowest|versus|vs\.?|above|below|than|against|between|exceeds?|split|had|was)\b[^.;,]{0,24}$|\bfrom (?:[\w’'-]+ ){0,2}$/i;

/** What stands before a target of another house or scenario, or one that is not a share's. */
const foreign =
  /\b(?:consensus|average|mean|median|street|street's|bull|bear|base|case|scenario|upside|downside|best|worst|blue[- ]sky|peers?|others?|rivals?|analysts?['’]?|range|long-term|technical|revenue|sales|earnings|eps|ebitda|margin|profit|cost|savings|delivery|deliveries|production|growth|capex|spending|dividend|cash|debt|stop|takeover|bid|offer|guidance|oil|gold|copper|index|s&p|values?|valued|deal|merger|acquires?)\b[^.;]{0,24}$/i;

/** What follows a target that is not this firm's: a range, or an old one. */
const foreignAfter = /^ ?(?:range|ranges|previously|before|until|(?:-|–|—|to) ?[^\d\s]{0,3}\d)/i;

const endsLoose = new RegExp(`${loose} ?$`, 'i');

/** Returns whether an amount is said to be rounded: `about $16`. */
export function isLoose(text: string, index: number): boolean {
  return endsLoose.test(text.slice(Math.max(0, index - far), index));
}

/** Most texts mention no target, and need no closer look. */
export const anyTarget = /target|objective|\bPT\b|\bTP\b/i;

/** How many characters before a target are read. What is further away belongs to another target. */
const far = 100;

/**
 * Returns the amounts that a text gives as this firm's price target on this stock.
 *
 * @param owners the words in the names of the firm and the company, whose target it may be
 */
export function targetMentions(text: string, owners: ReadonlySet<string>): TargetMention[] {
  const found = new Map<number, TargetMention>();
  if (!anyTarget.test(text)) return [];
  for (const pattern of patterns) {
    for (const match of matchesOf(pattern, text)) {
      const isPair = match.groups?.['from'] !== undefined && match.groups['to'] !== undefined;
      for (const role of ['from', 'to', 'any'] as const) {
        const at = match.indices?.groups?.[role];
        if (!at || found.has(at[0])) continue;
        const before = text.slice(Math.max(0, match.index - far), match.index);
        const after = text.slice(Math.max(at[1], match.index + match[0].length));
        if (foreignBeside.test(before) || foreign.test(before) || isOthers(before, owners))
          continue;
        if (!isPair && (foreignAfter.test(after) || foreignAfter.test(text.slice(at[1])))) continue;
        const written = text.slice(...at);
        found.set(at[0], {
          index: at[0],
          end: Math.max(at[1], match.index + match[0].length),
          text: written,
          amount: figureIn(written),
          role,
          isRounded: isLoose(text, at[0]),
        });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** Like `matchAll`, but without copying the pattern for every text. */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

/** "Jefferies' $20 price target" is somebody else's, unless the name is this firm's or this company's. */
function isOthers(before: string, owners: ReadonlySet<string>): boolean {
  if (!/['’]/.test(before)) return false;
  const owner = /([\p{L}\p{N}&.]+)(?:['’]s|s['’])(?: \p{Ll}+)?\s$/u.exec(before)?.[1];
  // "The bank's", but not "Example Bank's".
  if (!owner || /^(?:bank|firm|broker|brokerage|analyst|house|company|it)$/.test(owner))
    return false;
  const word = owner.toLowerCase().replace(/\./g, '');
  return !owners.has(word) && !owners.has(`${word}s`);
}
