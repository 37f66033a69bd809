import type { Action, PriceTargetAction } from './schema.ts';

/** What vendors and authors call what a firm did with its rating. */
const actionWords: Record<Action, string> = {
  upgrade: 'upgrade upgrades up upgraded',
  downgrade: 'downgrade downgrades down downgraded',
  initiate:
    'init initiate initiates initiated initialise initialize initiatescoverageon initiatescoverage starts new',
  resume:
    'resume resumes resumed reinstate reinstates reinstated assume assumes assumed resumescoverageon reinstatescoverageon assumescoverageon',
  maintain:
    'maintain maintains maintained main reit reiterate reiterates reiterated reaffirm reaffirms keeps hold target',
  suspend: 'suspend suspends suspended suspendscoverageon',
  terminate: 'terminate terminates terminated terminatescoverageon drops discontinue discontinues',
};
const targetWords: Record<PriceTargetAction, string> = {
  raise: 'raise raises raised',
  lower: 'lower lowers lowered cut cuts',
  maintain: 'maintain maintains maintained reiterates',
  set: 'set sets announces announced adjusts',
  remove: 'remove removes removed',
};

/** Returns the action that somebody's word means; undefined if it is not known. */
export const actionMeant = meanings(actionWords);

/** Returns what somebody's word says of a target; undefined if it is not known. */
export const targetActionMeant = meanings(targetWords);

/** Returns a function that looks words up. Spaces and the like within them do not count. */
function meanings<Meaning extends string>(table: Record<Meaning, string>) {
  const keys = Object.keys(table) as Meaning[]; // the table's own
  const byWord = new Map(keys.flatMap((key) => table[key].split(' ').map((word) => [word, key])));
  return (said = ''): Meaning | undefined => byWord.get(said.toLowerCase().replace(/[\s_.-]/g, ''));
}
