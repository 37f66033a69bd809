import type { Note } from '../note.ts';
import { currenciesIn } from '../terms/amount.ts';
import { formatMoney, minorUnits } from '../terms/money.ts';
import { tellingWords, wordsOf } from './name-words.ts';
import { isOwnClaim } from './own-claim.ts';
import { wrongClaims } from './prose.ts';
import type { NoteRule } from './rule.ts';
import { anyTarget, type TargetMention, targetMentions } from './target-mentions.ts';

export const textTarget: NoteRule = {
  id: 'text-target',
  severity: 'warning',
  what: "A price target in the title, dek, summary, key points or body is that of the note's fields. Only amounts right beside the words “price target”, “target” or “PT” are judged; in a sentence, only where it is this firm that sets it, or a point or summary opens with “The firm’s price target”, and nobody else is named. The currency is judged in the title alone.",
  why: 'Readers see the text and the figure side by side; a figure that was mended in only one place is wrong in the other. Rounding counts: $15.60 is not $16. So does the currency in a title: on the chart, €86 and $86 are two targets.',
  examples: {
    passes: [
      'title: Fixture Securities Upgrades Fixture Corp to Buy, Announces $15.60 Price Target\npriceTarget: { to: 15.60, currency: USD }',
      'title: Fixture Securities Maintains Buy on Fixture Corp, Raises Price Target to $86\npriceTarget: { from: 80, to: 86, currency: USD }',
      'dek: The average price target of analysts is $20\npriceTarget: { to: 15.60, currency: USD }',
      'title: Fixture Securities Raises Example Corp Price Target to $86\npriceTarget: { to: 86, currency: CAD }',
      'title: Fixture Securities Raises Example Corp Price Target to £12.50\npriceTarget: { to: 1250, currency: GBX }',
      'title: Fixture Securities Sets HK$125 Price Target ($16 Target for the ADR)\npriceTarget: { to: 16, currency: USD }',
      'dek: The target is now HK$40\npriceTarget: { to: 5.10, currency: USD }',
      'keyPoints: [Fixture Securities has a price target of about $16]\npriceTarget: { to: 15.60, currency: USD }',
      'keyPoints: ["Fixture Securities noted that Example Bank has a $20 target"]\npriceTarget: { to: 15.60, currency: USD }',
      'summary: Fixture Securities also raised its price target on Other Corp to $40.\npriceTarget: { to: 15.60, currency: USD }',
      'keyPoints: ["The price target of Example Bank is $20"]\npriceTarget: { to: 15.60, currency: USD }',
      'priceTarget: { to: 15.60, currency: USD }\n---\nExample Bank is more hopeful.\n\nThe firm’s price target is $20.',
      'keyPoints: ["Another house, Example Bank, has a price target of $20"]\npriceTarget: { to: 15.60, currency: USD }',
    ],
    fails: [
      'title: Fixture Securities Upgrades Fixture Corp to Buy, Announces $16 Price Target\npriceTarget: { to: 15.60, currency: USD }',
      'title: Fixture Securities Maintains Buy on Fixture Corp, Raises Price Target to $68\npriceTarget: { from: 80, to: 86, currency: USD }',
      'title: Fixture Securities Raises PT on Fixture Corp to PLN 86\npriceTarget: { to: 68, currency: PLN }',
      'title: Fixture Securities Lowers PT on Fixture Corp to $40.00\npriceTarget: { from: 40, to: 35, currency: USD }',
      'title: Fixture Securities Raises Example Corp Price Target to €86\npriceTarget: { to: 86, currency: USD }',
      'title: Fixture Securities Raises Example Corp Price Target to $86\npriceTarget: { to: 86, currency: EUR }',
      'title: Fixture Securities Raises Example Corp PT to HK$86\npriceTarget: { to: 86, currency: USD }',
      'title: Fixture Securities Raises Example Corp Price Target to ₹860\npriceTarget: { to: 860, currency: USD }',
      'dek: Price target raised from $79 to $86\npriceTarget: { from: 80, to: 86, currency: USD }',
      'keyPoints: [Fixture Securities set a $15.50 price target]\npriceTarget: { to: 15.60, currency: USD }',
      'keyPoints: ["The firm’s price target is now $15.50"]\npriceTarget: { to: 15.60, currency: USD }',
      'priceTarget: { to: 15.60, currency: USD }\n---\nFixture Securities set a **$15.50** price target.',
    ],
  },
  check(context) {
    const { note } = context;
    const { to, currency } = note.priceTarget ?? {};
    if (to === undefined || currency === undefined) return [];
    const owners = new Set([...tellingWords(note.firm), ...wordsOf(note.company)]);
    const claimOf = ({ role, text: said }: TargetMention) => {
      const known = formatMoney(
        note.priceTarget?.[role === 'from' ? 'from' : 'to'] ?? to,
        currency,
      );
      return {
        said: `price target of ${said}`,
        words: said,
        known,
        label: `\`priceTarget\` says ${known}`,
        help: `write ${known} there, or mend \`priceTarget\`, whichever the source says`,
      };
    };
    return wrongClaims(context, anyTarget, (prose) => {
      const isTitle = prose.field === 'title';
      const all = targetMentions(prose.text, owners);
      const found = all.filter((mention) => currenciesIn(mention.text).includes(currency));
      // A sentence may give the target of another line of shares. A title gives this one.
      if (found.length === 0 && isTitle && !all.some((one) => isInUnits(one, note))) {
        return all.slice(0, 1).map(claimOf);
      }
      if (found.every((mention) => agrees(mention, note))) return [];
      const mentions = found.filter((mention) => isTitle || isOwnClaim(prose, mention, note));
      // A text that names the right target too speaks of another one besides.
      const namesTarget = mentions.some(
        (mention) => mention.role !== 'from' && near(mention, to) && agrees(mention, note),
      );
      return mentions
        .filter((mention) => !agrees(mention, note) && (mention.role !== 'any' || !namesTarget))
        .map(claimOf);
    });
  },
};

/** Returns whether an amount is the target in units of another size: £12.50 of 1250 pence. */
function isInUnits({ amount }: TargetMention, { priceTarget }: Note): boolean {
  const { to = 0, currency } = priceTarget ?? {};
  const hasUnits = [...minorUnits].some((pair) => pair.some((unit) => unit === currency));
  return hasUnits && (amount * 100 === to || amount / 100 === to);
}

function near({ amount, isRounded, text }: TargetMention, figure: number): boolean {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Math.abs(amount - figure) <= (isRounded ? 0.5 * 10 ** -decimals : 0) + 1e-9;
}

function agrees(mention: TargetMention, { priceTarget, targetRange }: Note): boolean {
  const { from, to } = priceTarget ?? {};
  const figures = {
    from: from === undefined ? [mention.amount] : [from],
    to: [to],
    any: [to, from, targetRange?.low, targetRange?.high],
  }[mention.role];
  return figures.some((figure) => figure !== undefined && near(mention, figure));
}
