import { targetChange, toTenth } from '../figures.ts';
import { currenciesIn, figureIn } from '../terms/amount.ts';
import { formatMoney } from '../terms/money.ts';
import { namesOthers } from './own-claim.ts';
import { sentenceAt, wrongClaims } from './prose.ts';
import type { NoteRule } from './rule.ts';
import { amountPattern } from './target-mentions.ts';

const moves =
  'rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|hik(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|ups|upped|bump(?:s|ed|ing)?|cut(?:s|ting)?|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|reduc(?:e|es|ed|ing)|drop(?:s|ped|ping)?';
const target = String.raw`(?:price target|target price|price objective|target|PT|TP)\b`;
const percent = String.raw`(?<percent>\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)`;
const about = '(?:about |around |roughly |nearly |almost |some )?';

const patterns = [
  // raises its price target on Example Corp by 50%; lifts target by $6
  new RegExp(
    `\\b(?:${moves}) (?:[^.;,%$€£]{0,60} )?${target}(?: (?:on|for) [^.;,%$€£]{1,40}?)?,? (?:by ${about}(?:${percent}|(?<half>half\\b)|(?<amount>${amountPattern}))|${percent})`,
    'gi',
  ),
  // a 50% increase in its price target
  new RegExp(
    `${percent} (?:increase|raise|hike|boost|cut|reduction|decrease) (?:in|to|of) (?:its |the |their )?${target}`,
    'gi',
  ),
];

/** What shows that the change is not this target's: it is an estimate's, or several targets'. */
const foreign =
  /\b(?:eps|earnings|revenues?|sales|margins?|ebitda|estimates?|forecasts?|guidance|targets|average|consensus|cost|cuts? costs|production|delivery|deliveries)\b/i;

export const textChange: NoteRule = {
  id: 'text-change',
  severity: 'warning',
  what: 'A text that says by how much the price target went up or down, in percent or in money, agrees with `priceTarget.from` and `to`. Only words right beside “price target”, “target” or “PT” are judged.',
  why: 'The page computes the change from the two figures: if the text has another, one of the three is wrong.',
  examples: {
    passes: [
      'title: Fixture Securities Raises Price Target on Example Corp by 50% to $30\npriceTarget: { from: 20, to: 30, currency: USD }',
      'dek: Fixture Securities cuts its target by about 14%\npriceTarget: { from: 80, to: 69, currency: USD, action: lower }',
      'summary: Fixture Securities raised its EPS estimate and revenue target by 5%.\npriceTarget: { from: 20, to: 30, currency: USD }',
      'summary: Fixture Securities raised its price target by $10 to $30.\npriceTarget: { from: 20, to: 30, currency: USD }',
    ],
    fails: [
      'title: Fixture Securities Raises Price Target on Example Corp by 50%\npriceTarget: { from: 20, to: 25, currency: USD }',
      'title: Fixture Securities Cuts Example Corp Target by Half\npriceTarget: { from: 40, to: 30, currency: USD }',
      'title: Fixture Securities Lifts Example Corp PT by $6\npriceTarget: { from: 80, to: 85, currency: USD }',
      'summary: Fixture Securities has cut its price target by 20%.\npriceTarget: { from: 80, to: 69, currency: USD }',
      'priceTarget: { from: 20, to: 25, currency: USD }\n---\nFixture Securities made a 50% increase in its price target.',
    ],
  },
  check(context) {
    const { note } = context;
    const { from, to, currency } = note.priceTarget ?? {};
    const change = targetChange(note);
    if (from === undefined || to === undefined || change === undefined || !currency) return [];
    return wrongClaims(
      context,
      /\b(?:target|objective|PT|TP)\b/i,
      ({ field, text, isHeadline }) => {
        const said = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
        return said.flatMap((match) => {
          const { sentence, at } = sentenceAt(text, match.index);
          if (foreign.test(sentence.slice(0, at + match[0].length))) return [];
          if (field !== 'title' && namesOthers(sentence.slice(0, at), note, !isHeadline)) return [];
          const { percent, half, amount } = match.groups ?? {};
          const figure = half ? '50' : percent;
          if (amount !== undefined && !currenciesIn(amount).includes(currency)) return [];
          const isRight =
            amount === undefined
              ? Math.abs(Number(figure) - Math.abs(change)) <= 1
              : Math.abs(figureIn(amount) - Math.abs(to - from)) < 0.0001;
          if (isRight) return [];
          const moved = Math.abs(toTenth(change)).toFixed(1);
          const known = `${moved}%, from ${formatMoney(from, currency)} to ${formatMoney(to, currency)}`;
          return {
            said: `change of the target by ${amount ?? `${figure}%`}`,
            words: amount ?? half ?? figure ?? '',
            known,
            label: `\`priceTarget\` says ${known}`,
            help: 'check `from`, `to` and the text against the source',
          };
        });
      },
    );
  },
};
