import type { Archive } from '../archive/archive.ts';
import { rowFacts } from '../archive/pages/row-facts.ts';
import { rowOf } from '../archive/pages/rows.ts';
import { statedStance } from '../archive/standing/stance-of.ts';
import type { Note } from '../notes/note.ts';
import { formatChange, headlineWord } from '../notes/wording.ts';
import { kindWords } from './kind-words.ts';

/** What a firm did, as rows show it and as readers ask for it. */
export interface Kind {
  /** What a row says: `Upgrade`, `Target raised`. */
  label: string;
  /** `up`, `down` or `none`. */
  direction: string;
  /** Other words that find it. */
  words: string;
}

/** A note as the search finds and shows it. Whatever is unknown is an empty text. */
export interface Entry {
  /** It begins with the note's day. */
  id: string;
  title: string;
  ticker: { slug: string; symbol: string; company: string };
  firm: { slug: string; name: string };
  kind: Kind;
  /** Rating and target, in words. */
  facts: string[];
  /** The implied upside at publication: `+18.9%`. */
  upside: string;
  /** The rating in common terms: `buy`. */
  stance: string;
  analyst: string;
}

export function entryOf(note: Note, { firms }: Pick<Archive, 'firms'>): Entry {
  const row = rowOf(note, firms);
  const stance = statedStance(note, firms);
  return {
    id: row.id,
    title: row.title,
    ticker: { slug: row.tickerSlug, symbol: row.symbol, company: row.company },
    firm: { slug: row.firmSlug, name: row.firm },
    kind: {
      label: headlineWord(row.action, row.priceTargetAction),
      direction: row.direction,
      words: kindWords(row.action, row.priceTargetAction),
    },
    facts: rowFacts(row),
    upside: row.upside === undefined ? '' : formatChange(row.upside),
    stance: stance && stance !== 'none' ? stance : '',
    analyst: note.analyst ?? '',
  };
}
