import { impliedUpside, statedUpsideTolerance, toTenth } from '../figures.ts';
import { namesOthers } from './own-claim.ts';
import { sentenceAt, wrongClaims } from './prose.ts';
import type { NoteRule } from './rule.ts';

const percent = String.raw`(\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)`;
const kind = '(?:(?:potential|implied|further|possible) )*';
/** What may follow if it is the stock that has the upside, not its earnings or an estimate. */
const follow = String.raw`(?= ?$| ?[.,;:)–—]| - | (?:from|potential|based|as|and|with|after|ahead)\b| (?:for|in|on|to) (?:the|its) (?:current |last |latest |closing |cited )*(?:price|stock|shares|share price|close)\b)`;

const patterns: readonly { pattern: RegExp; factor: 1 | -1 }[] = [
  { pattern: new RegExp(`${percent} ${kind}upside${follow}`, 'gi'), factor: 1 },
  {
    pattern: new RegExp(
      `upside (?:potential )?of (?:about |roughly |around )?${percent}${follow}`,
      'gi',
    ),
    factor: 1,
  },
  {
    pattern: new RegExp(
      `(?:imply|implies|implying|implied|suggests|suggesting) (?:about |roughly |around )?${percent} ${kind}downside${follow}`,
      'gi',
    ),
    factor: -1,
  },
];

/** What shows that it is not this target's upside: another scenario, a bound, an average, or no price at all. */
const foreign =
  /\b(?:bull|bear|best|worst|base|case|scenarios?|blue[- ]sky|consensus|average|mean|median|street|estimates?|eps|earnings|revenues?|sales|margins?|ebitda|nav|if|could|would|up to|as much as|at least|more than|over|nearly|less than|under|additional|another|previous|previously|earlier|from)\b[^.;]{0,60}$|\d ?%? ?(?:-|–|to) ?$/i;

/** Who implies it, in an article. */
const ours =
  /\b(?:the (?:\S+ )?(?:bank|firm|house|broker(?:age)?|analysts?|target|price target)|its target|this)\b[^.;]{0,80}$/i;

export const textUpside: NoteRule = {
  id: 'text-upside',
  severity: 'warning',
  what: 'An upside in the title, dek, summary, key points or body is the one that `statedUpside` gives, or price target / price − 1. Only a percentage right beside the word “upside” is judged.',
  why: 'The page computes the upside beside the text: two figures for one thing make readers doubt both.',
  examples: {
    passes: [
      'keyPoints: [The target implies about 16% upside from the cited price]\nstatedUpside: 16\nprice: 13.12\npriceTarget: { to: 15.60, currency: USD }',
      'dek: The target implies 19% upside\nprice: 13.12\npriceTarget: { to: 15.60, currency: USD }',
      'dek: Sees 10% upside to consensus earnings\nprice: 100\npriceTarget: { to: 120, currency: USD }',
      'dek: The bull case has 60% upside\nprice: 100\npriceTarget: { to: 120, currency: USD }',
    ],
    fails: [
      'title: Fixture Securities Upgrades Fixture Corp to Buy, Sees 30% Upside\nprice: 100\npriceTarget: { to: 120, currency: USD }',
      'keyPoints: ["It set a target of $120, an upside of about 12% from the price"]\nprice: 100\npriceTarget: { to: 120, currency: USD }',
      'price: 100\npriceTarget: { to: 120, currency: USD }\n---\nFixture Securities set a target of $120, which the firm says implies roughly 30% upside.',
      'summary: The target implies 16% downside.\nprice: 13.12\npriceTarget: { to: 15.60, currency: USD }',
    ],
  },
  check(context) {
    const { note } = context;
    const computed = impliedUpside(note);
    const { statedUpside } = note;
    const isRight = (upside: number) =>
      (statedUpside !== undefined && Math.abs(upside - statedUpside) <= 0.5) ||
      (computed !== undefined && Math.abs(upside - computed) <= statedUpsideTolerance);
    const figure =
      statedUpside ?? (computed === undefined ? undefined : toTenth(computed).toFixed(1));
    if (figure === undefined) return [];
    const known = `${figure}%`;
    return wrongClaims(context, /(?:up|down)side/i, ({ field, text }) => {
      const claims = patterns.flatMap(({ pattern, factor }) =>
        [...text.matchAll(pattern)]
          .filter((match) => {
            const figure = match.index + match[0].search(/\d/);
            const { sentence, at } = sentenceAt(text, figure);
            const before = sentence.slice(Math.max(0, at - 120), at);
            // An article speaks of others too: there it must be the firm, or the target, that implies it.
            const isOwn = field !== 'body' || ours.test(before) || !namesOthers(before, note, true);
            return isOwn && !foreign.test(before);
          })
          .map((match) => ({ words: match[0].trim(), upside: factor * Number(match[1]) })),
      );
      // A text that gives the right upside too speaks of another one besides.
      if (claims.some(({ upside }) => isRight(upside))) return [];
      return claims.map(({ words }) => ({
        said: `“${words}”`,
        words,
        known: `an upside of ${known}`,
        label: statedUpside !== undefined ? `\`statedUpside\` says ${known}` : `computed: ${known}`,
        help: 'write the figure of the source here and in `statedUpside`, or mend the target or the price',
      }));
    });
  },
};
