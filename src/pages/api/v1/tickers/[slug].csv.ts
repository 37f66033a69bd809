import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../../press/archive-source.ts';
import { csvResponse, recordsOf } from '../../../../press/data-source.ts';
import { keyedPath } from '../../../../press/keyed-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return [...archive.tickers.values()].map(({ slug, notes }) =>
    keyedPath({ slug }, { ratings: recordsOf(notes, archive) }),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => csvResponse(props.ratings);
