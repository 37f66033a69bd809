import type { DraftFields } from '../drafts/fields.ts';
import { targetMove } from '../notes/figures.ts';
import { formatMoney } from '../notes/terms/money.ts';

/** Returns fields with a headline: their own, or one made from them. */
export function titled(fields: DraftFields): DraftFields {
  return { ...fields, title: fields.title ?? titleOf(fields) };
}

/** Returns a headline in the house style. */
function titleOf({ firm, company, action, rating, priceTarget }: DraftFields): string {
  const to = rating?.to;
  const acts = {
    upgrade: `Upgrades ${company}${to ? ` to ${to}` : ''}`,
    downgrade: `Downgrades ${company}${to ? ` to ${to}` : ''}`,
    initiate: to ? `Initiates ${company} at ${to}` : `Initiates Coverage on ${company}`,
    resume: to ? `Resumes ${company} at ${to}` : `Resumes Coverage on ${company}`,
    maintain: to ? `Maintains ${to} on ${company}` : `Maintains Rating on ${company}`,
    suspend: `Suspends Rating on ${company}`,
    terminate: `Ends Coverage of ${company}`,
  };
  return `${firm} ${acts[action ?? 'maintain']}${targetClause(priceTarget)}`;
}

function targetClause(target: DraftFields['priceTarget']): string {
  if (!target) return '';
  const [from, to] = [target.from, target.to].map((amount) =>
    amount === undefined ? undefined : Number(amount),
  );
  if (target.action === 'remove') return ', Removes Price Target';
  if (to === undefined || !target.currency) {
    const words = { raise: ', Raises Price Target', lower: ', Lowers Price Target' };
    return target.action === 'raise' || target.action === 'lower' ? words[target.action] : '';
  }
  const shown = formatMoney(to, target.currency);
  const moved = from === undefined ? target.action : targetMove(from, to);
  if (moved === 'raise') return `, Raises Target to ${shown}`;
  if (moved === 'lower') return `, Lowers Target to ${shown}`;
  return moved === 'maintain' ? `, Maintains ${shown} Target` : `, Sets ${shown} Target`;
}
