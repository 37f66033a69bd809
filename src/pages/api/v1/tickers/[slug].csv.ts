import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { tickerAddresses } from '../../../../archive/pages/moved-tickers.ts';
import { getArchive } from '../../../../published/archive-source.ts';
import { csvResponse, entriesOf } from '../../../../published/data-source.ts';
import { lazyPath } from '../../../../published/lazy-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return tickerAddresses(archive).map(({ at, ticker: { notes } }) =>
    lazyPath({ slug: at }, () => ({ notes, firms: archive.firms.all })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  csvResponse(entriesOf(props.notes, getArchive()));
