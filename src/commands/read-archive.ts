import { type Archive, buildArchive } from '../archive/archive.ts';
import { checkContent } from '../check/check-content.ts';
import { contentPlace } from '../check/content-place.ts';
import { readDirectory } from '../check/read-directory.ts';

/** Returns the archive of the record, without files that have errors: the check reports them. */
export async function readArchive(now: Date): Promise<Archive> {
  const { sound } = await checkContent(contentPlace, undefined, now);
  return buildArchive(sound.notes, sound.firms, {
    stocks: sound.stocks,
    directory: readDirectory(contentPlace.contentDir).directory,
  });
}
