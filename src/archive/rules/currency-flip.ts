import type { Note } from '../../notes/note.ts';
import { flips } from './flips.ts';
import { type ArchiveRule, type FieldProblem, whereIs } from './rule.ts';

const id = 'currency-flip';

export const currencyFlip: ArchiveRule = {
  id,
  severity: 'warning',
  what: "A firm's targets on one ticker stay in one currency.",
  why: 'A target of the local line beside those of the ADR, or pounds beside pence, breaks the chart and the change of the target.',
  examples: {
    passes: [
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\npriceTarget: { to: 16, currency: USD }',
      ],
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\nfirm: Example Bank\npriceTarget: { to: 117, currency: HKD }',
      ],
    ],
    fails: [
      [
        'ticker: HKEX:3896\npriceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\nticker: HKEX:3896\npriceTarget: { to: 117, currency: HKD }',
      ],
    ],
  },
  check({ histories }) {
    const currencyOf = ({ priceTarget }: Note) =>
      priceTarget?.to === undefined && priceTarget?.from === undefined
        ? undefined
        : priceTarget.currency;
    const tell = (note: Note, usual: Note): FieldProblem => ({
      field: ['priceTarget', 'currency'],
      reason: `Unexpected currency \`${note.priceTarget?.currency}\` of a target of ${note.firm} on ${note.ticker}, expected \`${usual.priceTarget?.currency}\` as in ${whereIs(usual, 'priceTarget')}`,
      label: `${usual.priceTarget?.currency} before`,
      help: `check the currency against the source; if the firm did change it, accept the warning: \`accept: [{ rule: ${id}, why: … }]\``,
    });
    return histories.flatMap((entries) => flips(entries, id, currencyOf, tell));
  },
};
