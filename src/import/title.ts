import type { DraftFields } from '../drafts/fields.ts';
import { targetMove } from '../notes/figures.ts';
import { formatMoney } from '../notes/terms/money.ts';

/** Returns a headline in the house style. */
export function titleFor({ firm, company, action, rating, priceTarget }: DraftFields): string {
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
  const { from, to, currency, action } = target ?? {};
  if (action === 'remove') return ', Removes Price Target';
  if (to === undefined || !currency) {
    if (action === 'raise') return ', Raises Price Target';
    return action === 'lower' ? ', Lowers Price Target' : '';
  }
  const shown = formatMoney(Number(to), currency);
  const moved = from === undefined ? action : targetMove(Number(from), Number(to));
  if (moved === 'raise') return `, Raises Target to ${shown}`;
  if (moved === 'lower') return `, Lowers Target to ${shown}`;
  return moved === 'maintain' ? `, Maintains ${shown} Target` : `, Sets ${shown} Target`;
}
