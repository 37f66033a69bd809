import { type Archive, buildArchive } from '../archive/archive.ts';
import { type ContentPlace, checkContent } from '../check/check-content.ts';
import { readDirectory } from '../check/read-directory.ts';

/** Returns the archive of the record, without files that have errors: the check reports them. */
export async function readArchive(place: ContentPlace, now: Date): Promise<Archive> {
  const { sound } = await checkContent(place, undefined, now);
  return buildArchive(sound.notes, sound.firms, {
    stocks: sound.stocks,
    directory: readDirectory(place.contentDir).directory,
  });
}
