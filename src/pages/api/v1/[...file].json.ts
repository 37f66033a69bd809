import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { byYear } from '../../../archive/order.ts';
import { tickerAddresses } from '../../../archive/pages/moved-tickers.ts';
import { currentConsensus } from '../../../archive/standing/consensus.ts';
import {
  allRatings,
  countYears,
  mostInOneFile,
  tickerRatings,
  yearRatings,
} from '../../../feeds/data.ts';
import { getArchive } from '../../../published/archive-source.ts';
import { dataSite, entriesOf, jsonResponse } from '../../../published/data-source.ts';
import { lazyPath } from '../../../published/lazy-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  const firms = archive.firms.all;
  return [
    lazyPath({ file: 'ratings' }, () => ({
      notes: archive.notes.slice(0, mostInOneFile),
      years: countYears(archive.notes),
      firms,
    })),
    ...[...byYear(archive.notes)].map(([year, notes]) =>
      lazyPath({ file: `ratings/${year}` }, () => ({ notes, year, firms })),
    ),
    ...tickerAddresses(archive).map(({ at, ticker }) =>
      lazyPath({ file: `tickers/${at}` }, () => {
        const { counts, targets } = currentConsensus(ticker, archive);
        return { ...ticker, consensus: { counts, targets }, firms };
      }),
    ),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => {
  const entries = entriesOf(props.notes, getArchive());
  if ('years' in props) return jsonResponse(allRatings(entries, props.years, dataSite));
  if ('year' in props) return jsonResponse(yearRatings(props.year, entries, dataSite));
  return jsonResponse(tickerRatings(props, props.consensus, entries, dataSite));
};
