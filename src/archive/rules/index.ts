import { acceptedWhy } from '../../notes/accept.ts';
import { noteRules } from '../../notes/rules/index.ts';
import type { Rule } from '../../notes/rules/rule.ts';
import type { Archive } from '../archive.ts';
import { acceptUnknown, acceptUnused } from './accept.ts';
import { actionHistory } from './action-history.ts';
import { actionLadder } from './action-ladder.ts';
import { actionStance } from './action-stance.ts';
import { alreadyCovered } from './already-covered.ts';
import { analystIsFirm } from './analyst-is-firm.ts';
import { companySpelling } from './company-spelling.ts';
import { archiveContext } from './context.ts';
import { currencyFlip } from './currency-flip.ts';
import { exchangeFlip } from './exchange-flip.ts';
import { firmAlias, firmUnknown } from './firm-name.ts';
import { onceADay } from './once-a-day.ts';
import { ratingFrom } from './rating-from.ts';
import { ratingWord } from './rating-word.ts';
import { replaces } from './replaces.ts';
import type { ArchiveRule, Finding } from './rule.ts';
import { targetJump } from './target-jump.ts';

/** Every rule over a note within the archive; those on `accept` come last, since they judge the others. */
export const archiveRules: readonly ArchiveRule[] = [
  onceADay,
  replaces,
  firmUnknown,
  firmAlias,
  analystIsFirm,
  ratingWord,
  actionLadder,
  actionStance,
  ratingFrom,
  actionHistory,
  alreadyCovered,
  companySpelling,
  exchangeFlip,
  currencyFlip,
  targetJump,
  acceptUnknown,
  acceptUnused,
];

/** Every rule over a note, alone or within the archive, by its id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  [...noteRules, ...archiveRules].map((rule) => [rule.id, rule]),
);

/** Returns what the archive rules find in the notes together. */
export function checkArchive(archive: Archive): Finding[] {
  const found = new Set<string>();
  const keyOf = (id: string, rule: string) => `${id} ${rule}`;
  const context = archiveContext(archive, rules, ({ id }, rule) => found.has(keyOf(id, rule)));
  return archiveRules.flatMap((rule) =>
    rule.check(context).map((problem): Finding => {
      found.add(keyOf(problem.note.id, rule.id));
      return {
        ...problem,
        rule: rule.id,
        severity: rule.severity,
        accepted: acceptedWhy(problem.note, rule),
      };
    }),
  );
}
