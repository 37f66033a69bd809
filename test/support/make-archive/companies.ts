import { type Random, weightedPick } from './random.ts';

/** A company that there is not, and the stock that is rated. */
export interface Company {
  /** `EXCHANGE:SYMBOL`. */
  ticker: string;
  name: string;
  /** Of its price and of the targets on it. */
  currency: string;
  /** What a share costs on the first day. */
  price: number;
  /** How much is written about it, against others. */
  weight: number;
  /** For the texts: `cloud`. */
  sector: string;
}

/** What every name begins with, so that nobody takes one for a company; and what its symbols begin with. */
const beginnings = [
  ['Example', 'EX'],
  ['Fixture', 'FX'],
  ['Sample', 'SM'],
  ['Specimen', 'SP'],
  ['Placeholder', 'PH'],
  ['Mockup', 'MK'],
  ['Fictitious', 'FC'],
  ['Imaginary', 'IM'],
  ['Notional', 'NT'],
  ['Hypothetical', 'HY'],
  ['Pretend', 'PR'],
  ['Invented', 'IN'],
] as const;

const trades = [
  ['Cloud', 'cloud'],
  ['Semiconductors', 'semiconductors'],
  ['Software', 'software infrastructure'],
  ['Foods', 'packaged foods'],
  ['Airlines', 'airlines'],
  ['Bancorp', 'regional banks'],
  ['Pharma', 'biotechnology'],
  ['Devices', 'medical devices'],
  ['Energy', 'oil and gas'],
  ['Solar', 'renewables'],
  ['Mining', 'metals and mining'],
  ['Motors', 'automobiles'],
  ['Retail', 'specialty retail'],
  ['Hotels', 'lodging'],
  ['Freight', 'trucking'],
  ['Rail', 'railroads'],
  ['Media', 'broadcasting'],
  ['Games', 'interactive media'],
  ['Telecom', 'wireless'],
  ['Insurance', 'property insurance'],
  ['Payments', 'payments'],
  ['Homes', 'homebuilding'],
  ['Chemicals', 'specialty chemicals'],
  ['Robotics', 'industrial automation'],
  ['Aerospace', 'defense'],
  ['Apparel', 'apparel'],
  ['Water', 'utilities'],
  ['Logistics', 'logistics'],
  ['Networks', 'network equipment'],
  ['Storage', 'data storage'],
] as const;

const kinds = ['Corp', 'Inc', 'Holdings', 'Group', 'Technologies', 'International', 'Industries'];

/** Where most are listed, and in which currency; prices are about so many times those in dollars. */
const listings = [
  { exchange: 'NASDAQ', currency: 'USD', times: 1, share: 0.46 },
  { exchange: 'NYSE', currency: 'USD', times: 1, share: 0.4 },
  { exchange: 'TSX', currency: 'CAD', times: 1, share: 0.04 },
  { exchange: 'LSE', currency: 'GBX', times: 10, share: 0.04 },
  { exchange: 'HKEX', currency: 'HKD', times: 2, share: 0.03 },
  { exchange: 'XETRA', currency: 'EUR', times: 1, share: 0.02 },
  { exchange: 'TSE', currency: 'JPY', times: 40, share: 0.01 },
] as const;

const pickListing = weightedPick(listings, ({ share }) => share);

/** Returns so many companies, most of them in the United States, the first ones with most notes. */
export function makeCompanies(random: Random, count: number): Company[] {
  return Array.from({ length: count }, (_, index): Company => {
    const [beginning, letters] = at(beginnings, index);
    // Steps that share no factor with the lengths of the lists: all combinations come before any again.
    const [trade, sector] = at(trades, index + Math.floor(index / beginnings.length) * 7);
    const kind = at(kinds, index * 3 + Math.floor(index / 360));
    const round = Math.floor(index / (beginnings.length * trades.length * kinds.length));
    const listing = pickListing(random);
    const place = Math.floor(index / beginnings.length);
    const symbol =
      listing.exchange === 'HKEX'
        ? String(index).padStart(4, '0')
        : listing.exchange === 'TSE'
          ? `${index}A`
          : letters + lettersOf(place);
    const skew = random.next();
    return {
      ticker: `${listing.exchange}:${symbol}`,
      name: `${beginning} ${trade} ${kind}${round > 0 ? ` ${round + 1}` : ''}`,
      currency: listing.currency,
      // Many cheap shares and a few dear ones.
      price: cents((6 + 40 * skew + 380 * skew * skew * skew * skew) * listing.times),
      weight: 1 / (index + 3),
      sector,
    };
  });
}

/** 0 → `AA`, 25 → `AZ`, 26 → `BA`, 676 → `AAA`. */
function lettersOf(number: number): string {
  const letter = (value: number) => String.fromCharCode(65 + (value % 26));
  const two = letter(Math.floor(number / 26)) + letter(number);
  return number < 676 ? two : letter(Math.floor(number / 676) - 1) + two;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('An empty list.');
  return item;
}

/** Returns an amount in whole cents. */
export function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
