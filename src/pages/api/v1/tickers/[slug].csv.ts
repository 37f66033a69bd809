import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../../press/archive-source.ts';
import { csvResponse, recordsOf } from '../../../../press/data-source.ts';
import { lazyPath } from '../../../../press/lazy-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return [...archive.tickers.values()].map(({ slug, notes }) =>
    lazyPath({ slug }, () => ({ notes, firms: archive.firms.all })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  csvResponse(recordsOf(props.notes, getArchive()));
