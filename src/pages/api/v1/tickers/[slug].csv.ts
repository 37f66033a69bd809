import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../../press/archive-source.ts';
import { csvResponse, entriesOf } from '../../../../press/data-source.ts';
import { lazyPath } from '../../../../press/lazy-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return [...archive.tickers.values()].map(({ slug, notes }) =>
    lazyPath({ slug }, () => ({ notes, firms: archive.firms.all })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  csvResponse(entriesOf(props.notes, getArchive()));
