import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { byYear } from '../../../../archive/order.ts';
import { getArchive } from '../../../../published/archive-source.ts';
import { csvResponse, entriesOf } from '../../../../published/data-source.ts';
import { lazyPath } from '../../../../published/lazy-paths.ts';

export function getStaticPaths() {
  const { notes, firms } = getArchive();
  return [...byYear(notes)].map(([year, ofYear]) =>
    lazyPath({ year }, () => ({ notes: ofYear, firms: firms.all })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  csvResponse(entriesOf(props.notes, getArchive()));
