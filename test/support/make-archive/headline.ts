import type { Random } from './random.ts';

/** What a headline is made of. */
export interface HeadlineParts {
  action: string;
  firm: string;
  company: string;
  from?: string | undefined;
  to?: string | undefined;
  /** Which way the target went, and how it is written; absent where the headline is not to say. */
  target: { move: 'raise' | 'lower' | 'maintain' | 'set'; to: string | undefined } | undefined;
}

/** Returns a headline as the trade writes them: “Fixture Securities Upgrades Example Corp to Buy”. */
export function headline(random: Random, parts: HeadlineParts): string {
  const { action, firm, company, from, to, target } = parts;
  const tail = targetTail(random, target);
  switch (action) {
    case 'upgrade':
    case 'downgrade': {
      const verb = action === 'upgrade' ? 'Upgrades' : 'Downgrades';
      const fromTail = from && random.chance(0.25) ? ` From ${from}` : '';
      if (random.chance(0.12)) {
        return `${company} ${verb.replace(/s$/, 'd')} to ${to}${fromTail} at ${firm}`;
      }
      return `${firm} ${verb} ${company} to ${to}${fromTail}${tail}`;
    }
    case 'initiate':
      return random.chance(0.6)
        ? `${firm} Initiates Coverage On ${company} with ${to} Rating${tail}`
        : `${firm} Starts ${company} at ${to}${tail}`;
    case 'resume':
      return `${firm} Resumes Coverage On ${company} with ${to} Rating${tail}`;
    case 'suspend':
      return `${firm} Suspends Rating On ${company}`;
    case 'terminate':
      return `${firm} ${random.chance(0.5) ? 'Ceases' : 'Terminates'} Coverage of ${company}`;
    default:
      return maintained(random, parts, tail);
  }
}

function maintained(
  random: Random,
  { firm, company, to, target }: HeadlineParts,
  tail: string,
): string {
  const keep = random.pick(['Maintains', 'Reiterates', 'Maintains', 'Keeps']);
  if (to === undefined || (target?.to && random.chance(0.2))) {
    if (!target) return `${firm} Adjusts Price Target on ${company}`;
    const verb = verbOf(random, target.move);
    const figure = target.to ? ` to ${target.to}` : '';
    if (verb !== 'Maintains') return `${firm} ${verb} Price Target on ${company}${figure}`;
    return `${firm} Maintains ${target.to ? `${target.to} ` : ''}Price Target on ${company}`;
  }
  return `${firm} ${keep} ${to}${random.chance(0.3) ? ' Rating' : ''} on ${company}${tail}`;
}

function targetTail(random: Random, target: HeadlineParts['target']): string {
  if (!target) return '';
  const { move, to } = target;
  if (move === 'set') return to ? `, Announces ${to} Price Target` : '';
  const verb = verbOf(random, move);
  if (verb === 'Maintains') return to ? `, Maintains ${to} Price Target` : '';
  return `, ${verb} Price Target${to ? ` to ${to}` : ''}`;
}

function verbOf(random: Random, move: 'raise' | 'lower' | 'maintain' | 'set'): string {
  if (move === 'raise') return random.pick(['Raises', 'Raises', 'Lifts', 'Boosts']);
  if (move === 'lower') return random.pick(['Lowers', 'Lowers', 'Cuts', 'Trims']);
  return 'Maintains';
}
