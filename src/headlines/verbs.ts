import type { Token } from './tokens.ts';

/**
 * What a verb says was done. `raise` and `lower` need their object to say whether the rating or the
 * target moved; `set`, `adjust` and `remove` are said of targets.
 */
export type VerbGroup =
  | 'upgrade'
  | 'downgrade'
  | 'initiate'
  | 'resume'
  | 'maintain'
  | 'suspend'
  | 'terminate'
  | 'raise'
  | 'lower'
  | 'set'
  | 'adjust'
  | 'remove';

/** A verb in a headline. */
export interface Verb {
  group: VerbGroup;
  /** `Upgrades`, `upgraded`, `upgrading`. */
  form: 'present' | 'past' | 'ing';
  at: number;
  /** How many tokens it takes: `Sticks With` is two. */
  length: number;
}

/** Present, past (where it differs, its participle too) and -ing forms, by what they say. */
const table: Record<VerbGroup, string> = {
  upgrade: 'upgrades upgraded upgrading',
  downgrade: 'downgrades downgraded downgrading',
  initiate:
    'initiates initiated initiating, starts started starting, begins began|begun beginning, launches launched launching, commences commenced commencing, opens opened opening',
  resume:
    'resumes resumed resuming, reinstates reinstated reinstating, assumes assumed assuming, restarts restarted restarting, reinitiates reinitiated reinitiating, re-initiates re-initiated re-initiating, picks_up picked_up picking_up',
  maintain:
    'maintains maintained maintaining, reiterates reiterated reiterating, keeps kept keeping, reaffirms reaffirmed reaffirming, affirms affirmed affirming, retains retained retaining, confirms confirmed confirming, repeats repeated repeating, backs backed backing, leaves left leaving, remains remained remaining, stays stayed staying, sticks_with stuck_with sticking_with, sticks_to stuck_to sticking_to, stands_by stood_by standing_by',
  suspend: 'suspends suspended suspending, pauses paused pausing',
  terminate:
    'terminates terminated terminating, discontinues discontinued discontinuing, ceases ceased ceasing, ends ended ending, stops stopped stopping',
  raise:
    'raises raised raising, lifts lifted lifting, boosts boosted boosting, increases increased increasing, hikes hiked hiking, ups upped upping, bumps bumped bumping, bumps_up bumped_up bumping_up, elevates elevated elevating',
  lower:
    'lowers lowered lowering, cuts cut cutting, trims trimmed trimming, reduces reduced reducing, slashes slashed slashing, drops dropped dropping, decreases decreased decreasing, chops chopped chopping, pares pared paring, shaves shaved shaving',
  set: 'sets set setting, announces announced announcing, establishes established establishing, assigns assigned assigning, gives given|gave giving, issues issued issuing',
  adjust:
    'adjusts adjusted adjusting, revises revised revising, changes changed changing, moves moved moving, shifts shifted shifting',
  remove:
    'removes removed removing, withdraws withdrawn|withdrew withdrawing, pulls pulled pulling',
};

const forms = ['present', 'past', 'ing'] as const;

const verbs = new Map(
  Object.entries(table).flatMap(([group, entries]) =>
    entries.split(', ').flatMap((entry) =>
      entry.split(' ').flatMap((spellings, index) =>
        spellings.split('|').map((spelling): [string, Pick<Verb, 'group' | 'form'>] => [
          spelling.replace('_', ' '),
          {
            group: group as VerbGroup, // the table's own keys
            form: forms[index] ?? 'present',
          },
        ]),
      ),
    ),
  ),
);

/**
 * Returns the verb that starts at a token. A word all in capitals is none (`UPS` is a company),
 * unless the whole headline is.
 */
export function verbAt(tokens: readonly Token[], at: number): Verb | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  if (token.text.length > 1 && token.text === token.text.toUpperCase() && !isShouted(tokens)) {
    return undefined;
  }
  const next = tokens[at + 1];
  if (token.key === 'double' && next) {
    const verb = verbAt(tokens, at + 1);
    return verb && isGrade(verb.group) ? { ...verb, at, length: verb.length + 1 } : undefined;
  }
  const pair = next?.kind === 'word' ? verbs.get(`${token.key} ${next.key}`) : undefined;
  if (pair) return { ...pair, at, length: 2 };
  const single = verbs.get(token.key.replace(/^double-/, ''));
  return single && { ...single, at, length: 1 };
}

/** Returns whether the verb says by itself which way the rating went. */
export function isGrade(group: VerbGroup): group is 'upgrade' | 'downgrade' {
  return group === 'upgrade' || group === 'downgrade';
}

function isShouted(tokens: readonly Token[]): boolean {
  return tokens.every(({ text }) => text === text.toUpperCase());
}
