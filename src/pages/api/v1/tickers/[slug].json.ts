import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { tickerRatings } from '../../../../feeds/data.ts';
import { getArchive } from '../../../../press/archive-source.ts';
import { dataSite, entriesOf, jsonResponse } from '../../../../press/data-source.ts';
import { lazyPath } from '../../../../press/lazy-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return [...archive.tickers.values()].map(({ slug, ticker, company, notes }) =>
    lazyPath({ slug }, () => ({ slug, ticker, company, notes, firms: archive.firms.all })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  jsonResponse(tickerRatings(props, entriesOf(props.notes, getArchive()), dataSite));
