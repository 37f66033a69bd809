import { expect, test } from 'vitest';
import { findingsOf, firmOf, noteOf } from './small-archive.ts';

/** Houses that are made up, with scales and names as real ones have. */
const firms = [
  firmOf(
    'fixture-securities',
    'name: Fixture Securities\nladders: [{ words: [Buy, Hold, Sell] }]\n',
  ),
  firmOf(
    'example-bank',
    'name: Example Bank\naliases: [{ name: Example }]\nladders: [{ words: [Strong Buy, Outperform, Market Perform, Underperform] }]\n',
  ),
  firmOf(
    'musterhaus',
    'name: Musterhaus\nladders: [{ words: [{ word: Kaufen, stance: buy }, { word: Halten, stance: hold }, { word: Verkaufen, stance: sell }] }]\n',
  ),
  firmOf(
    'trial-partners',
    'name: Trial Partners\nladders: [{ words: [Buy, Hold], complete: false }]\n',
  ),
];

/** Archives of notes that are right, though a careless rule would doubt them. Each has its own stock. */
const archives: Record<string, string[]> = {
  'an upgrade to what is still a hold, by its new word alone': [
    'title: Up\naction: upgrade\nrating: { to: Hold }',
  ],
  'a downgrade to what is still a buy': [
    'title: Example Bank Downgrades Example Corp to Outperform\nfirm: Example Bank\naction: downgrade\nrating: { to: Outperform }',
  ],
  'an upgrade to the lowest word that is known of an incomplete ladder': [
    'title: Trial Partners Upgrades Example Corp to Hold\nfirm: Trial Partners\naction: upgrade\nrating: { to: Hold }',
  ],
  'off a list of favourites, down to the highest word': [
    'title: Off the List\naction: downgrade\nrating: { from: Conviction Buy, to: Buy }',
  ],
  'a word in another language': [
    'title: Musterhaus Upgrades Example Corp to Kaufen\nfirm: Musterhaus\naction: upgrade\nrating: { from: Halten, to: Kaufen }',
  ],
  'a target below the price beside a hold': [
    'title: Held\naction: maintain\nrating: { to: Hold }\nprice: 60\npriceTarget: { to: 54, currency: USD }',
  ],
  'a cut of a few cents': [
    'title: Fixture Securities Trims Example Corp Price Target\naction: maintain\nrating: { to: Buy }\npriceTarget: { from: 205.82, to: 205.16, currency: USD }',
  ],
  'an upgrade with a lower target': [
    'title: Fixture Securities Upgrades Example Corp to Buy, Cuts Target to $40\npriceTarget: { from: 45, to: 40, currency: USD }',
  ],
  'a downgrade with a higher target': [
    'title: Fixture Securities Downgrades Example Corp to Hold, Lifts Target to $50\naction: downgrade\nrating: { from: Buy, to: Hold }\npriceTarget: { from: 45, to: 50, currency: USD }',
  ],
  'a target that doubled after results, near the price': [
    'priceTarget: { to: 20, currency: USD }',
    'published: 2026-03-05\ntitle: Held High\naction: maintain\nrating: { to: Buy }\nprice: 66\npriceTarget: { from: 20, to: 70, currency: USD }',
  ],
  'two houses far apart, each near its own price': [
    'price: 20\npriceTarget: { to: 24, currency: USD }',
    'published: 2026-06-05\ntitle: Example Bank Starts Example Corp at Outperform\nfirm: Example Bank\naction: initiate\nrating: { to: Outperform }\nprice: 90\npriceTarget: { to: 110, currency: USD }',
  ],
  'a bear and a bull within three times of each other': [
    'action: downgrade\ntitle: Down\nrating: { from: Hold, to: Sell }\npriceTarget: { to: 40, currency: USD }',
    'published: 2026-01-09\ntitle: Up\nfirm: Example Bank\nrating: { from: Outperform, to: Strong Buy }\npriceTarget: { to: 118, currency: USD }',
  ],
  'targets of one stock in two currencies, by two houses': [
    'ticker: HKEX:0700\npriceTarget: { to: 430, currency: HKD }',
    'published: 2026-01-09\ntitle: Up\nticker: HKEX:0700\nfirm: Example Bank\nrating: { from: Outperform, to: Strong Buy }\npriceTarget: { to: 55, currency: USD }',
  ],
  'a target that was not said in between': [
    'priceTarget: { to: 50, currency: USD }',
    'published: 2026-02-05\ntitle: Held\naction: maintain\nrating: { to: Buy }',
    'published: 2026-03-05\ntitle: Held\naction: maintain\nrating: { to: Buy }\npriceTarget: { from: 55, to: 58, currency: USD }',
  ],
  'a target raised without figures in between': [
    'priceTarget: { to: 50, currency: USD }',
    'published: 2026-02-05\ntitle: Held\naction: maintain\nrating: { to: Buy }\npriceTarget: { action: raise }',
    'published: 2026-03-05\ntitle: Cut\naction: maintain\nrating: { to: Buy }\npriceTarget: { to: 54, currency: USD, action: lower }',
  ],
  'a gap of two years': [
    'published: 2024-01-05\npriceTarget: { to: 50, currency: USD }',
    'published: 2026-03-05\ntitle: Held\naction: maintain\nrating: { to: Buy }\npriceTarget: { from: 80, to: 85, currency: USD }',
  ],
  'coverage that ended and began anew with another target': [
    'priceTarget: { to: 50, currency: USD }',
    'published: 2026-02-05\ntitle: Over\naction: terminate\nrating: { from: Buy }\npriceTarget: { from: 50, currency: USD, action: remove }',
    'published: 2026-05-05\ntitle: Anew\naction: resume\nrating: { to: Hold }\npriceTarget: { to: 30, currency: USD, action: set }',
    'published: 2026-06-05\ntitle: Held\naction: maintain\nrating: { to: Hold }\npriceTarget: { from: 30, to: 31, currency: USD }',
  ],
  'a suspended rating that is maintained later': [
    'title: Suspended\naction: suspend\nrating: { from: Buy, to: Suspended }',
    'published: 2026-02-05\ntitle: Held\naction: maintain\nrating: { to: Buy }',
  ],
  'coverage that ended at one house and goes on at another': [
    'title: Over\naction: terminate\nrating: { from: Buy }',
    'published: 2026-02-05\ntitle: Held\nfirm: Example Bank\naction: maintain\nrating: { to: Outperform }',
  ],
  'a replacement that mends the target alone': [
    'priceTarget: { from: 14, to: 51, currency: USD }',
    'priceTarget: { from: 14, to: 15, currency: USD }\nreplaces: 2026-01-05-fixt-fixture-securities',
  ],
  'an evening in the west that is the next day in the east': [
    'published: 2026-01-05T23:30:00-08:00',
  ],
  'a morning in the east that is the day before in the west': [
    'published: 2026-01-05T06:30:00+12:00',
  ],
  'a time on the day of the check, minutes ago': ['published: 2026-07-01T07:59:00-04:00'],
  'a share class with a dot': ['ticker: NYSE:FIXT.B'],
  'a share class in Stockholm': ['ticker: STO:FIXT-B'],
  'a unit in Toronto': ['ticker: TSX:FIX.UN'],
  'a name with an ampersand in Mumbai': ['ticker: NSE:F&T'],
  'a hyphen that belongs to the name': ['ticker: NSE:FIXT-AUTO'],
  'a digit in the name of the exchange': ['ticker: B3:FIXT4'],
  'a symbol of digits': ['ticker: KRX:005930'],
  'a symbol of digits and a letter in Tokyo': ['ticker: TSE:285A'],
  'the counter in renminbi': ['ticker: HKEX:80700'],
  'a symbol that reads as a word': ['ticker: NYSE:TRUE'],
  'a tier of the market over the counter': ['ticker: OTCQX:FIXTY'],
  pence: ['ticker: LSE:FIXT\npriceTarget: { from: 1200, to: 1250, currency: GBX }'],
  'pounds in the title, pence in the fields': [
    'ticker: LSE:FIXT\ntitle: Fixture Securities Lifts Example Corp Price Target to £12.50\naction: maintain\nrating: { to: Buy }\npriceTarget: { to: 1250, currency: GBX }',
  ],
  'cents of the rand': ['ticker: JSE:FIXT\npriceTarget: { to: 412500, currency: ZAC }'],
  'a bare dollar that is Canadian': [
    'ticker: TSX:FIXT\ntitle: Fixture Securities Upgrades Example Corp to Buy, Target to $86\npriceTarget: { to: 86, currency: CAD }',
  ],
  'two currencies in a title': [
    'ticker: HKEX:0700\ntitle: Fixture Securities Sets HK$430 Price Target on Example Corp (US$55 Target for the ADR)\naction: maintain\nrating: { to: Buy }\npriceTarget: { to: 430, currency: HKD }',
  ],
  'the company by its symbol': ['title: Fixture Securities Upgrades FIXT to Buy'],
  'the company by its initials': [
    'company: Great Example & Sample\ntitle: Fixture Securities Upgrades GE&S to Buy',
  ],
  'the company by a part of its name': [
    'company: The Example Motor Company of Delaware\ntitle: Fixture Securities Upgrades Example Motor to Buy',
  ],
  'the company by what it does': ['title: Fixture Securities Upgrades Coffee Chain to Buy'],
  'the company by its accent': [
    'company: Exämple Läder\ntitle: Fixture Securities Upgrades Example Lader to Buy',
  ],
  'the company by its brand, with the parent beside it': [
    'company: Umbrella Holdings\nticker: NYSE:UMBR\ntitle: Fixture Securities Upgrades Searcher Parent Umbrella to Buy',
  ],
  'a title about the sector': [
    'title: Fixture Securities Turns Bullish on Chips, Example Corp Now Buy',
  ],
  'a house that is rated by another one': [
    'company: Example Bank\nticker: NYSE:EXB\ntitle: Example Bank Upgraded to Buy at Fixture Securities',
  ],
  'another house in the title': [
    'title: Fixture Securities Joins Example Bank, Upgrades Example Corp to Buy',
  ],
  'a short name of the house': ['title: Fixture Upgrades Example Corp to Buy'],
  'a house in the possessive': ['title: Fixture Securities’ Analyst Upgrades Example Corp to Buy'],
  'a change in percent, rounded': [
    'title: Fixture Securities Raises Example Corp Price Target by 7%\naction: maintain\nrating: { to: Buy }\npriceTarget: { from: 80, to: 86, currency: USD }',
  ],
  'a change in dollars': [
    'title: Fixture Securities Raises Example Corp PT by $6 to $86\naction: maintain\nrating: { to: Buy }\npriceTarget: { from: 80, to: 86, currency: USD }',
  ],
  'a share price that fell by as much': [
    'priceTarget: { from: 80, to: 86, currency: USD }\nsummary: The stock fell by 20% before Fixture Securities raised its target by $6.',
  ],
  'an estimate that went up by more': [
    'priceTarget: { from: 80, to: 86, currency: USD }\n---\nFixture Securities raised its EPS estimate by 20% and its price target by $6.',
  ],
  'an article with the targets of others': [
    'priceTarget: { from: 80, to: 86, currency: USD }\n---\nFixture Securities raised its price target to $86 from $80.\n\nExample Bank has a $120 price target, and the average target is $101.',
  ],
  'an article that quotes somebody': [
    'price: 70\npriceTarget: { to: 86, currency: USD }\n---\n> We see 60% upside and set a $112 price target.\n\nSo wrote a rival.',
  ],
  'an article with a bull case': [
    'price: 70\npriceTarget: { to: 86, currency: USD }\n---\nFixture Securities sets a target of $86. In its bull case, the firm sees 60% upside and a $112 target.',
  ],
  'an article with ranges of other things': [
    'price: 70\npriceTarget: { to: 86, currency: USD }\ntargetRange: { low: 60, high: 110 }\n---\nThe shares traded between $61 and $72 this year. Analysts see earnings range from $3.10 to $3.40, and targets range from $60 to $110.',
  ],
  'an article with code and a table': [
    'priceTarget: { to: 86, currency: USD }\n---\n| firm | price target |\n| --- | --- |\n| Fixture Securities | a $80 price target |\n\n```\nFixture Securities set a $90 price target\n```',
  ],
  'a first rating of a stock that others rate': [
    'priceTarget: { to: 50, currency: USD }',
    'published: 2026-02-05\ntitle: Example Bank Initiates Coverage on Example Corp with Market Perform\nfirm: Example Bank\naction: initiate\nrating: { to: Market Perform }\npriceTarget: { to: 47, currency: USD }',
  ],
  'a symbol that another company has now': [
    'published: 2024-01-05\ntitle: Up\nticker: NYSE:METX\ncompany: Ball Fund\npriceTarget: { to: 12, currency: USD }',
    'published: 2026-02-05\ntitle: Up\nticker: NYSE:METX\ncompany: Metax Platforms\npriceTarget: { from: 300, to: 320, currency: USD }\naccept: [{ rule: company-spelling, why: The symbol passed to another company }]',
  ],
};

test('there are enough of them', () => {
  expect(Object.keys(archives).length).toBeGreaterThanOrEqual(56);
});

test.each(Object.entries(archives))('no rule doubts %s', (_, notes) => {
  const alone = notes.flatMap((fields) => noteOf(fields).warnings);
  const together = findingsOf(notes, firms).filter(({ accepted }) => accepted === undefined);
  expect([...alone, ...together].map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([]);
});
