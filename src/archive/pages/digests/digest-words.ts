import { priceTargetWords } from '../../../notes/wording.ts';
import type { DigestKind } from './digest-counts.ts';
import { partsOfWeek, type Week } from './weeks.ts';

/** The kinds as headings. */
export const kindWords: Record<DigestKind, string> = {
  upgrade: 'Upgrades',
  downgrade: 'Downgrades',
  initiation: 'Initiations',
  raise: `Targets ${priceTargetWords.raise}`,
  lower: `Targets ${priceTargetWords.lower}`,
  other: 'Other actions',
};

/** Returns a week for people: `Week 7, 2026`. */
export function formatWeek(week: Week): string {
  const { year, number } = partsOfWeek(week);
  return `Week ${number}, ${year}`;
}
