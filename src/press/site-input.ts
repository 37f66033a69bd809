import { readFileSync } from 'node:fs';
import type { CheckedRecord } from '../check/checked-record.ts';
import { type Site, shownOf } from '../config/site.ts';
import { hashOf } from '../disk/files.ts';
import { publicFiles } from '../disk/public-files.ts';

/**
 * Returns a hash of everything that the site is made from. If it is the same, so is every byte.
 *
 * @param program from `programVersion`
 */
export function inputOf(
  site: Site,
  { notes, firms, stocks, pages }: CheckedRecord,
  program: string,
): string {
  const files = publicFiles().files.map((path) => ({
    path,
    hash: hashOf(readFileSync(`public/${path}`)),
  }));
  const hashes = [...notes, ...firms, ...stocks, ...pages, ...files].map(
    ({ path, hash }) => `${path} ${hash}`,
  );
  return hashOf([program, JSON.stringify(shownOf(site)), ...hashes.sort()].join('\n'));
}
