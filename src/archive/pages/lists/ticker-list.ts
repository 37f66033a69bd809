import { ascending, mean } from 'd3-array';
import { stanceRank } from '../../../notes/stance.ts';
import type { Day } from '../../../notes/terms/dates.ts';
import type { Archive, TickerNotes } from '../../archive.ts';
import { type Consensus, currentConsensus, notesByFirm } from '../../standing/consensus.ts';
import { listPages } from './letters.ts';

/** One ticker in the list of all. */
export interface TickerEntry {
  slug: string;
  symbol: string;
  company: string;
  counts: Consensus['counts'];
  /** The mean of the ratings from best (0) to worst (4), for sorting; undefined if none counts. */
  rank: number | undefined;
  /** The median of the targets in force, in the currency of most of them. */
  median: { amount: number; currency: string } | undefined;
  /** How many firms have a note on it. */
  firms: number;
  latest: { id: string; day: Day };
}

/** Returns all tickers by their symbols, A to Z, then those with digits. */
export function tickerList(archive: Archive) {
  const { tickers, firms } = archive;
  const firmsOn = ({ notes }: TickerNotes) => notesByFirm(notes, firms).size;
  const sorted = [...tickers.values()].sort(
    (a, b) => ascending(a.ticker.symbol, b.ticker.symbol) || ascending(a.slug, b.slug),
  );
  return listPages(sorted, {
    nameOf: ({ ticker }) => ticker.symbol,
    sizeOf: firmsOn,
    entryOf: (item): TickerEntry => {
      const { slug, ticker, company, notes } = item;
      const [latest] = notes;
      const { counts, targets, votes } = currentConsensus(item, archive);
      const [target] = targets;
      return {
        slug,
        symbol: ticker.symbol,
        company,
        counts,
        rank: mean(votes, ({ stance }) => stanceRank(stance)),
        median: target && { amount: target.median, currency: target.currency },
        firms: firmsOn(item),
        latest: { id: latest.id, day: latest.day },
      };
    },
  });
}
