import type { Action, PriceTargetAction } from '../notes/schema/schema.ts';

/** The words by which readers ask for an action. Readers may cut a word short. */
const actions: Record<Action, string> = {
  upgrade: 'upgrades upgraded upgrading raises raised lifts up',
  downgrade: 'downgrades downgraded downgrading cuts lowers lowered down',
  initiate: 'initiates initiated initiations starts started begins coverage new',
  resume: 'resumes resumed reinstates reinstated assumes coverage initiations',
  maintain: 'maintains maintained reiterates reiterated reaffirms keeps',
  suspend: 'suspends suspended withdraws withdrawn coverage ended',
  terminate: 'terminates terminated ends ended drops discontinues coverage',
};

const targets: Record<PriceTargetAction, string> = {
  raise: 'raises raised lifts lifted boosts increases increased hikes up',
  lower: 'lowers lowered cuts reduces reduced trims slashes down',
  maintain: 'unchanged maintains maintained keeps',
  set: 'sets announces announced',
  remove: 'removes removed drops withdraws',
};

/** Returns the words by which readers ask for what a firm did to its rating and its target. */
export function kindWords(action: Action, target: PriceTargetAction | undefined): string {
  const words = [actions[action], ...(target ? ['price targets pt', targets[target]] : [])];
  return [...new Set(words.join(' ').split(' '))].join(' ');
}
