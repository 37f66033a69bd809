import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { byYear } from '../../../archive/order.ts';
import { tickerAddresses } from '../../../archive/pages/moved-tickers.ts';
import { mostInOneFile } from '../../../feeds/data.ts';
import type { Note } from '../../../notes/note.ts';
import { getArchive } from '../../../published/archive-source.ts';
import { csvResponse, entriesOf } from '../../../published/data-source.ts';
import { lazyPath } from '../../../published/lazy-paths.ts';

export function getStaticPaths() {
  const archive = getArchive();
  const path = (file: string, notes: readonly Note[]) =>
    lazyPath({ file }, () => ({ notes, firms: archive.firms.all }));
  return [
    path('ratings', archive.notes.slice(0, mostInOneFile)),
    ...[...byYear(archive.notes)].map(([year, notes]) => path(`ratings/${year}`, notes)),
    ...tickerAddresses(archive).map(({ at, ticker }) => path(`tickers/${at}`, ticker.notes)),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  csvResponse(entriesOf(props.notes, getArchive()));
