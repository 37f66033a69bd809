import { ascending, mean } from 'd3-array';
import { stanceRank } from '../../../notes/stance.ts';
import type { Archive, TickerNotes } from '../../archive.ts';
import type { Made } from '../../lazy.ts';
import { currentConsensus, notesByFirm } from '../../standing/consensus.ts';
import { rowOf } from '../rows.ts';
import { listPages } from './letters.ts';

export type TickerListPage = Made<typeof tickerList>;

/** Returns all tickers by their symbols, A to Z, then those with digits. */
export function tickerList(archive: Archive) {
  const { tickers, firms } = archive;
  const firmsOn = ({ notes }: TickerNotes) => notesByFirm(notes, firms).size;
  const sorted = [...tickers.values()].sort(
    (a, b) => ascending(a.ticker.symbol, b.ticker.symbol) || ascending(a.slug, b.slug),
  );
  return listPages('tickers', sorted, {
    nameOf: ({ ticker }) => ticker.symbol,
    sizeOf: firmsOn,
    entryOf: (item) => {
      const { slug, ticker, company, notes } = item;
      const { counts, targets, votes } = currentConsensus(item, archive);
      const [target] = targets;
      return {
        slug,
        symbol: ticker.symbol,
        company,
        counts,
        /** The mean of the ratings from best (0) to worst (4), for sorting; undefined if none counts. */
        rank: mean(votes, ({ stance }) => stanceRank(stance)),
        /** Of the targets in force, in the currency of most of them. */
        median: target && { amount: target.median, currency: target.currency },
        firms: firmsOn(item),
        latest: rowOf(notes[0], firms),
      };
    },
  });
}
