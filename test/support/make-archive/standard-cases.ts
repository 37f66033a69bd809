import { priceTargetAction } from '../../../src/notes/figures.ts';
import type { Action } from '../../../src/notes/schema/schema.ts';
import { headline } from './headline.ts';
import { moneyText } from './money-text.ts';
import type { NoteFields } from './note-file.ts';
import { seeded, seedOf } from './random.ts';

/** The newest day of the standard archive: what it speaks as of. */
export const newestDay = '2026-02-27';
/** The first day of the window of 12 months on the newest day, and the day before it, which no longer counts. */
export const firstDayOfWindow = '2025-02-27';
export const dayBeforeWindow = '2025-02-26';
/** The day on which most notes are published: 24 and more. */
export const busiestDay = '2026-02-05';

type Row = (
  published: string,
  firm: string,
  action: Action,
  rest?: Partial<NoteFields>,
) => NoteFields;

/** Returns what writes briefs on one company, headlines included. */
function about(ticker: string, company: string): Row {
  return (published, firm, action, rest = {}) => {
    const { rating, priceTarget } = rest;
    const money = (amount: number | undefined) =>
      amount === undefined ? undefined : moneyText(amount, priceTarget?.currency ?? 'USD');
    const move = priceTargetAction({ priceTarget });
    const title = headline(seeded(seedOf(`${published} ${ticker} ${firm}`, 0)), {
      action,
      firm,
      company,
      from: rating?.from,
      to: rating?.to,
      target:
        move === undefined || move === 'remove' ? undefined : { move, to: money(priceTarget?.to) },
    });
    return { title, published, ticker, company, firm, action, ...rest };
  };
}

const usd = (to: number, from?: number): NoteFields['priceTarget'] => ({
  ...(from === undefined ? {} : { from }),
  to,
  currency: 'USD',
});

const anchorTicker = 'NASDAQ:EXAA';
const one = about('NYSE:TRUE', 'Example True Corp');
const two = about('NASDAQ:NAN', 'Fixture Nan Holdings');
const dualHome = about('HKEX:0990', 'Sample Dual Holdings');
const dualHere = about('NASDAQ:SMDL', 'Sample Dual Holdings');
const even = about('NYSE:FXEV', 'Fixture Even Corp');
const targetless = about('NYSE:FXNT', 'Fixture No Targets Inc');
const suspended = about('NASDAQ:EXSU', 'Example Suspended Corp');
const terminated = about('NYSE:EXTE', 'Example Terminated Corp');
const renamedFirm = about('NASDAQ:SPRN', 'Specimen Renamed Rater Inc');
const withoutFile = about('NYSE:SPUN', 'Specimen Unlisted Rater Corp');
const incomplete = about('NASDAQ:SPIN', 'Specimen Incomplete Corp');
const changedLadder = about('NYSE:SPLC', 'Specimen Ladder Corp');
const reduce = about('NYSE:PHRS', 'Placeholder Reduce Corp');
const edge = about('NASDAQ:PHWE', 'Placeholder Window Corp');
const old = about('NYSE:PHOL', 'Placeholder Old Inc');
const oldName = about('NYSE:MKNM', 'Mockup Former Name Corp');
const newName = about('NYSE:MKNM', 'Mockup Latter Name Corp');
const stayed = about('NYSE:MKMV', 'Mockup Moving Corp');
const moved = about('NASDAQ:MKMV', 'Mockup Moving Corp');
const corrected = about('NASDAQ:FCCO', 'Fictitious Corrections Inc');
const replaced = about('NYSE:FCRP', 'Fictitious Replaced Corp');
const accepted = about('NASDAQ:FCAC', 'Fictitious Accepted Corp');
const pence = about('LSE:FCGX', 'Fictitious Pence PLC');
const hostile = about('NYSE:HSTL', 'Hostile & Sons <i>Ltd</i>');
const formula = about('NYSE:HSTF', "=cmd|'/c calc'!A1");
const long = about(
  'NASDAQ:ABCDEFGHIJKL',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
);
const isoYear = about('NYSE:BRK.X', 'Example Dotted Symbol Corp');
const late = about('STO:BF-X', 'Example Hyphened Symbol Corp');
const wordless = about('NASDAQ:NULL', 'Example Null Inc');
const cents = about('NASDAQ:1E5', 'Example Exponent Corp');
const direction = about('HKEX:0070', 'Example Leading Zero Holdings');
const unknown = about('NYSE:NO', 'Example Nordic Corp');

const noFile = { rule: 'firm-unknown', why: 'The firm publishes no ladder' };
const body = (text: string) => ({ body: text });

/**
 * What the standard archive has by construction, each with the notes that are written for it by hand. Tests
 * refer to it by these names; ids are `idOf(note)`. All other notes are played from a seed, on other tickers.
 */
export const standardCases = {
  manyNotes: {
    what: 'A ticker with 200 notes and more: table, chart and consensus at their fullest. All are played.',
    ticker: anchorTicker,
    notes: [],
  },
  busiestDay: {
    what: 'A day with 24 notes and more, in the season of earnings. All are played.',
    day: busiestDay,
    notes: [],
  },
  oneNote: {
    what: 'A ticker with one note; and a symbol that YAML could take for a truth value.',
    ticker: 'NYSE:TRUE',
    notes: [
      one('2025-10-14', 'Example Capital', 'initiate', {
        rating: { to: 'Buy' },
        priceTarget: usd(34),
        price: 27.5,
      }),
    ],
  },
  twoNotes: {
    what: 'A ticker with two notes, by two firms; and a symbol that reads as no number.',
    ticker: 'NASDAQ:NAN',
    notes: [
      two('2025-09-03', 'Sample & Co.', 'downgrade', {
        rating: { from: 'Overweight', to: 'Equal-Weight' },
        priceTarget: usd(41, 55),
        price: 40.1,
      }),
      two('2026-01-21', 'Specimen Partners', 'maintain', {
        rating: { from: 'Outperform', to: 'Outperform' },
        priceTarget: usd(52, 48),
        price: 44.25,
      }),
    ],
  },
  twoCurrencies: {
    what: 'A ticker with targets in two currencies in the window, three in HKD and two in USD: never one mean.',
    ticker: 'HKEX:0990',
    currencies: ['HKD', 'USD'],
    notes: [
      dualHome('2025-06-11T08:10:00+08:00', 'Imaginary Capital Markets', 'maintain', {
        rating: { to: 'Outperform' },
        priceTarget: { from: 88, to: 94, currency: 'HKD' },
        price: 80.4,
      }),
      dualHome('2025-08-20', 'Fictitious Bank', 'initiate', {
        rating: { to: 'Hold' },
        priceTarget: { to: 84, currency: 'HKD' },
        price: 82.1,
      }),
      dualHome('2025-11-18', 'Invented Securities', 'maintain', {
        rating: { from: 'Positive', to: 'Positive' },
        priceTarget: { from: 90, to: 101.5, currency: 'HKD' },
        price: 85.3,
      }),
      dualHome('2025-11-19', 'Fixture Securities', 'maintain', {
        rating: { to: 'Outperform' },
        priceTarget: usd(12.5, 12),
        price: 10.95,
      }),
      dualHome('2026-01-15', 'Hypothetical Brothers', 'upgrade', {
        rating: { from: 'Neutral', to: 'Overweight' },
        priceTarget: usd(13.2, 10.6),
        price: 11.4,
      }),
    ],
  },
  twoListings: {
    what: 'The company of `twoCurrencies` on another exchange as well: two tickers, two pages, one name.',
    ticker: 'NASDAQ:SMDL',
    otherTicker: 'HKEX:0990',
    notes: [
      dualHere('2025-11-19', 'Fixture Securities', 'maintain', {
        rating: { to: 'Outperform' },
        priceTarget: usd(25, 24),
        price: 21.9,
      }),
      dualHere('2026-01-16', 'Example Capital', 'upgrade', {
        rating: { from: 'Hold', to: 'Buy' },
        priceTarget: usd(27, 22),
        price: 22.75,
      }),
    ],
  },
  evenTargets: {
    what: 'Four firms with a target in the window (80, 90, 100 and 120: the median is 95, the mean 97.50), a fifth with a rating and no target, and older notes of the same firms that no longer count.',
    ticker: 'NYSE:FXEV',
    notes: [
      even('2025-04-02', 'Example Capital', 'maintain', {
        rating: { to: 'Buy' },
        priceTarget: usd(140, 150),
        price: 110,
      }),
      even('2025-05-06', 'Placeholder Bank', 'initiate', {
        rating: { to: 'Equal Weight' },
        priceTarget: usd(80),
        price: 82.4,
      }),
      even('2025-07-22', 'Sample & Co.', 'maintain', {
        rating: { from: 'Equal-Weight', to: 'Equal-Weight' },
        priceTarget: usd(90, 105),
        price: 88.15,
      }),
      even('2025-08-05', 'Example Capital', 'downgrade', {
        rating: { from: 'Buy', to: 'Hold' },
        priceTarget: usd(100, 140),
        price: 91,
      }),
      even('2025-10-30', 'Specimen Partners', 'upgrade', {
        rating: { from: 'Neutral', to: 'Outperform' },
        priceTarget: usd(120, 95),
        price: 93.2,
      }),
      even('2026-02-02', 'Targetless Research', 'upgrade', {
        rating: { from: 'Underperform', to: 'Peer Perform' },
      }),
    ],
  },
  noTargets: {
    what: 'A ticker with ratings of three firms and no target at all.',
    ticker: 'NYSE:FXNT',
    notes: [
      targetless('2025-05-13', 'Targetless Research', 'initiate', {
        rating: { to: 'Outperform' },
      }),
      targetless('2025-09-17', 'Fictitious Bank', 'downgrade', {
        rating: { from: 'Hold', to: 'Underperform' },
      }),
      targetless('2026-02-03', 'Example Brothers', 'maintain', { rating: { to: 'Neutral' } }),
    ],
  },
  suspended: {
    what: 'Two firms that suspended their ratings, one in the word Suspended and one in Not Rated: no votes. A third one counts.',
    ticker: 'NASDAQ:EXSU',
    firms: ['Fixture Securities', 'Sample & Co.'],
    notes: [
      suspended('2025-03-11', 'Fixture Securities', 'maintain', {
        rating: { to: 'Outperform' },
        priceTarget: usd(66, 70),
        price: 55.5,
      }),
      suspended('2025-04-24', 'Sample & Co.', 'maintain', {
        rating: { to: 'Overweight' },
        priceTarget: usd(68, 64),
        price: 56.2,
      }),
      suspended('2025-06-18', 'Example Capital', 'downgrade', {
        rating: { from: 'Buy', to: 'Hold' },
        priceTarget: usd(60, 72),
        price: 59.9,
      }),
      suspended('2025-12-02', 'Fixture Securities', 'suspend', {
        rating: { from: 'Outperform', to: 'Suspended' },
        priceTarget: { from: 66, currency: 'USD', action: 'remove' },
      }),
      suspended('2025-12-03', 'Sample & Co.', 'suspend', {
        rating: { from: 'Overweight', to: 'Not Rated' },
        priceTarget: { from: 68, currency: 'USD', action: 'remove' },
      }),
    ],
  },
  terminated: {
    what: 'A ticker whose only firm ended its coverage: nobody rates it now, and its consensus is empty.',
    ticker: 'NYSE:EXTE',
    firm: 'Specimen Partners',
    notes: [
      terminated('2025-04-15', 'Specimen Partners', 'initiate', {
        rating: { to: 'Neutral' },
        priceTarget: usd(19.5),
        price: 18.66,
      }),
      terminated('2026-01-07', 'Specimen Partners', 'terminate', { rating: { from: 'Neutral' } }),
    ],
  },
  renamedFirm: {
    what: 'A firm with notes under both of its names (an alias with `until`), all in the window: one vote.',
    ticker: 'NASDAQ:SPRN',
    firm: 'Mockup Markets',
    formerly: 'Mockup & Sons',
    notes: [
      renamedFirm('2025-03-06', 'Mockup & Sons', 'initiate', {
        rating: { to: 'Neutral' },
        priceTarget: usd(28),
        price: 27.4,
      }),
      renamedFirm('2025-05-30', 'Mockup & Sons', 'maintain', {
        rating: { from: 'Neutral', to: 'Neutral' },
        priceTarget: usd(30, 28),
        price: 29.1,
      }),
      renamedFirm('2025-09-09', 'Mockup Markets', 'upgrade', {
        rating: { from: 'Neutral', to: 'Buy' },
        priceTarget: usd(39, 30),
        price: 31.85,
      }),
    ],
  },
  firmWithoutFile: {
    what: 'A firm that has no file: each of its notes accepts the warning. It also uses a word that nobody knows, accepted too.',
    ticker: 'NYSE:SPUN',
    firm: 'Unlisted Partners',
    notes: [
      withoutFile('2025-07-08', 'Unlisted Partners', 'upgrade', {
        rating: { from: 'Hold', to: 'Buy' },
        priceTarget: usd(75, 60),
        price: 63.3,
        accept: [noFile],
      }),
      unknown('2025-10-07', 'Unlisted Partners', 'initiate', {
        title: 'Unlisted Partners Makes Example Nordic Corp a Tactical Idea, Sees $50 Target',
        rating: { to: 'Tactical Idea' },
        priceTarget: usd(50),
        price: 42,
        accept: [noFile, { rule: 'rating-word', why: 'The firm calls it so' }],
      }),
    ],
  },
  firmWithoutNotes: {
    what: 'A firm that has a file, and no notes.',
    firm: 'Quiet House',
    notes: [],
  },
  accentedFirm: {
    what: 'A firm whose name has accents, and whose address has none. Its notes are played.',
    firm: 'Spécimen Équité',
    slug: 'specimen-equite',
    notes: [],
  },
  incompleteLadder: {
    what: 'A firm whose ladder is known in part; its note has a word that the file lacks.',
    ticker: 'NASDAQ:SPIN',
    firm: 'Partial Securities',
    notes: [
      incomplete('2025-06-03', 'Partial Securities', 'maintain', {
        rating: { to: 'Hold' },
        priceTarget: usd(15, 17),
        price: 14.72,
      }),
      incomplete('2025-12-11', 'Partial Securities', 'downgrade', {
        rating: { from: 'Hold', to: 'Sell' },
        priceTarget: usd(11, 15),
        price: 13.05,
      }),
    ],
  },
  changedLadder: {
    what: 'A firm whose words changed on 1 July 2025: Overweight → Buy is maintained, and no upgrade.',
    ticker: 'NYSE:SPLC',
    firm: 'Notional Bank',
    changed: '2025-07-01',
    notes: [
      changedLadder('2025-05-07', 'Notional Bank', 'upgrade', {
        rating: { from: 'Neutral', to: 'Overweight' },
        priceTarget: usd(48, 40),
        price: 41.3,
      }),
      changedLadder('2025-08-06', 'Notional Bank', 'maintain', {
        rating: { from: 'Overweight', to: 'Buy' },
        priceTarget: usd(50, 48),
        price: 43.9,
      }),
      changedLadder('2026-02-11', 'Notional Bank', 'downgrade', {
        rating: { from: 'Buy', to: 'Hold' },
        priceTarget: usd(46, 50),
        price: 45.2,
      }),
    ],
  },
  sellBelowReduce: {
    what: 'Sell at a firm whose ladder has Reduce above it (a strong sell), beside Sell at one whose ladder has not.',
    ticker: 'NYSE:PHRS',
    firm: 'Placeholder Research',
    notes: [
      reduce('2025-04-29', 'Placeholder Research', 'downgrade', {
        rating: { from: 'Hold', to: 'Reduce' },
        priceTarget: usd(72, 90),
        price: 80.3,
      }),
      reduce('2025-10-28', 'Placeholder Research', 'downgrade', {
        rating: { from: 'Reduce', to: 'Sell' },
        priceTarget: usd(50, 72),
        price: 68.2,
      }),
      reduce('2025-10-29', 'Example Capital', 'downgrade', {
        rating: { from: 'Hold', to: 'Sell' },
        priceTarget: usd(55, 80),
        price: 66.9,
      }),
      reduce('2025-11-04', 'Specimen Partners', 'maintain', {
        rating: { from: 'Underperform', to: 'Underperform' },
        priceTarget: usd(58, 70),
        price: 66.1,
      }),
    ],
  },
  windowEdge: {
    what: 'Ratings on the first day of the window (counted), on the day before it (not), and on the newest day of all.',
    ticker: 'NASDAQ:PHWE',
    counted: ['Fixture Securities', 'Sample & Co.'],
    notCounted: ['Example Capital'],
    notes: [
      edge(dayBeforeWindow, 'Example Capital', 'maintain', {
        rating: { to: 'Sell' },
        priceTarget: usd(20, 24),
        price: 26.1,
      }),
      edge(firstDayOfWindow, 'Fixture Securities', 'maintain', {
        rating: { to: 'Strong Buy' },
        priceTarget: usd(40, 38),
        price: 26.3,
      }),
      edge(newestDay, 'Sample & Co.', 'upgrade', {
        rating: { from: 'Underweight', to: 'Equal-Weight' },
        priceTarget: usd(30, 22),
        price: 29.45,
      }),
    ],
  },
  onlyOldNotes: {
    what: 'A ticker whose ratings are all older than the window: its consensus is empty.',
    ticker: 'NYSE:PHOL',
    notes: [
      old('2024-05-14', 'Fixture Securities', 'initiate', {
        rating: { to: 'Market Perform' },
        priceTarget: usd(12),
        price: 11.8,
      }),
      old('2024-11-06', 'Sample & Co.', 'maintain', {
        rating: { to: 'Overweight' },
        priceTarget: usd(16, 15),
        price: 12.2,
      }),
    ],
  },
  wordlessMaintain: {
    what: 'A firm whose note in the window says a target and no rating; its last word is from before the window. And a symbol that reads as nothing.',
    ticker: 'NASDAQ:NULL',
    firm: 'Example Capital',
    notes: [
      wordless('2025-01-14', 'Example Capital', 'initiate', {
        rating: { to: 'Buy' },
        priceTarget: usd(140),
        price: 118,
      }),
      wordless('2025-06-10', 'Example Capital', 'maintain', {
        title: 'Example Capital Raises Price Target on Example Null Inc to $155',
        priceTarget: usd(155, 140),
        price: 131.6,
      }),
    ],
  },
  renamedCompany: {
    what: 'A company that changed its name; the first note with the new one accepts the warning.',
    ticker: 'NYSE:MKNM',
    formerly: 'Mockup Former Name Corp',
    company: 'Mockup Latter Name Corp',
    notes: [
      oldName('2025-04-08', 'Hypothetical Brothers', 'initiate', {
        rating: { to: 'Neutral' },
        priceTarget: usd(33),
        price: 32.2,
      }),
      newName('2025-11-12', 'Hypothetical Brothers', 'upgrade', {
        rating: { from: 'Neutral', to: 'Overweight' },
        priceTarget: usd(44, 33),
        price: 36.6,
        accept: [
          { rule: 'company-spelling', why: 'The company took another name in October 2025' },
        ],
      }),
      newName('2026-01-28', 'Invented Securities', 'maintain', {
        rating: { to: 'Neutral' },
        priceTarget: usd(38, 36),
        price: 37.75,
      }),
    ],
  },
  movedExchange: {
    what: 'A company that moved from the NYSE to NASDAQ and kept its page; the first note there accepts the warning.',
    ticker: 'NASDAQ:MKMV',
    formerly: 'NYSE:MKMV',
    notes: [
      stayed('2025-03-19', 'Pretend & Partners', 'maintain', {
        rating: { to: 'Sector Perform' },
        priceTarget: usd(64, 60),
        price: 61.7,
      }),
      moved('2025-10-22', 'Pretend & Partners', 'upgrade', {
        rating: { from: 'Sector Perform', to: 'Outperform' },
        priceTarget: usd(81, 64),
        price: 66.05,
        accept: [{ rule: 'exchange-flip', why: 'The listing moved in September 2025' }],
      }),
    ],
  },
  corrected: {
    what: 'Notes with corrections: one on a brief, two on a note with a body, one of them on the newest day.',
    ticker: 'NASDAQ:FCCO',
    notes: [
      corrected('2025-09-24', 'Fictitious Bank', 'maintain', {
        rating: { to: 'Buy' },
        priceTarget: usd(45, 40),
        price: 36.8,
        corrections: [
          {
            date: '2025-09-25',
            was: 'a price target of $54',
            now: 'a price target of $45',
            why: 'The digits were swapped',
          },
        ],
      }),
      corrected('2026-02-17', 'Example Brothers', 'downgrade', {
        author: 'Fixture Desk',
        rating: { from: 'Buy', to: 'Neutral' },
        priceTarget: usd(38, 44),
        price: 37.1,
        summary:
          'Example Brothers downgraded Fictitious Corrections Inc from Buy to Neutral, and moved its price target from $44 to $38.',
        corrections: [
          {
            date: '2026-02-18',
            was: 'revenue growth of 12%',
            now: 'revenue growth of 2%',
            why: 'A digit too many',
          },
          {
            date: newestDay,
            was: 'the third quarter',
            now: 'the fourth quarter',
            why: 'The firm speaks of calendar quarters',
          },
        ],
        ...body(
          'The firm models revenue growth of 2% in the fourth quarter.\n\n## What was corrected\n\nBoth figures are those of the firm; this note first had others.',
        ),
      }),
    ],
  },
  replaced: {
    what: 'A note that was replaced twice on its day: the third one holds, and the first two count nowhere. So the archive counts two notes fewer than there are files.',
    ticker: 'NYSE:FCRP',
    firm: 'Fixture Securities',
    notes: [
      replaced('2025-12-16', 'Fixture Securities', 'upgrade', {
        rating: { from: 'Market Perform', to: 'Strong Buy' },
        priceTarget: usd(31, 20),
        price: 21.3,
      }),
      replaced('2025-12-16', 'Fixture Securities', 'upgrade', {
        rating: { from: 'Market Perform', to: 'Outperform' },
        priceTarget: usd(31, 20),
        price: 21.3,
        replaces: '2025-12-16-fcrp-fixture-securities',
      }),
      replaced('2025-12-16', 'Fixture Securities', 'upgrade', {
        rating: { from: 'Market Perform', to: 'Outperform' },
        priceTarget: usd(26, 20),
        price: 21.3,
        replaces: '2025-12-16-fcrp-fixture-securities-2',
      }),
    ],
  },
  accepted: {
    what: 'Accepted warnings: a stated upside of 16 % where the figures give 18.9 %, and a target below the price beside a rating to buy.',
    ticker: 'NASDAQ:FCAC',
    notes: [
      accepted('2025-08-13', 'Example Capital', 'upgrade', {
        rating: { from: 'Hold', to: 'Buy' },
        priceTarget: usd(15.6),
        price: 13.12,
        statedUpside: 16,
        accept: [
          { rule: 'stated-upside', why: 'The source computes from the close of the day before' },
        ],
      }),
      accepted('2025-11-25', 'Hypothetical Brothers', 'maintain', {
        rating: { from: 'Overweight', to: 'Overweight' },
        priceTarget: usd(16, 15),
        price: 16.85,
        accept: [{ rule: 'target-against-rating', why: 'The firm rates against the sector' }],
      }),
    ],
  },
  pence: {
    what: 'A target in pence (GBX), on the London exchange.',
    ticker: 'LSE:FCGX',
    notes: [
      pence('2025-07-30T07:05:00+01:00', 'Fictitious Bank', 'maintain', {
        rating: { to: 'Buy' },
        priceTarget: { from: 1180, to: 1250, currency: 'GBX' },
        price: 1063.5,
      }),
      pence('2026-01-20T07:00:00+00:00', 'Placeholder Bank', 'downgrade', {
        rating: { from: 'Overweight', to: 'Equal Weight' },
        priceTarget: { from: 1300, to: 1210, currency: 'GBX' },
        price: 1154,
      }),
    ],
  },
  longHeadline: {
    what: 'A headline of nearly 200 characters, a name without a break, and the longest symbol.',
    ticker: 'NASDAQ:ABCDEFGHIJKL',
    notes: [
      long('2025-08-28', 'Imaginary Capital Markets', 'suspend', {
        title:
          'Imaginary Capital Markets Suspends Its Rating on a Company Whose Name Is so Long That No Headline Could Hold It in One Line, Two Lines or Even Three, on Any Telephone That Is Made Today or Tomorrow',
        rating: { to: 'Suspended' },
        keyPoints: 'One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Ten.'.split(' '),
        ...body('The firm suspended its rating.'),
      }),
    ],
  },
  hostile: {
    what: 'Texts that try to be HTML, XML, a formula, a script, or to run from right to left; a company and a firm whose names do.',
    ticker: 'NYSE:HSTL',
    formulaTicker: 'NYSE:HSTF',
    firm: "O'Sample & <Sons>",
    notes: [
      hostile('2025-12-09', 'Fixture Securities', 'upgrade', {
        title: '</title><script>alert(1)</script> & "quotes" ]]> <b>Hostile</b>',
        dek: "=HYPERLINK('http://example.com') <img src=x onerror=alert(1)>",
        author: '"><svg onload=alert(1)>',
        rating: { from: 'Market Perform', to: 'Outperform' },
        priceTarget: { to: 1250, currency: 'GBX' },
        price: 1000,
        summary: "=cmd|'/c calc'!A1 ]]> --> \u200fעברית\u200e and \u061cعربي",
        keyPoints: ['@SUM(1+1)*cmd|x', '+1+1', '-2-3', '#{7*7} {{7*7}} `x`'],
        risks: [{ text: '</script><script>alert(2)</script>', affects: ['<b>x</b>', 'a, b'] }],
        sources: [{ title: '<i>x</i>', url: 'https://example.com/?a=1&b=%22%3E%3Cscript%3E' }],
        disclosure: '<!-- -->',
        corrections: [
          {
            date: '2025-12-10',
            was: '<del>was</del> ]]>',
            now: '"><script>alert(5)</script>',
            why: "=1+1';alert(6);'",
          },
        ],
        ...body(
          'A body with `</script>` & an [address](https://example.com/?a=1&b="2") and a comment: <!-- hidden -->\n\n    <script>alert(3)</script>\n\n&lt;b&gt; &amp;amp; \\<b\\> ]]\\> עברית',
        ),
      }),
      hostile('2026-01-13', "O'Sample & <Sons>", 'maintain', {
        title: "=cmd|' /C calc'!A0 \\u003cscript\\u003e O'Sample & <Sons> Keeps \"Hold\"",
        rating: { to: 'Hold' },
        priceTarget: { from: 1100, to: 1100, currency: 'GBX' },
        price: 1050,
      }),
      formula('2026-01-14', "O'Sample & <Sons>", 'initiate', {
        title: '@SUM(1+9)*cmd|x',
        rating: { to: 'Buy' },
        priceTarget: usd(12),
        price: 10,
        analyst: '-1+1',
      }),
    ],
  },
  isoYear: {
    what: 'A note of 30 December 2024, which is in week 1 of 2025; the only one of its week. And a symbol with a dot.',
    ticker: 'NYSE:BRK.X',
    day: '2024-12-30',
    week: '2025-w01',
    notes: [
      isoYear('2024-12-30', 'Sample & Co.', 'maintain', {
        rating: { to: 'Equal-Weight' },
        priceTarget: usd(455, 440),
        price: 448.2,
      }),
    ],
  },
  lateEvening: {
    what: 'A note of an evening that is the next day in UTC; and a symbol with a hyphen.',
    ticker: 'STO:BF-X',
    day: '2025-06-10',
    notes: [
      late('2025-06-10T23:30:00-04:00', 'Imaginary Capital Markets', 'maintain', {
        rating: { to: 'Market Perform' },
        priceTarget: usd(29, 31),
        price: 28.4,
      }),
    ],
  },
  cents: {
    what: 'A cut of a few cents, 205.82 → 205.16; and a symbol that reads as a number.',
    ticker: 'NASDAQ:1E5',
    notes: [
      cents('2025-11-06', 'Specimen Partners', 'maintain', {
        rating: { to: 'Neutral' },
        priceTarget: usd(205.16, 205.82),
        price: 201.33,
      }),
    ],
  },
  directionOnly: {
    what: 'A target of which only the direction is known; and a symbol that starts with a zero.',
    ticker: 'HKEX:0070',
    notes: [
      direction('2025-10-02', 'Sample Research Group', 'maintain', {
        rating: { to: 'Market Outperform' },
        priceTarget: { action: 'lower' },
      }),
    ],
  },
} satisfies Record<
  string,
  { what: string; notes: readonly NoteFields[] } & Record<string, unknown>
>;
