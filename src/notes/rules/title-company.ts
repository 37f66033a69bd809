import type { Note } from '../note.ts';
import { exchangeNamed } from '../terms/exchanges.ts';
import { tickerOf, usualTicker } from '../terms/ticker.ts';
import { wordKey } from '../terms/word-key.ts';
import { isCommonWord, wordsOf } from './name-words.ts';
import type { NoteRule } from './rule.ts';
import { titleSays } from './title-reading.ts';

export const titleCompany: NoteRule = {
  id: 'title-company',
  severity: 'warning',
  what: "The company that the title names is the note's company, by any part of its name, its initials or its symbol; and a ticker in the title is the note's. Only titles that `title-action` judges are judged.",
  why: 'A note that was copied for another stock, with one line left as it was, files a rating with the wrong company.',
  examples: {
    passes: [
      'title: Fixture Securities Upgrades Example to Buy',
      'title: Fixture Securities Upgrades FIXT to Buy',
      'title: Fixture Securities Raises 12-month Price Target for Fixture Corp to $50\naction: maintain',
      'title: Fixture Securities Upgrades Chip Maker to Buy',
      'company: Gamble & Proctor\ntitle: Fixture Securities Upgrades G&P to Buy',
      'company: Umbrella Holdings\ndek: Umbrella is the parent of Searcher\ntitle: Fixture Securities Upgrades Searcher to Buy',
    ],
    fails: [
      'title: Fixture Securities Upgrades Sample Motors to Buy',
      'title: Fixture Securities Raises Price Target on Sample Motors to $40\naction: maintain',
      'title: Fixture Securities Initiates Coverage on Sample Motors with Buy Rating\naction: initiate\nrating: { to: Buy }',
      'title: Sample Motors Upgraded to Buy at Fixture Securities',
      'title: Sample Motors Price Target Raised to $40 by Fixture Securities\naction: maintain',
      'title: Fixture Securities Upgrades Example (NASDAQ:OTHR) to Buy',
    ],
  },
  check({ note }) {
    const listed = [...note.title.matchAll(/\(([A-Za-z]{2,12}): ?([A-Z0-9][A-Z0-9.&-]*)\)/g)];
    const isOther = ([, exchange = '', symbol = '']: readonly string[]) =>
      isOtherTicker(exchange, symbol, note);
    const other = listed.length > 0 && listed.every(isOther);
    const name = other ? listed[0]?.[0] : titleSays(note)?.company;
    if (name === undefined || (!other && isSame(name, note))) return [];
    return {
      reason: `Unexpected \`${other ? note.ticker : note.company}\` below a title that says ${name}, expected one stock in both`,
      field: [other ? 'ticker' : 'company'],
      label: `the title says ${name}`,
      help: 'mend the field or the title, whichever names another stock; if the company is known by both names, accept the warning: `accept: [{ rule: title-company, why: … }]`',
    };
  },
};

function isOtherTicker(exchange: string, symbol: string, note: Note): boolean {
  if (!exchangeNamed(exchange)) return false;
  const named = usualTicker({ exchange: exchange.toUpperCase(), symbol });
  return named.symbol !== usualTicker(tickerOf(note)).symbol;
}

/** Words that describe a company without naming it. */
const describing = new Set(
  'maker giant chain stock stocks shares supplier parent retailer bank airline miner developer rival group firm company operator carrier producer drugmaker chipmaker automaker carmaker homebuilder insurer lender owner provider platform leader startup player names sector industry adr adrs reit'.split(
    ' ',
  ),
);

/** Returns whether a name in a headline may be the note's company. If in doubt, it is. */
function isSame(name: string, note: Note): boolean {
  const symbol = squash(tickerOf(note).symbol);
  const [short, long] = [squash(name), squash(note.company)];
  const words = wordsOf(name);
  const own = wordsOf(note.company);
  if (words.some((word) => describing.has(word))) return true;
  if (words.some((word) => !isCommonWord(word) && own.some((other) => isAlike(word, other))))
    return true;
  if (long.includes(short) || short.includes(long) || short === symbol) return true;
  if (initials(note.company).startsWith(short) || initials(name).startsWith(long)) return true;
  if (symbol.length > 2 && isWithin(symbol, short)) return true;
  // "Google parent Alphabet": a text that has both says that they are one.
  return [note.dek, note.summary, ...(note.keyPoints ?? [])].some(
    (text) => text !== undefined && squash(text).includes(short),
  );
}

function isAlike(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.startsWith(a.slice(0, 4)));
}

/** Returns whether a name has the letters of a symbol in order, the first one at its start: MSFT in Microsoft. */
function isWithin(symbol: string, name: string): boolean {
  return new RegExp(`^${[...symbol].map(RegExp.escape).join('.*')}`).test(name);
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/);
  return squash(words.map((word) => word.charAt(0)).join(''));
}

/** Returns a name for comparisons, without accents. */
function squash(name: string): string {
  return wordKey(name.normalize('NFKD'));
}
