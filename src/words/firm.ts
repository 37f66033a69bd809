import { formatCount } from '../notes/wording.ts';
import { counted } from './counts.ts';
import { pagerWords } from './shell.ts';

/** The page of a firm. */
export const firmWords = {
  description: (firm: string) => `Ratings by ${firm}: its rating scale, how its current ratings are distributed, and what it covers in this digest.`,
  also: 'Also:',
  aliasUntil: (name: string, day: string) => [`${name} (until `, day, ')'],
  scale: (scales: number) => (scales > 1 ? 'Rating scales' : 'Rating scale'),
  noScale: 'The firm’s file states no rating scale.',
  noFile: 'This digest has no file on the firm, so its rating scale is not known, and its words are read as the trade commonly means them.',
  addFile: (firm: string) => `Add a file on ${firm}`,
  latest: 'Latest notes',
};

/** The rating scales of a firm. */
export const scalesWords = {
  between: (first: string, last: string) => `From ${first} until ${last}.`,
  since: (first: string) => `Since ${first}.`,
  until: (last: string) => `Until ${last}.`,
  always: 'As far back as known.',
  complete: 'These are all its words.',
};

/** How the current ratings of a firm are distributed. */
export const sharesWords = {
  heading: 'Distribution of ratings',
  note: (tickers: number, current: number) =>
    `Of ${counted(tickers, 'ticker')} in this digest, ${current || 'none'} ${current > 1 ? 'have' : 'has'} a current rating: the one in the firm’s latest note, if that is at most 12 months older than the newest note of all. Each word counts as buy, hold or sell, as in the distribution that firms publish of all that they cover (FINRA Rule 2241).`,
  leftOut: (reason: string, count: number) => `${reason} (${count})`,
  more: (count: number) => ` and ${count} more, below`,
};

/** What a firm or an analyst covers. */
export const coverageWords = {
  heading: 'Coverage',
  all: 'Every ticker on which this digest has a note on the firm’s ratings, newest note first.',
  some: (shown: number, total: number) => `${shown} of ${formatCount(total)} tickers, newest note first; the others are on the pages that follow.`,
  label: (name: string) => `What ${name} covers`,
  adjusted: (amount: string) => `${amount}, adjusted for a split`,
  firmsNote: 'firm’s note,',
  pages: 'Pages of coverage',
  ofName: (name: string) => `Coverage by ${name}`,
  description: (name: string, number: number) => `What ${name} covers in this digest, by its latest notes: page ${number}, counted from the oldest.`,
  older: (number: number) => `Tickers with older notes, newest note first. ${pagerWords.fromOldest(number)}`,
};
