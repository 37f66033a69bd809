import { formatMoney } from '../../notes/terms/money.ts';
import { sameWord } from '../../notes/terms/word-key.ts';
import { type ArchiveRule, eachNote, type FieldProblem, whereIs } from './rule.ts';

export const replacesFrom: ArchiveRule = {
  id: 'replaces-from',
  severity: 'warning',
  what: 'A note that replaces another one comes from the same rating and the same target.',
  why: 'Both report one act of one firm. The rating and the target before it are the same for both, so one of the two notes is wrong.',
  examples: {
    passes: [
      [
        'rating: { from: Hold, to: Buy }',
        'rating: { from: Hold, to: Sell }\naction: downgrade\nreplaces: 2026-01-05-fixt-fixture-securities',
      ],
      [
        'priceTarget: { from: 14, to: 15, currency: USD }',
        'priceTarget: { to: 16, currency: USD }\nreplaces: 2026-01-05-fixt-fixture-securities',
      ],
    ],
    fails: [
      [
        'rating: { from: Hold, to: Buy }',
        'rating: { from: Sell, to: Buy }\nreplaces: 2026-01-05-fixt-fixture-securities',
      ],
      [
        'priceTarget: { from: 14, to: 15, currency: USD }',
        'priceTarget: { from: 15, to: 16, currency: USD }\nreplaces: 2026-01-05-fixt-fixture-securities',
      ],
    ],
  },
  check: eachNote(({ note }, { byId }) => {
    const replaced = note.replaces === undefined ? undefined : byId.get(note.replaces);
    if (!replaced) return undefined;
    const problem = (
      field: 'rating' | 'priceTarget',
      mine: string,
      other: string,
    ): FieldProblem => ({
      field: [field, 'from'],
      reason: `Unexpected ${mine} as the ${field === 'rating' ? 'rating' : 'target'} before, expected ${other} as in ${whereIs(replaced, field)}, the note that this one replaces`,
      label: `${other} in the note that it replaces`,
      help: 'write what stood before that day in this note; if the note that is replaced has it wrong, accept the warning: `accept: [{ rule: replaces-from, why: … }]`',
    });
    const problems: FieldProblem[] = [];
    const [rating, before] = [note.rating?.from, replaced.rating?.from];
    if (rating && before && !sameWord(rating, before)) {
      problems.push(problem('rating', rating, before));
    }
    const { from: target, currency = 'USD' } = note.priceTarget ?? {};
    const { from: targetBefore, currency: currencyBefore = currency } = replaced.priceTarget ?? {};
    if (target !== undefined && targetBefore !== undefined && target !== targetBefore) {
      const [mine, other] = [
        formatMoney(target, currency),
        formatMoney(targetBefore, currencyBefore),
      ];
      problems.push(problem('priceTarget', mine, other));
    }
    return problems;
  }),
};
