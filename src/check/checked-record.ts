import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import type { OwnPage } from '../notes/own-page.ts';
import type { Stock } from '../notes/stock.ts';

/** What is shown: the notes, firms, stocks and pages of the operator's own that passed all checks. */
export interface CheckedRecord {
  notes: readonly Note[];
  firms: readonly Firm[];
  stocks: readonly Stock[];
  pages: readonly OwnPage[];
  /** What the dev server shows the reports of; a build has none. */
  broken?: readonly BrokenNote[];
}

/** A note that has errors: its page shows the report instead. */
export interface BrokenNote {
  id: string;
  broken: string;
}

declare global {
  /**
   * The one place that what checks and the pages have in common: pages run in a bundle of their own, or in Vite's
   * runner, with modules of their own.
   */
  var ratingsDigestRecord: CheckedRecord | undefined;
}

/** Hands a record to the pages in this process, in place of an earlier one. */
export function handOver(record: CheckedRecord): void {
  globalThis.ratingsDigestRecord = record;
}

/** Returns whether a record was handed over. */
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
