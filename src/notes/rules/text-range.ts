import { currenciesIn, figureIn } from '../terms/amount.ts';
import { formatMoney } from '../terms/money.ts';
import { sentenceAt, wrongClaims } from './prose.ts';
import type { NoteRule } from './rule.ts';
import { amountPattern, isLoose } from './target-mentions.ts';

const pair = new RegExp(
  `\\b(?:rang(?:e|es|ed|ing)|span(?:s|ned|ning)?|var(?:y|ies|ied|ying)|between|low of)(?: from| between| of| is)* (?<low>${amountPattern})(?: (?:to|and|up to) (?:a )?(?:high of )?| ?[-–—] ?)(?<high>${amountPattern})`,
  'gi',
);

/** Words of a range of all analysts' targets, not of other figures or of one firm's scenarios. */
const ofTargets = /\b(?:targets?|estimates|analysts?|street|forecasts)\b/i;
const foreign =
  /\b(?:eps|earnings|revenues?|sales|ebitda|margins?|guidance|yield|52-week|year|trad(?:es|ed|ing)|scenarios?|bull|bear|dividend|capex|raised|lifted|cut|lowered|trimmed|moved)\b/i;

export const textRange: NoteRule = {
  id: 'text-range',
  severity: 'warning',
  what: "A range of analysts' targets in the dek, summary, key points or body is that of `targetRange`.",
  why: 'The scale on the card is drawn from the field: a reader who compares both must find one range.',
  examples: {
    passes: [
      'targetRange: { low: 14.32, high: 21.50 }\npriceTarget: { to: 15.60, currency: USD }\n---\nAnalyst estimates span from $14.32 to $21.50.',
      'targetRange: { low: 14.32, high: 21.50 }\npriceTarget: { to: 15.60, currency: USD }\nsummary: Earnings estimates range from $1.20 to $1.40.',
      'targetRange: { low: 14.32, high: 21.50 }\npriceTarget: { to: 15.60, currency: USD }\nsummary: The target went from $14 to $15.60.',
    ],
    fails: [
      'targetRange: { low: 14.32, high: 21.50 }\npriceTarget: { to: 15.60, currency: USD }\n---\nThe target sits within the range of analyst estimates, which span from $14.32 to $25.10.',
      "targetRange: { low: 14.32, high: 21.50 }\npriceTarget: { to: 15.60, currency: USD }\nkeyPoints: [Analysts' targets range between $13 and $21.50]",
    ],
  },
  check(context) {
    const { targetRange, priceTarget } = context.note;
    const currency = priceTarget?.currency;
    if (!targetRange || currency === undefined) return [];
    const { low, high } = targetRange;
    return wrongClaims(context, /rang|span|var[yi]|between|low of/i, ({ text }) =>
      [...text.matchAll(pair)].flatMap((match) => {
        const { sentence } = sentenceAt(text, match.index);
        if (!ofTargets.test(sentence) || foreign.test(sentence)) return [];
        const written = [match.groups?.['low'] ?? '', match.groups?.['high'] ?? ''];
        if (!written.every((amount) => currenciesIn(amount).includes(currency))) return [];
        const amounts = written.map(figureIn);
        const isRight = amounts[0] === low && amounts[1] === high;
        if (isRight || isLoose(text, match.index + match[0].indexOf(written[0] ?? ''))) return [];
        const known = `${formatMoney(low, currency)} to ${formatMoney(high, currency)}`;
        return {
          said: `range of ${written.join(' to ')}`,
          words: match[0],
          known,
          label: `\`targetRange\` says ${known}`,
          help: `write ${known} there, or mend \`targetRange\`, whichever the source says`,
        };
      }),
    );
  },
};
