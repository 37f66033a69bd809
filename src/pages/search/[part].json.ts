import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../published/archive-source.ts';
import { lazyPath } from '../../published/lazy-paths.ts';
import { encodeEntries } from '../../search/entries-encoding.ts';
import { entryOf } from '../../search/entry.ts';
import { searchParts } from '../../search/parts.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return searchParts(archive.notes).map(({ name, notes }) =>
    lazyPath({ part: name }, () => ({ entries: notes.map((note) => entryOf(note, archive)) })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(encodeEntries(props.entries));
