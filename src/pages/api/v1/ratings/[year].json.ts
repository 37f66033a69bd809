import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { yearRatings } from '../../../../feeds/data.ts';
import { getArchive } from '../../../../press/archive-source.ts';
import { byYear, dataSite, jsonResponse } from '../../../../press/data-source.ts';
import { keyedPath } from '../../../../press/keyed-paths.ts';

export function getStaticPaths() {
  const years = byYear(getArchive());
  return [...years].map(([year, ratings]) => keyedPath({ year }, { year, ratings }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { year, ratings } }) =>
  jsonResponse(yearRatings(year, ratings, dataSite));
