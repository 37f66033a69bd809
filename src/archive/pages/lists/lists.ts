import type { Archive } from '../../archive.ts';
import { analystList } from './analyst-list.ts';
import { firmList } from './firm-list.ts';
import { tickerList } from './ticker-list.ts';

/** Returns the pages of all lists from A to Z. */
export function lists(archive: Archive) {
  return [...tickerList(archive), ...firmList(archive), ...analystList(archive)];
}
