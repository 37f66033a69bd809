import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { tickerAddresses } from '../../../../archive/pages/moved-tickers.ts';
import { currentConsensus } from '../../../../archive/standing/consensus.ts';
import { tickerRatings } from '../../../../feeds/data.ts';
import { getArchive } from '../../../../published/archive-source.ts';
import { dataSite, entriesOf, jsonResponse } from '../../../../published/data-source.ts';
import { lazyPath } from '../../../../published/lazy-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return tickerAddresses(archive).map(({ at, ticker }) =>
    lazyPath({ slug: at }, () => {
      const { counts, targets } = currentConsensus(ticker, archive);
      return { ...ticker, consensus: { counts, targets }, firms: archive.firms.all };
    }),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  jsonResponse(
    tickerRatings(props, props.consensus, entriesOf(props.notes, getArchive()), dataSite),
  );
