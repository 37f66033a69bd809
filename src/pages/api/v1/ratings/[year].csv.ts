import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../../press/archive-source.ts';
import { byYear, csvResponse } from '../../../../press/data-source.ts';
import { keyedPath } from '../../../../press/keyed-paths.ts';

export function getStaticPaths() {
  const years = byYear(getArchive());
  return [...years].map(([year, ratings]) => keyedPath({ year }, { ratings }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => csvResponse(props.ratings);
