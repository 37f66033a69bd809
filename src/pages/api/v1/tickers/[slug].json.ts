import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { tickerRatings } from '../../../../feeds/data.ts';
import { getArchive } from '../../../../press/archive-source.ts';
import { dataSite, jsonResponse, recordsOf } from '../../../../press/data-source.ts';
import { keyedPath } from '../../../../press/keyed-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return [...archive.tickers.values()].map(({ slug, ticker, company, notes }) =>
    keyedPath({ slug }, { slug, ticker, company, ratings: recordsOf(notes, archive) }),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  jsonResponse(tickerRatings(props, props.ratings, dataSite));
