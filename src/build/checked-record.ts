import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';

/** What a build publishes: the notes and firms that passed all checks. */
export interface CheckedRecord {
  notes: readonly Note[];
  firms: readonly Firm[];
}

declare global {
  /**
   * The one place that the command that checks and the pages have in common: pages run in a bundle of their
   * own, with modules of their own.
   */
  var ratingsDigestRecord: CheckedRecord | undefined;
}

/** Hands a record to the pages of the build in this process. */
export function handOver(record: CheckedRecord): void {
  globalThis.ratingsDigestRecord = record;
}

/** Returns whether pages are built of a record that was handed over. */
export function isHandedOver(): boolean {
  return globalThis.ratingsDigestRecord !== undefined;
}

/**
 * Returns the record that was handed over.
 *
 * @throws where there is none: nothing may be published unchecked
 */
export function handedOver(): CheckedRecord {
  const record = globalThis.ratingsDigestRecord;
  if (!record)
    throw new Error('The site is built by `npm run build`, which checks the notes first.');
  return record;
}
