import { acceptedWhy } from '../../notes/accept.ts';
import type { Firm } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import { withoutEffects } from '../../notes/rules/effects.ts';
import { noteRules } from '../../notes/rules/index.ts';
import type { Rule } from '../../notes/rules/rule.ts';
import { firmSlug } from '../../notes/terms/slug.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import { acceptUnknown, acceptUnused } from './accept.ts';
import { actionEnd } from './action-end.ts';
import { actionHistory } from './action-history.ts';
import { actionLadder } from './action-ladder.ts';
import { actionStance } from './action-stance.ts';
import { afterTermination } from './after-termination.ts';
import { alreadyCovered } from './already-covered.ts';
import { analystIsFirm } from './analyst-is-firm.ts';
import { companySpelling } from './company-spelling.ts';
import { entriesOf } from './context.ts';
import { currencyFlip } from './currency-flip.ts';
import { exchangeFlip } from './exchange-flip.ts';
import { firmAlias, firmUnknown } from './firm-name.ts';
import { firmNames } from './firm-names.ts';
import { ladderDays } from './ladder-days.ts';
import { ladderOrder } from './ladder-order.ts';
import { ladderWords } from './ladder-words.ts';
import { notAsListed } from './not-as-listed.ts';
import { onceADay } from './once-a-day.ts';
import { publishedTime } from './published-time.ts';
import { ratingFrom } from './rating-from.ts';
import { ratingWord } from './rating-word.ts';
import { replaces } from './replaces.ts';
import { replacesFrom } from './replaces-from.ts';
import type { ArchiveRule, Finding, FirmFinding, FirmRule } from './rule.ts';
import { splitUnrecorded } from './split-unrecorded.ts';
import { stockName } from './stock-name.ts';
import { targetFrom } from './target-from.ts';
import { targetJump } from './target-jump.ts';
import { targetOutlier } from './target-outlier.ts';
import { titleFirm } from './title-firm.ts';
import { wordStance } from './word-stance.ts';

/**
 * Every rule over a note within the archive. Those on `accept` come last, because they judge the
 * others.
 */
export const archiveRules: readonly ArchiveRule[] = [
  publishedTime,
  onceADay,
  replaces,
  replacesFrom,
  firmUnknown,
  firmAlias,
  titleFirm,
  analystIsFirm,
  ratingWord,
  actionLadder,
  actionStance,
  actionEnd,
  ratingFrom,
  actionHistory,
  alreadyCovered,
  afterTermination,
  companySpelling,
  stockName,
  notAsListed,
  exchangeFlip,
  currencyFlip,
  targetFrom,
  targetJump,
  targetOutlier,
  splitUnrecorded,
  acceptUnknown,
  acceptUnused,
];

/** Every rule over firms' files. */
export const firmRules: readonly FirmRule[] = [
  firmNames,
  ladderWords,
  ladderOrder,
  ladderDays,
  wordStance,
];

/** Returns what the rules find in firms' files. */
export function checkFirms(firms: readonly Firm[]): FirmFinding[] {
  const byPath = [...firms].sort((a, b) => (a.path < b.path ? -1 : 1));
  return firmRules.flatMap(({ id, severity, check }) =>
    check(byPath).map((problem) => ({ ...problem, rule: id, severity })),
  );
}

/** Every rule over a note, alone or within the archive, by its id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  [...noteRules, ...archiveRules].map((rule) => [rule.id, rule]),
);

/**
 * Returns a function that returns what the archive rules find in the notes on a stock of the
 * archive.
 *
 * @param now when the archive is judged
 */
export function stockChecker(archive: Archive, now: Date): (stock: TickerNotes) => Finding[] {
  const { notes, firms, stocks, directory } = archive;
  const byId = new Map(notes.map((note) => [note.id, note]));
  const named = firmsNamedIn(archive);
  return (ofStock) => {
    const found = new Set<string>();
    const keyOf = (id: string, rule: string) => `${id} ${rule}`;
    const isFound = ({ id }: Note, rule: string) => found.has(keyOf(id, rule));
    const seen = { ...ofStock, ...entriesOf(ofStock, archive) };
    const context = { ...seen, firms, stocks, directory, byId, named, rules, now, isFound };
    const findings = archiveRules.flatMap((rule) =>
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
    const ofNotes = Map.groupBy(findings, ({ note }) => note);
    return [...ofNotes].flatMap(([note, own]) => withoutEffects(own, note.warnings));
  };
}

/** Returns what the archive rules find in all notes at an instant, which the caller gives. */
export function checkArchive(archive: Archive, now: Date): Finding[] {
  return [...archive.tickers.values()].flatMap(stockChecker(archive, now));
}

/** Returns the firms that notes name, by the slugs of these names; each as its newest note has it. */
export function firmsNamedIn({ notes }: Archive): Map<string, string> {
  return new Map(notes.toReversed().map(({ firm }) => [firmSlug(firm), firm]));
}
