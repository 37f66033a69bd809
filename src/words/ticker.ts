import { formatCount } from '../notes/wording.ts';
import { counted } from './counts.ts';
import { ratingsTitle } from './shell.ts';

/** The page of a ticker. */
export const tickerWords = {
  title: (company: string, symbol: string) => ratingsTitle(`${company} (${symbol})`),
  description: (company: string, exchange: string, symbol: string) =>
    `Analyst rating actions on ${company} (${exchange}: ${symbol}), with targets and implied upside at publication.`,
  listedAs: 'Also listed as',
  asData: 'as data:',
  latest: (day: string) => ['Latest action, ', day],
  earlier: 'Earlier notes',
  oneEarlier: 'The earlier note',
  inHistory: 'Older notes are linked from the history above.',
};

/** What else the stock and its symbol were. */
export const pastWords = {
  former: (day: string, ticker: string) => ['Until ', day, `: ${ticker}`],
  passedOn: (day: string, symbol: string, company: string) => ['Until ', day, `. Since then ${symbol} is the symbol of `, company, '.'],
  earlier: (day: string, symbol: string) => ['Until ', day, `, ${symbol} was the symbol of another company:`],
  uncounted: (names: string) =>
    `Older notes name ${names}. Whether that is the same company is not on record, so they do not count in the consensus or the chart.`,
};

/** What the firms say together. */
export const consensusWords = {
  heading: 'Consensus',
  ratings: 'Ratings',
  noRating: 'None stated',
  targets: 'Targets',
  targetsIn: (count: number, currency: string) => `${counted(count, 'target')} in ${currency}`,
  noTarget: 'None in force',
  median: 'Median',
  mean: 'Mean',
  high: 'High',
  low: 'Low',
  nobody: 'No firm’s rating counts',
  ofDay: (day: string, votes: number) => `${votes === 1 ? 'It is' : 'All are'} from ${day}.`,
  ofDays: (newest: string, oldest: string) => `The newest is from ${newest}, the oldest from ${oldest}.`,
  votes: (ofDays: string) => `One vote per firm: its latest rating, none older than 12 months. ${ofDays}`,
  counted: (votes: number, firms: number) => `Counted: ${votes} of ${counted(firms, 'firm')}`,
  notCounted: (heading: string, firms: number) => `${heading}: ${counted(firms, 'firm')}`,
  note: (votes: string, told: string, notes: number) => [`${votes} `, told, `, from ${counted(notes, 'note')} in this digest.`],
  oneFirm: 'One firm’s rating is no consensus yet.',
};

export const factWords = {
  price: 'Latest cited price',
  upside: 'Upside to median target',
  moves: (days: number) => `Targets, ${days} days`,
  report: 'Next report',
};

/** Which ratings the consensus counts. */
export const votesWords = {
  heading: 'Ratings counted',
  noRating: 'not stated',
  targetAlone: 'its target alone',
  beforeSplit: (amount: string) => `${amount} before a split`,
  ofDay: (day: string) => `from ${day}`,
  noTarget: 'none',
};

/** All actions on a ticker in a table. */
export const historyWords = {
  heading: 'History',
  label: 'Rating actions',
  upside: 'Implied upside is computed on the price at the time, which each note cites.',
  newest: (shown: number, total: number) => ` Below are the newest ${formatCount(shown)} of ${formatCount(total)} actions.`,
  split: (ratio: string) => `Shares split ${ratio}. Older figures are as published, for old shares.`,
  pages: 'Pages of the history',
  items: 'actions',
  ofCompany: (company: string) => `History of ${company}`,
  description: (company: string, exchange: string, symbol: string, number: number) =>
    `Older analyst rating actions on ${company} (${exchange}: ${symbol}), newest first: page ${number}, counted from the oldest.`,
  older: 'Older rating actions, newest first.',
};

/** The chart of targets. */
export const chartWords = {
  heading: 'Targets over time',
  title: (company: string, currency: string) => `Price targets for ${company} over time, in ${currency}`,
  description: (targets: number, days: string, low: string, high: string) => `${targets} targets, ${days}, from ${low} to ${high}.`,
  median: (first: string, last: string) => ` The median of those in force was ${first} at the start and ${last} at the end.`,
  up: 'target with an upgrade',
  down: 'target with a downgrade',
  none: 'target',
  line: 'median of the targets in force',
  price: 'price at the time',
  older: (count: number) => `${formatCount(count)} older`,
  others: (count: number, currency: string) => `${count} in ${currency}`,
  leftOut: (groups: string) => ` Left out: ${groups}.`,
  figures: (currency: string, isAdjusted: boolean) =>
    `In ${currency}, ${isAdjusted ? 'for one share as it is now: figures from before a split are adjusted' : 'as published'}.`,
  inForce: [' A target is in force until the firm changes or drops it, 12 months at most. ', 'The history', ' has every figure.'],
  ofOneDay: (currency: string | undefined) => `All targets${currency ? ` in ${currency}` : ''} are from one day: there is no history to draw yet.`,
  noCurrency: 'No two targets are in one currency: there is no history to draw yet.',
  oneNote: 'Only one note states a target: there is no history to draw yet.',
};
