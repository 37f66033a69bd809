import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { byYear } from '../../../../archive/order.ts';
import { yearRatings } from '../../../../feeds/data.ts';
import { getArchive } from '../../../../published/archive-source.ts';
import { dataSite, entriesOf, jsonResponse } from '../../../../published/data-source.ts';
import { lazyPath } from '../../../../published/lazy-paths.ts';

export function getStaticPaths() {
  const { notes, firms } = getArchive();
  return [...byYear(notes)].map(([year, ofYear]) =>
    lazyPath({ year }, () => ({ year, notes: ofYear, firms: firms.all })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { year, notes } }) =>
  jsonResponse(yearRatings(year, entriesOf(notes, getArchive()), dataSite));
