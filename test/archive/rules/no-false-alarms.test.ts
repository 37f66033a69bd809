import { expect, test } from 'vitest';
import { findingsOf, firmOf, noteOf } from './small-archive.ts';

/** Houses that are made up, with the scales that real ones have. */
const firms = [
  firmOf(
    'fixture-securities',
    'name: Fixture Securities\nladders:\n  - words: [Buy, Hold, Sell]\n',
  ),
  firmOf(
    'example-bank',
    'name: Example Bank\nladders:\n  - words: [Strong Buy, Outperform, Market Perform, Underperform]\n',
  ),
  firmOf(
    'sample-co',
    `name: Sample & Co.
aliases:
  - { name: Specimen Brothers, until: 2019-12-31 }
ladders:
  - words: [Overweight, Equal-Weight, Underweight]
    from: 2020-01-01
  - words: [Buy, Neutral, Sell]
    until: 2019-12-31
`,
  ),
  firmOf(
    'trial-partners',
    'name: Trial Partners\nladders:\n  - words: [Buy, Hold]\n    complete: false\n',
  ),
];

/** Notes that are right, as a newsroom would write them: no rule may say a word. */
const right = [
  `title: Fixture Securities Upgrades Example Corp to Buy, Announces $15.60 Price Target
published: 2026-01-05
rating: { from: Hold, to: Buy }
priceTarget: { to: 15.60, currency: USD, action: set }
price: 13.12
statedUpside: 18.9
keyPoints:
  - Fixture Securities moved the stock to Buy with a $15.60 price target, implying about 19% upside.
  - The average price target of the analysts who follow the stock is $14.
  - Revenue is expected to grow 10-15% in 2026, an upside of 3% to consensus.`,
  `title: Fixture Securities Maintains Buy on Example Corp, Raises Price Target to $18
published: 2026-02-05
action: maintain
rating: { from: Buy, to: Buy }
priceTarget: { from: 15.60, to: 18, currency: USD }
summary: The firm raised its price target from $15.60 to $18 and kept its Buy rating. Rivals are less sure; Example Bank has a $12 target.`,
  `title: Fixture Securities Cuts Example Corp Price Target to $16 From $18; Buy Rating Intact
published: 2026-03-05
action: maintain
rating: { to: Buy }
priceTarget: { from: 18, to: 16, currency: USD, action: lower }`,
  `title: Fixture Securities Downgrades Example Corp to Hold from Buy on Valuation
published: 2026-04-06
action: downgrade
rating: { from: Buy, to: Hold }
priceTarget: { from: 16, to: 16, currency: USD, action: maintain }
price: 17.20`,
  `title: Fixture Securities Suspends Rating on Example Corp Amid Takeover Talks
published: 2026-05-04
action: suspend
rating: { from: Hold, to: Suspended }
priceTarget: { from: 16, currency: USD, action: remove }`,
  `title: Fixture Securities Reinstates Coverage of Example Corp at Buy
published: 2026-06-01
action: resume
rating: { to: Buy }
priceTarget: { to: 20, currency: USD, action: set }`,
  `title: Example Bank Downgrades Example Corp to Outperform from Strong Buy
published: 2018-09-28
firm: Example Bank
action: downgrade
rating: { from: Strong Buy, to: Outperform }
priceTarget: { from: 41, to: 35, currency: USD }`,
  `title: Example Bank Initiates Coverage On Sample Motors with Market Perform Rating
published: 2026-01-07
ticker: NYSE:SMPL
company: Sample Motors
firm: Example Bank
action: initiate
rating: { to: Market Perform }`,
  `title: Example Bank Lifts Sample Motors to Outperform, Sees 25% Upside
published: 2026-02-09
ticker: NYSE:SMPL
company: Sample Motors
firm: Example Bank
action: upgrade
rating: { from: Market Perform, to: Outperform }
price: 80
priceTarget: { to: 100, currency: USD }
nextEarnings: 2026-04-28`,
  `title: Example Bank Raises Price Target on Sample Motors From $100 to $105, Reiterates Outperform
published: 2026-05-11
ticker: NYSE:SMPL
company: Sample Motors
firm: Example Bank
action: maintain
rating: { to: Outperform }
priceTarget: { from: 100, to: 105, currency: USD }`,
  `title: Specimen Brothers Keeps Buy on Trial Foods; Target Unchanged
published: 2019-11-04
ticker: LSE:TRFD
company: Trial Foods
firm: Specimen Brothers
action: maintain
rating: { to: Buy }
priceTarget: { from: 1250, to: 1250, currency: GBX }
price: 1104.5`,
  `title: Sample & Co. Renames Its Ratings; Trial Foods Now Overweight
published: 2020-01-01
ticker: LSE:TRFD
company: Trial Foods
firm: Sample & Co.
action: maintain
rating: { from: Buy, to: Overweight }`,
  `title: Sample & Co. Cuts Trial Foods to Underweight After Profit Warning
published: 2020-03-16
ticker: LSE:TRFD
company: Trial Foods
firm: Sample & Co.
action: downgrade
rating: { from: Overweight, to: Underweight }
priceTarget: { from: 1250, to: 610, currency: GBX }
price: 702`,
  `title: Trial Partners Raises Sample Biotech to Buy Ahead of Trial Data
published: 2026-01-12
ticker: NASDAQ:SMBT
company: Sample Biotech
firm: Trial Partners
action: upgrade
rating: { from: Accumulate, to: Buy }
priceTarget: { from: 30, to: 48, currency: USD }
price: 19.85`,
  `title: Trial Partners Downgrades Sample Biotech to Hold After Failed Trial, Cuts PT to $6
published: 2026-02-16
ticker: NASDAQ:SMBT
company: Sample Biotech
firm: Trial Partners
action: downgrade
rating: { from: Buy, to: Hold }
priceTarget: { from: 48, to: 6, currency: USD }
price: 5.40`,
  `title: Trial Partners Drops Coverage of Sample Biotech
published: 2026-03-02
ticker: NASDAQ:SMBT
company: Sample Biotech
firm: Trial Partners
action: terminate
rating: { from: Hold }`,
  `title: Trial Partners Initiates Sample Biotech at Buy
published: 2026-06-15
ticker: NASDAQ:SMBT
company: Sample Biotech
firm: Trial Partners
action: initiate
rating: { from: Not Rated, to: Buy }
priceTarget: { to: 22, currency: USD }`,
  `title: Fixture Securities Upgrades Specimen Holdings to Buy, Lifts Target to HK$430
published: 2026-01-20
ticker: HKEX:0700
company: Specimen Holdings
rating: { from: Hold, to: Buy }
priceTarget: { from: 380, to: 430, currency: HKD }
price: 351.4
dek: The price target of HK$430 is about US$55`,
  `title: Fixture Securities Sees Upgrade Cycle at Example Devices, Keeps Buy
published: 2026-01-21
ticker: NASDAQ:EXDV
company: Example Devices
action: maintain
rating: { to: Buy }
priceTarget: { to: 250, currency: USD, action: maintain }`,
  `title: Fixture Securities Starts Target Practice Inc at Hold, Says Upside Is Limited
published: 2026-01-22
ticker: NYSE:TPRC
company: Target Practice Inc
action: initiate
rating: { to: Hold }
priceTarget: { to: 52, currency: USD }
price: 50.30
summary: The upside is limited to 3%, the house says; in a bull case it sees 40% upside and a $70 price target.`,
  `title: Fixture Securities Stays Cautious on Example Retail
published: 2026-01-23
ticker: NYSE:EXRT
company: Example Retail
action: maintain
rating: { to: Sell }
priceTarget: { from: 24, to: 22, currency: USD }
price: 26.10
targetRange: { low: 20, high: 41, source: Example Data }
statedUpside: -16
keyPoints:
  - The $22 target, down from a previous $24 price target, implies 16% downside.
  - Fixture Securities expects a sales target of $3 billion to be missed.`,
  `title: Fixture Securities Cuts Example Miner to Sell, Raises Price Target
published: 2026-01-26
ticker: NYSE:EXMN
company: Example Miner
action: downgrade
rating: { from: Hold, to: Sell }
priceTarget: { from: 30, to: 33, currency: USD }
price: 40`,
  `title: Fixture Securities Follows Example Bank, Upgrades Example Steel to Buy
published: 2026-01-27
ticker: NYSE:EXST
company: Example Steel
rating: { from: Hold, to: Buy }`,
  `title: Example Bank Double-Upgrades Sample Air; Fixture Securities Unmoved
published: 2026-01-28
ticker: NYSE:SMAR
company: Sample Air
action: maintain
rating: { to: Hold }`,
  `title: Fixture Securities Raises Sample Energy Estimates, Trims Target
published: 2026-01-29
ticker: NYSE:SMEN
company: Sample Energy
action: maintain
rating: { to: Hold }
priceTarget: { action: lower }`,
  `title: Fixture Securities Puts Sample Bank Under Review
published: 2026-01-30
ticker: NYSE:SMBK
company: Sample Bank
action: suspend
rating: { from: Buy, to: Under Review }`,
  `title: Fixture Securities Adds Sample Cloud to Conviction List
published: 2026-02-02
ticker: NASDAQ:SMCL
company: Sample Cloud
action: maintain
rating: { from: Buy, to: Conviction Buy }
priceTarget: { from: 205.82, to: 205.16, currency: USD, action: lower }
corrections:
  - { date: 2026-02-03, was: A target of $205.61, now: A target of $205.16, why: Two figures were swapped }`,
  `title: Fixture Securities Upgrades Sample Rail to Buy
published: 2026-02-03T09:30:00-05:00
ticker: TSX:SMRL
company: Sample Rail
analyst: The Name of a Person
rating: { from: Hold, to: Buy }
priceTarget: { from: 150, to: 175, currency: CAD }
price: 148.12
dek: New C$175 target is some 18% above the price; the consensus target is C$162`,
];

test('there are enough of them to mean something', () => {
  expect(right.length).toBeGreaterThan(25);
});

test.each(right.map((fields) => [/title: (.*)/.exec(fields)?.[1] ?? '', fields]))(
  'nothing is said of “%s”',
  (_, fields) => {
    expect(noteOf(fields).warnings.map(({ reason }) => reason)).toEqual([]);
    expect(findingsOf([fields], firms).map(({ reason }) => reason)).toEqual([]);
  },
);

test('reports nothing about all of them together', () => {
  expect(findingsOf(right, firms).map(({ reason }) => reason)).toEqual([]);
});
