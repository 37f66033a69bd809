import { ascending, median } from 'd3-array';
import type { Note } from '../../notes/note.ts';
import { isQuantitativeSystem } from '../../notes/rules/quantitative-system.ts';
import { type Stock, splitBetween } from '../../notes/stock.ts';
import { daysBetween } from '../../notes/terms/dates.ts';
import { formatMoney } from '../../notes/terms/money.ts';
import { type CurrentTarget, ratingsAfter } from '../standing/current-rating.ts';
import { isInWindow } from '../standing/window.ts';
import { type ArchiveProblem, type ArchiveRule, whereIs } from './rule.ts';

const most = 3;
/** The most days for which a price is taken for today's. */
const recent = 30;

export const targetOutlier: ArchiveRule = {
  id: 'target-outlier',
  severity: 'warning',
  what: `A price target is at most ${most} times the median of the other firms' targets that are in force on the ticker, and at least a third of it. A target near the price that the note cites is right, or near the one that another note cited in the last ${recent} days.`,
  why: 'A target so far from all others is nearly always one of another line of shares: an ADR beside the local line, or shares before and after a split. In the mean of all, nobody sees it.',
  examples: {
    passes: [
      [
        'priceTarget: { to: 190, currency: USD }',
        'published: 2026-01-06\nfirm: Example Bank\nrating: { to: Outperform }\npriceTarget: { to: 420, currency: USD }',
      ],
      [
        'priceTarget: { to: 190, currency: USD }',
        'published: 2026-01-06\nfirm: Example Bank\nrating: { to: Outperform }\nprice: 1250\npriceTarget: { to: 1399, currency: USD }',
      ],
      [
        'priceTarget: { to: 190, currency: USD }',
        'published: 2026-01-06\nfirm: Example Bank\nrating: { to: Outperform }\npriceTarget: { to: 1399, currency: HKD }',
      ],
      [
        'published: 2024-01-05\npriceTarget: { to: 190, currency: USD }',
        'published: 2026-01-06\nfirm: Example Bank\nrating: { to: Outperform }\npriceTarget: { to: 1399, currency: USD }',
      ],
      [
        'action: downgrade\nrating: { from: Hold, to: Sell }\nprice: 178\npriceTarget: { to: 70, currency: USD }',
        'published: 2026-01-06\nfirm: Example Bank\nrating: { to: Outperform }\npriceTarget: { to: 235, currency: USD }',
      ],
    ],
    fails: [
      [
        'priceTarget: { to: 190, currency: USD }',
        'published: 2026-01-06\nfirm: Example Bank\nrating: { to: Outperform }\npriceTarget: { to: 1399, currency: USD }',
      ],
      [
        'priceTarget: { to: 1399, currency: USD }',
        'published: 2026-01-06\nfirm: Example Bank\nrating: { to: Outperform }\npriceTarget: { to: 1450, currency: USD }',
        'published: 2026-01-07\nfirm: Partial Partners\naction: initiate\nrating: { to: Buy }\npriceTarget: { to: 190, currency: USD }',
      ],
    ],
  },
  check({ histories, firms, stock }) {
    const houses = histories
      .map((entries) => entries.map(({ note }) => note))
      .filter(([note]) => note && !isQuantitativeSystem(note.firm));
    if (houses.length < 2) return [];
    const steps = houses
      .flatMap((notes, house) =>
        // `ratingsAfter` takes notes newest first, and returns oldest first.
        ratingsAfter(notes.toReversed(), firms).map(({ note, target }) => ({
          house,
          note,
          target,
        })),
      )
      .sort((a, b) => ascending(a.note.day, b.note.day));
    /** By firm. The firm that acted last comes last. */
    const latest = new Map<number, Step>();
    return steps.flatMap(({ house, note, target }): ArchiveProblem | [] => {
      latest.delete(house);
      const problem = problemOf(note, [...latest.values()], stock);
      latest.set(house, { note, target });
      return problem ?? [];
    });
  },
};

/** A firm's target after one of its notes; undefined if it has none. */
interface Step {
  note: Note;
  target: CurrentTarget | undefined;
}

function problemOf(
  note: Note,
  others: readonly Step[],
  stock: Stock | undefined,
): ArchiveProblem | undefined {
  const { to, currency } = note.priceTarget ?? {};
  if (to === undefined || currency === undefined) return undefined;
  const inForce = others.filter(
    ({ target }) => target?.currency === currency && isInWindow(target.day, note.day),
  );
  const usual = median(
    inForce,
    ({ target }) => target && target.amount / splitBetween(stock, target.day, note.day),
  );
  const nearest = inForce.at(-1)?.note;
  if (usual === undefined || !nearest || isNear(to, usual)) return undefined;
  const price = note.price ?? priceCited(inForce, note, stock);
  if (price !== undefined && isNear(to, price)) return undefined;
  const money = (amount: number) => formatMoney(Number(amount.toFixed(2)), currency);
  const which =
    inForce.length === 1
      ? `the target of ${nearest.firm} in ${whereIs(nearest, 'priceTarget')}`
      : `the median of ${inForce.length} other firms' targets, as in ${whereIs(nearest, 'priceTarget')}`;
  return {
    note,
    field: ['priceTarget', 'to'],
    reason: `Unexpected price target of ${money(to)} on ${note.ticker}, expected one nearer to ${money(usual)}, ${which}`,
    label: `${Number((to / usual).toPrecision(2))} times ${inForce.length === 1 ? 'the other one' : 'the others'}`,
    help: `check whether both are of one line of shares, in ${currency}, and after the same splits; with the \`price\` that the source cites, this rule can tell; mend the note that is wrong`,
  };
}

/** Returns the share price that another firm's note cited last, if that is recent. */
function priceCited(
  others: readonly Step[],
  note: Note,
  stock: Stock | undefined,
): number | undefined {
  const cited = others.findLast(
    ({ note: other }) =>
      other.price !== undefined &&
      daysBetween(other.day, note.day) <= recent &&
      other.priceTarget?.currency === note.priceTarget?.currency,
  )?.note;
  return cited?.price && cited.price / splitBetween(stock, cited.day, note.day);
}

function isNear(amount: number, other: number): boolean {
  return amount <= other * most && amount >= other / most;
}
