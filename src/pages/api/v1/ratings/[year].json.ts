import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../../build/archive-source.ts';
import { byYear, dataSite, jsonResponse } from '../../../../build/data-source.ts';
import { keyedPath } from '../../../../build/keyed-paths.ts';
import { yearRatings } from '../../../../feeds/data.ts';

export function getStaticPaths() {
  const years = byYear(getArchive());
  return [...years].map(([year, ratings]) => keyedPath({ year }, { year, ratings }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { year, ratings } }) =>
  jsonResponse(yearRatings(year, ratings, dataSite));
