import { priceTargetAction } from '../../../src/notes/figures.ts';
import { actions } from '../../../src/notes/schema/schema.ts';
import { headline } from './headline.ts';
import { moneyText } from './money-text.ts';
import type { NoteFields } from './note-file.ts';
import { seeded, seedOf } from './random.ts';

/** The newest day of the standard archive: what it speaks as of. */
export const newestDay = '2026-02-27';
/** The day on which most notes are published: 24 and more. */
export const busiestDay = '2026-02-05';

/**
 * Returns the notes on one company, headlines included. A line has the day, the firm, the action and, as far
 * as the note tells, rating, target and price: `2026-01-15 | A Firm | upgrade | Hold > Buy | 10 > 13 USD | 11`.
 * Other fields stand behind their line.
 */
function about(ticker: string, company: string, ...lines: (string | Partial<NoteFields>)[]) {
  return lines.flatMap((line, index): NoteFields[] => {
    if (typeof line !== 'string') return [];
    const next = lines[index + 1];
    const rest = typeof next === 'object' ? next : {};
    const [published = '', firm = '', action = '', words = '', amounts = '', price] =
      line.split(' | ');
    const rating = moveIn(words);
    const [figures = '', currency] = amounts.split(/ (?=[A-Z]+$)/);
    const { from, to } = moveIn(figures);
    const priceTarget = currency
      ? { ...(from ? { from: Number(from) } : {}), to: Number(to), currency }
      : rest.priceTarget;
    const move = priceTargetAction({ priceTarget });
    const target =
      move === undefined || move === 'remove'
        ? undefined
        : { move, to: to ? moneyText(Number(to), currency ?? '') : undefined };
    const act = actions.find((one) => one === action) ?? 'maintain';
    const random = seeded(seedOf(`${published} ${ticker} ${firm}`, 0));
    const title = headline(random, { action, firm, company, ...rating, target });
    return [
      {
        title,
        published,
        ticker,
        company,
        firm,
        action: act,
        ...(words ? { rating } : {}),
        ...(price ? { price: Number(price) } : {}),
        ...rest,
        ...(priceTarget ? { priceTarget } : {}),
      },
    ];
  });
}

/** `Hold > Buy`, `Buy`, `Hold >`. */
function moveIn(text: string): { from?: string; to?: string } {
  const [before = '', after] = text.split(/ > ?| >$/);
  if (after === undefined) return before ? { to: before } : {};
  return after ? { from: before, to: after } : { from: before };
}

const noFile = { rule: 'firm-unknown', why: 'The firm publishes no ladder' };
const inPence = { rule: 'listing-currency', why: 'The firm states its targets in pence' };

/**
 * What the standard archive has by construction, each with the notes that are written for it by hand; their
 * ids are `idOf(note)`. All other notes are played from a seed, on other tickers: among them a ticker with 200
 * notes and more, and a day with 24 and more. Two firms are odd as well: one has a file and no notes, and one
 * has a name with accents.
 */
export const standardCases = {
  /** A ticker with one note; and a symbol that YAML could take for a truth value. */
  oneNote: about(
    'NYSE:TRUE',
    'Example True Corp',
    '2025-10-14 | Example Capital | initiate | Buy | 34 USD | 27.5',
  ),

  /** A ticker with two notes, by two firms; and a symbol that reads as no number. */
  twoNotes: about(
    'NASDAQ:NAN',
    'Fixture Nan Holdings',
    '2025-09-03 | Sample & Co. | downgrade | Overweight > Equal-Weight | 55 > 41 USD | 40.1',
    '2026-01-21 | Specimen Partners | maintain | Outperform > Outperform | 48 > 52 USD | 44.25',
  ),

  /** A ticker with targets in two currencies in the window, three in HKD and two in USD: never one mean. */
  twoCurrencies: about(
    'HKEX:0990',
    'Sample Dual Holdings',
    '2025-06-11T08:10:00+08:00 | Imaginary Capital Markets | maintain | Outperform | 88 > 94 HKD | 80.4',
    '2025-08-20 | Fictitious Bank | initiate | Hold | 84 HKD | 82.1',
    '2025-11-18 | Invented Securities | maintain | Positive > Positive | 90 > 101.5 HKD | 85.3',
    '2025-11-19 | Fixture Securities | maintain | Outperform | 12 > 12.5 USD | 10.95',
    '2026-01-15 | Hypothetical Brothers | upgrade | Neutral > Overweight | 10.6 > 13.2 USD | 11.4',
  ),

  /** The company of `twoCurrencies` on another exchange as well: two tickers, two pages, one name. */
  twoListings: about(
    'NASDAQ:SMDL',
    'Sample Dual Holdings',
    '2025-11-19 | Fixture Securities | maintain | Outperform | 24 > 25 USD | 21.9',
    '2026-01-16 | Example Capital | upgrade | Hold > Buy | 22 > 27 USD | 22.75',
  ),

  /**
   * Four firms with a target in the window (80, 90, 100 and 120: the median is 95, the mean 97.50), a fifth
   * with a rating and no target, and older notes of the same firms that no longer count.
   */
  evenTargets: about(
    'NYSE:FXEV',
    'Fixture Even Corp',
    '2025-04-02 | Example Capital | maintain | Buy | 150 > 140 USD | 110',
    '2025-05-06 | Placeholder Bank | initiate | Equal Weight | 80 USD | 82.4',
    '2025-07-22 | Sample & Co. | maintain | Equal-Weight > Equal-Weight | 105 > 90 USD | 88.15',
    '2025-08-05 | Example Capital | downgrade | Buy > Hold | 140 > 100 USD | 91',
    '2025-10-30 | Specimen Partners | upgrade | Neutral > Outperform | 95 > 120 USD | 93.2',
    '2026-02-02 | Targetless Research | upgrade | Underperform > Peer Perform',
  ),

  /** A ticker with ratings of three firms and no target at all. */
  noTargets: about(
    'NYSE:FXNT',
    'Fixture No Targets Inc',
    '2025-05-13 | Targetless Research | initiate | Outperform',
    '2025-09-17 | Fictitious Bank | downgrade | Hold > Underperform',
    '2026-02-03 | Example Brothers | maintain | Neutral',
  ),

  /** Two firms that suspended their ratings, one in the word Suspended and one in Not Rated: no votes. A third one counts. */
  suspended: about(
    'NASDAQ:EXSU',
    'Example Suspended Corp',
    '2025-03-11 | Fixture Securities | maintain | Outperform | 70 > 66 USD | 55.5',
    '2025-04-24 | Sample & Co. | maintain | Overweight | 64 > 68 USD | 56.2',
    '2025-06-18 | Example Capital | downgrade | Buy > Hold | 72 > 60 USD | 59.9',
    '2025-12-02 | Fixture Securities | suspend | Outperform > Suspended',
    { priceTarget: { from: 66, currency: 'USD', action: 'remove' } },
    '2025-12-03 | Sample & Co. | suspend | Overweight > Not Rated',
    { priceTarget: { from: 68, currency: 'USD', action: 'remove' } },
  ),

  /** A ticker whose only firm ended its coverage: nobody rates it now, and its consensus is empty. */
  terminated: about(
    'NYSE:EXTE',
    'Example Terminated Corp',
    '2025-04-15 | Specimen Partners | initiate | Neutral | 19.5 USD | 18.66',
    '2026-01-07 | Specimen Partners | terminate | Neutral >',
  ),

  /** A firm with notes under both of its names (an alias with `until`), all in the window: one vote. */
  renamedFirm: about(
    'NASDAQ:SPRN',
    'Specimen Renamed Rater Inc',
    '2025-03-06 | Mockup & Sons | initiate | Neutral | 28 USD | 27.4',
    '2025-05-30 | Mockup & Sons | maintain | Neutral > Neutral | 28 > 30 USD | 29.1',
    '2025-09-09 | Mockup Markets | upgrade | Neutral > Buy | 30 > 39 USD | 31.85',
  ),

  /** A firm that has no file: each of its notes accepts the warning. It also uses a word that nobody knows, accepted too. */
  firmWithoutFile: [
    ...about(
      'NYSE:SPUN',
      'Specimen Unlisted Rater Corp',
      '2025-07-08 | Unlisted Partners | upgrade | Hold > Buy | 60 > 75 USD | 63.3',
      { accept: [noFile] },
    ),

    ...about(
      'NYSE:NO',
      'Example Nordic Corp',
      '2025-10-07 | Unlisted Partners | initiate | Tactical Idea | 50 USD | 42',
      {
        title: 'Unlisted Partners Makes Example Nordic Corp a Tactical Idea, Sees $50 Target',
        accept: [noFile, { rule: 'rating-word', why: 'The firm calls it so' }],
      },
    ),
  ],

  /** A firm whose ladder is known in part; its note has a word that the file lacks. */
  incompleteLadder: about(
    'NASDAQ:SPIN',
    'Specimen Incomplete Corp',
    '2025-06-03 | Partial Securities | maintain | Hold | 17 > 15 USD | 14.72',
    '2025-12-11 | Partial Securities | downgrade | Hold > Sell | 15 > 11 USD | 13.05',
  ),

  /** A firm whose words changed on 1 July 2025: Overweight → Buy is maintained, and no upgrade. */
  changedLadder: about(
    'NYSE:SPLC',
    'Specimen Ladder Corp',
    '2025-05-07 | Notional Bank | upgrade | Neutral > Overweight | 40 > 48 USD | 41.3',
    '2025-08-06 | Notional Bank | maintain | Overweight > Buy | 48 > 50 USD | 43.9',
    '2026-02-11 | Notional Bank | downgrade | Buy > Hold | 50 > 46 USD | 45.2',
  ),

  /** Sell at a firm whose ladder has Reduce above it (a strong sell), beside Sell at one whose ladder has not. */
  sellBelowReduce: about(
    'NYSE:PHRS',
    'Placeholder Reduce Corp',
    '2025-04-29 | Placeholder Research | downgrade | Hold > Reduce | 90 > 72 USD | 80.3',
    '2025-10-28 | Placeholder Research | downgrade | Reduce > Sell | 72 > 50 USD | 68.2',
    '2025-10-29 | Example Capital | downgrade | Hold > Sell | 80 > 55 USD | 66.9',
    '2025-11-04 | Specimen Partners | maintain | Underperform > Underperform | 70 > 58 USD | 66.1',
  ),

  /** Ratings on the first day of the window (counted), on the day before it (not), and on the newest day of all. */
  windowEdge: about(
    'NASDAQ:PHWE',
    'Placeholder Window Corp',
    '2025-02-26 | Example Capital | maintain | Sell | 24 > 20 USD | 26.1',
    '2025-02-27 | Fixture Securities | maintain | Strong Buy | 38 > 40 USD | 26.3',
    '2026-02-27 | Sample & Co. | upgrade | Underweight > Equal-Weight | 22 > 30 USD | 29.45',
  ),

  /** A ticker whose ratings are all older than the window: its consensus is empty. */
  onlyOldNotes: about(
    'NYSE:PHOL',
    'Placeholder Old Inc',
    '2024-05-14 | Fixture Securities | initiate | Market Perform | 12 USD | 11.8',
    '2024-11-06 | Sample & Co. | maintain | Overweight | 15 > 16 USD | 12.2',
  ),

  /** A firm whose note in the window says a target and no rating; its last word is from before the window. And a symbol that reads as nothing. */
  wordlessMaintain: about(
    'NASDAQ:NULL',
    'Example Null Inc',
    '2025-01-14 | Example Capital | initiate | Buy | 140 USD | 118',
    '2025-06-10 | Example Capital | maintain |  | 140 > 155 USD | 131.6',
    { title: 'Example Capital Raises Price Target on Example Null Inc to $155' },
  ),

  /** A company that changed its name; the first note with the new one accepts the warning. */
  renamedCompany: [
    ...about(
      'NYSE:MKNM',
      'Mockup Former Name Corp',
      '2025-04-08 | Hypothetical Brothers | initiate | Neutral | 33 USD | 32.2',
    ),

    ...about(
      'NYSE:MKNM',
      'Mockup Latter Name Corp',
      '2025-11-12 | Hypothetical Brothers | upgrade | Neutral > Overweight | 33 > 44 USD | 36.6',
      {
        accept: [
          { rule: 'company-spelling', why: 'The company took another name in October 2025' },
        ],
      },
      '2026-01-28 | Invented Securities | maintain | Neutral | 36 > 38 USD | 37.75',
    ),
  ],

  /** A company that moved from the NYSE to NASDAQ and kept its page; the first note there accepts the warning. */
  movedExchange: [
    ...about(
      'NYSE:MKMV',
      'Mockup Moving Corp',
      '2025-03-19 | Pretend & Partners | maintain | Sector Perform | 60 > 64 USD | 61.7',
    ),

    ...about(
      'NASDAQ:MKMV',
      'Mockup Moving Corp',
      '2025-10-22 | Pretend & Partners | upgrade | Sector Perform > Outperform | 64 > 81 USD | 66.05',
      { accept: [{ rule: 'exchange-flip', why: 'The listing moved in September 2025' }] },
    ),
  ],

  /** Notes with corrections: one on a brief, two on a note with a body, one of them on the newest day. */
  corrected: about(
    'NASDAQ:FCCO',
    'Fictitious Corrections Inc',
    '2025-09-24 | Fictitious Bank | maintain | Buy | 40 > 45 USD | 36.8',
    {
      corrections: [
        {
          date: '2025-09-25',
          was: 'a price target of $54',
          now: 'a price target of $45',
          why: 'The digits were swapped',
        },
      ],
    },
    '2026-02-17 | Example Brothers | downgrade | Buy > Neutral | 44 > 38 USD | 37.1',
    {
      author: 'Fixture Desk',
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
      body: 'The firm models revenue growth of 2% in the fourth quarter.\n\n## What was corrected\n\nBoth figures are those of the firm; this note first had others.',
    },
  ),

  /** A note that was replaced twice on its day: the third one holds, and the first two count nowhere. So the archive counts two notes fewer than there are files. */
  replaced: about(
    'NYSE:FCRP',
    'Fictitious Replaced Corp',
    '2025-12-16 | Fixture Securities | upgrade | Market Perform > Strong Buy | 20 > 31 USD | 21.3',
    '2025-12-16 | Fixture Securities | upgrade | Market Perform > Outperform | 20 > 31 USD | 21.3',
    { replaces: '2025-12-16-fcrp-fixture-securities' },
    '2025-12-16 | Fixture Securities | upgrade | Market Perform > Outperform | 20 > 26 USD | 21.3',
    { replaces: '2025-12-16-fcrp-fixture-securities-2' },
  ),

  /** Accepted warnings: a stated upside of 16 % where the figures give 18.9 %, and a target below the price beside a rating to buy. */
  accepted: about(
    'NASDAQ:FCAC',
    'Fictitious Accepted Corp',
    '2025-08-13 | Example Capital | upgrade | Hold > Buy | 15.6 USD | 13.12',
    {
      statedUpside: 16,
      accept: [
        { rule: 'stated-upside', why: 'The source computes from the close of the day before' },
      ],
    },
    '2025-11-25 | Hypothetical Brothers | maintain | Overweight > Overweight | 15 > 16 USD | 16.85',
    { accept: [{ rule: 'target-against-rating', why: 'The firm rates against the sector' }] },
  ),

  /** A target in pence (GBX), on the London exchange. */
  pence: about(
    'LSE:FCGX',
    'Fictitious Pence PLC',
    '2025-07-30T07:05:00+01:00 | Fictitious Bank | maintain | Buy | 1180 > 1250 GBX | 1063.5',
    '2026-01-20T07:00:00+00:00 | Placeholder Bank | downgrade | Overweight > Equal Weight | 1300 > 1210 GBX | 1154',
  ),

  /** A headline of nearly 200 characters, a name without a break, and the longest symbol. */
  longHeadline: about(
    'NASDAQ:ABCDEFGHIJKL',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    '2025-08-28 | Imaginary Capital Markets | suspend | Suspended',
    {
      title:
        'Imaginary Capital Markets Suspends Its Rating on a Company Whose Name Is so Long That No Headline Could Hold It in One Line, Two Lines or Even Three, on Any Telephone That Is Made Today or Tomorrow',
      keyPoints: 'One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Ten.'.split(' '),
      body: 'The firm suspended its rating.',
    },
  ),

  /** Texts that try to be HTML, XML, a formula, a script, or to run from right to left; a company and a firm whose names do. */
  hostile: [
    ...about(
      'NYSE:HSTL',
      'Hostile & Sons <i>Ltd</i>',
      '2025-12-09 | Fixture Securities | upgrade | Market Perform > Outperform | 1250 GBX | 1000',
      {
        accept: [inPence],
        title: '</title><script>alert(1)</script> & "quotes" ]]> <b>Hostile</b>',
        dek: "=HYPERLINK('http://example.com') <img src=x onerror=alert(1)>",
        author: '"><svg onload=alert(1)>',
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
        body: 'A body with `</script>` & an [address](https://example.com/?a=1&b="2") and a comment: <!-- hidden -->\n\n```\n<script>alert(3)</script>\n```\n\n&lt;b&gt; &amp;amp; \\<b\\> ]]\\> עברית',
      },
      "2026-01-13 | O'Sample & <Sons> | maintain | Hold | 1100 > 1100 GBX | 1050",
      {
        accept: [inPence],
        title: "=cmd|' /C calc'!A0 \\u003cscript\\u003e O'Sample & <Sons> Keeps \"Hold\"",
      },
    ),

    ...about(
      'NYSE:HSTF',
      "=cmd|'/c calc'!A1",
      "2026-01-14 | O'Sample & <Sons> | initiate | Buy | 12 USD | 10",
      { title: '@SUM(1+9)*cmd|x', analyst: '-1+1' },
    ),
  ],

  /** A note of 30 December 2024, which is in week 1 of 2025; the only one of its week. And a symbol with a dot. */
  isoYear: about(
    'NYSE:BRK.X',
    'Example Dotted Symbol Corp',
    '2024-12-30 | Sample & Co. | maintain | Equal-Weight | 440 > 455 USD | 448.2',
  ),

  /** A note of an evening that is the next day in UTC; and a symbol with a hyphen. */
  lateEvening: about(
    'STO:BF-X',
    'Example Hyphened Symbol Corp',
    '2025-06-10T23:30:00-04:00 | Imaginary Capital Markets | maintain | Market Perform | 31 > 29 USD | 28.4',
    { accept: [{ rule: 'listing-currency', why: 'The firm states its targets in US dollars' }] },
  ),

  /** A cut of a few cents, 205.82 → 205.16; and a symbol that reads as a number. */
  cents: about(
    'NASDAQ:1E5',
    'Example Exponent Corp',
    '2025-11-06 | Specimen Partners | maintain | Neutral | 205.82 > 205.16 USD | 201.33',
  ),

  /** A target of which only the direction is known; and a symbol that starts with a zero. */
  directionOnly: about(
    'HKEX:0070',
    'Example Leading Zero Holdings',
    '2025-10-02 | Sample Research Group | maintain | Market Outperform',
    { priceTarget: { action: 'lower' } },
  ),
} satisfies Record<string, readonly NoteFields[]>;
