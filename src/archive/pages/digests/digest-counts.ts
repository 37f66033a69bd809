import { sum } from 'd3-array';
import { priceTargetAction } from '../../../notes/figures.ts';
import type { Note } from '../../../notes/note.ts';
import { priceTargetWords } from '../../../notes/wording.ts';

/** The kinds that a digest counts, in its order. Every note is of exactly one kind. */
const words = {
  upgrade: ['upgrade', 'upgrades'],
  downgrade: ['downgrade', 'downgrades'],
  initiation: ['initiation', 'initiations'],
  raise: [`target ${priceTargetWords.raise}`, `targets ${priceTargetWords.raise}`],
  lower: [`target ${priceTargetWords.lower}`, `targets ${priceTargetWords.lower}`],
  other: ['other', 'others'],
} satisfies Record<string, [one: string, several: string]>;

export type DigestKind = keyof typeof words;
export const digestKinds = Object.keys(words) as DigestKind[]; // its own keys

export type DigestCounts = Record<DigestKind, number>;

/**
 * Returns the kind that a note counts as: its rating action or, if the rating was maintained,
 * what happened to its target, because that is the news. So an upgrade with a new target counts
 * once, as an upgrade.
 */
export function digestKind(note: Pick<Note, 'action' | 'priceTarget'>): DigestKind {
  switch (note.action) {
    case 'upgrade':
    case 'downgrade':
      return note.action;
    case 'initiate':
    case 'resume':
      return 'initiation';
    case 'maintain': {
      const target = priceTargetAction(note);
      return target === 'raise' || target === 'lower' ? target : 'other';
    }
    default:
      return 'other';
  }
}

export function countKinds(notes: readonly Pick<Note, 'action' | 'priceTarget'>[]): DigestCounts {
  const counts = { upgrade: 0, downgrade: 0, initiation: 0, raise: 0, lower: 0, other: 0 };
  for (const note of notes) counts[digestKind(note)] += 1;
  return counts;
}

/** Returns a kind as a heading: `Upgrades`, `Targets raised`. */
export function kindHeading(kind: DigestKind): string {
  const [, several] = words[kind];
  return kind === 'other' ? 'Other actions' : several.charAt(0).toUpperCase() + several.slice(1);
}

/**
 * Returns the counts in words: `12 rating actions: 3 upgrades, 2 downgrades, 1 target raised, 6 others`, or
 * `2 rating actions` if all are others. No line ends between a count and its word.
 */
export function describeCounts(counts: DigestCounts): string {
  const total = totalOf(counts);
  if (counts.other === total) return describeTotal(total);
  const known = digestKinds.filter((kind) => counts[kind] > 0);
  const parts = known.map(
    (kind) => `${counts[kind]}\u00a0${words[kind][counts[kind] === 1 ? 0 : 1]}`,
  );
  return `${describeTotal(total)}: ${parts.join(', ')}`;
}

export function describeTotal(total: number): string {
  return `${total}\u00a0rating action${total === 1 ? '' : 's'}`;
}

export function totalOf(counts: DigestCounts): number {
  return sum(digestKinds, (kind) => counts[kind]);
}
