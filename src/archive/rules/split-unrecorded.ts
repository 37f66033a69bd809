import { max } from 'd3-array';
import type { Note } from '../../notes/note.ts';
import { splitBetween } from '../../notes/stock.ts';
import { addDays } from '../../notes/terms/dates.ts';
import { moneyOf } from '../../notes/wording.ts';
import {
  type ArchiveContext,
  type ArchiveProblem,
  type ArchiveRule,
  type Entry,
  whereIs,
} from './rule.ts';

/** Ratios in which shares are split. Reversed, they are ratios of reverse splits. */
const ratios = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100];
/** How far a firm's target may move besides the split. */
const tolerance = 0.15;
/** One firm's jump may be a slip. Two firms' jumps are no chance. */
const fewest = 2;

export const splitUnrecorded: ArchiveRule = {
  id: 'split-unrecorded',
  severity: 'warning',
  what: "A split of a stock's shares is in the stock's file.",
  why: 'If the targets of two firms fall to a quarter at the same time, and neither says that it cut its target, the shares were split 4:1. Without a record the consensus mixes old shares and new ones.',
  examples: {
    passes: [
      [
        'priceTarget: { to: 1200, currency: USD }',
        'firm: Example Bank\npriceTarget: { to: 1100, currency: USD }',
        'published: 2026-02-05\npriceTarget: { from: 1200, to: 290, currency: USD }',
        'firm: Example Bank\npublished: 2026-02-06\npriceTarget: { from: 1100, to: 300, currency: USD }',
      ],
      [
        'ticker: NYSE:NEWX\npriceTarget: { to: 1200, currency: USD }',
        'ticker: NYSE:NEWX\nfirm: Example Bank\npriceTarget: { to: 1100, currency: USD }',
        'ticker: NYSE:NEWX\npublished: 2026-02-05\npriceTarget: { to: 290, currency: USD }',
        'ticker: NYSE:NEWX\nfirm: Example Bank\npublished: 2026-02-06\npriceTarget: { to: 300, currency: USD }',
      ],
    ],
    fails: [
      [
        'priceTarget: { to: 1200, currency: USD }',
        'firm: Example Bank\npriceTarget: { to: 1100, currency: USD }',
        'published: 2026-02-05\npriceTarget: { to: 290, currency: USD }',
        'firm: Example Bank\npublished: 2026-02-06\npriceTarget: { to: 300, currency: USD }',
      ],
    ],
  },
  check(context) {
    const jumps = context.histories.flat().flatMap((entry) => jumpOf(entry, context) ?? []);
    return splitProblems(jumps, context);
  },
};

/** A firm's target that changed by the ratio of a split. */
interface Jump {
  before: Note;
  note: Note;
  /** `4:1` */
  ratio: string;
}

function jumpOf(
  { note, lastWithTarget: before }: Entry,
  { stock }: ArchiveContext,
): Jump | undefined {
  const { from, to, currency } = note.priceTarget ?? {};
  const last = before?.priceTarget;
  if (to === undefined || !before || last?.to === undefined) return undefined;
  if (last.currency !== currency || from === last.to) return undefined;
  const ratio = ratioOf(last.to / splitBetween(stock, before.day, note.day) / to);
  return ratio && !isCut(note) ? { before, note, ratio } : undefined;
}

/** A note that reports a lower target without the old one is no sign of a split. */
function isCut({ action, title, priceTarget }: Note): boolean {
  if (priceTarget?.from !== undefined) return false;
  return action === 'downgrade' || priceTarget?.action === 'lower' || cut.test(title);
}

const cut = /\b(?:cuts?|lowers?|lowered|trims?|slash\w*|reduc(?:es?|ed)|drops?)\b/i;

function ratioOf(times: number): string | undefined {
  const whole = times > 1 ? times : 1 / times;
  const near = ratios.find((ratio) => Math.abs(whole / ratio - 1) <= tolerance);
  if (near === undefined) return undefined;
  return times > 1 ? `${near}:1` : `1:${near}`;
}

/**
 * Returns the warning at the first note after the split, for all jumps that may have one day in
 * common.
 */
function splitProblems(jumps: readonly Jump[], { slug, stock }: ArchiveContext): ArchiveProblem[] {
  for (const first of jumps.toSorted((a, b) => (a.note.day < b.note.day ? -1 : 1))) {
    const same = jumps.filter(
      ({ before, note, ratio }) =>
        ratio === first.ratio && before.day < first.note.day && first.before.day < note.day,
    );
    if (same.length < fewest) continue;
    const { note, before, ratio } = first;
    const since = max(same, (jump) => jump.before.day) ?? before.day;
    const fields = `splits: { ${addDays(since, 1)}: ${ratio} }`;
    const money = moneyOf(note);
    const problem: ArchiveProblem = {
      note,
      field: ['priceTarget', 'to'],
      reason: `Unexpected price target of ${money(note.priceTarget?.to ?? 0)}, expected a split in content/stocks/${slug}.md: the targets of ${same.length} firms on ${note.ticker} went ${ratio} between ${since} and ${note.day}`,
      label: `${money(before.priceTarget?.to ?? 0)} before, in ${whereIs(before, 'priceTarget')}`,
      help: stock
        ? `if the shares were split, add to content/stocks/${slug}.md, with the first day on which they traded split:\n${fields}`
        : `if the shares were split, write content/stocks/${slug}.md, with the first day on which they traded split:\n---\nticker: ${note.ticker}\ncompany: ${note.company}\n${fields}\n---`,
    };
    return [problem];
  }
  return [];
}
