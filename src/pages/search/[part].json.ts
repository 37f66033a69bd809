import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../press/archive-source.ts';
import { keyedPath } from '../../press/keyed-paths.ts';
import { encodeHeadlines } from '../../search/encoding.ts';
import { headlineParts } from '../../search/headlines.ts';

export function getStaticPaths() {
  const { notes } = getArchive();
  return headlineParts(notes).map(({ name, headlines }) =>
    keyedPath({ part: name }, { headlines }),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(encodeHeadlines(props.headlines));
