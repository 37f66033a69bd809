import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import type { OwnPage } from '../notes/own-page.ts';
import type { Stock } from '../notes/stock.ts';

/** What the site shows: the notes, firms, stocks and own pages that passed all checks. */
export interface CheckedRecord {
  notes: readonly Note[];
  firms: readonly Firm[];
  stocks: readonly Stock[];
  pages: readonly OwnPage[];
  /** Notes that the dev server shows as reports. A build has none. */
  broken?: readonly BrokenNote[];
}

/** A note with errors. Its page shows the report instead. */
export interface BrokenNote {
  id: string;
  broken: string;
}

declare global {
  /**
   * The only place that checks and pages share. Pages run in a bundle, or in Vite's runner, with
   * modules of their own.
   */
  var ratingsDigestRecord: CheckedRecord | undefined;
}

/** Gives the pages in this process a record. It replaces any earlier one. */
export function handOver(record: CheckedRecord): void {
  globalThis.ratingsDigestRecord = record;
}

/**
 * Returns the record that was handed over.
 *
 * @throws if there is none, because nothing may be published unchecked
 */
export function handedOver(): CheckedRecord {
  const record = globalThis.ratingsDigestRecord;
  if (!record)
    throw new Error('The site is built by `npm run build`, which checks the notes first.');
  return record;
}
