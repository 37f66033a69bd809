import type { Company } from './companies.ts';

function company(
  ticker: string,
  name: string,
  sector: string,
  price: number,
  weight: number,
  currency = 'USD',
): Company {
  return { ticker, name, currency, price, weight, sector };
}

/** The ticker on which half of the notes are. */
export const busiest = company('NASDAQ:EXAA', 'Example Anchor Corp', 'software', 142, 1);

/** The other companies of the standard archive whose ratings are played. */
export const standardCompanies: readonly Company[] = [
  company('NYSE:FXAB', 'Fixture Airlines Group', 'airlines', 38, 10),
  company('NASDAQ:SMCL', 'Sample Cloud Inc', 'cloud', 212, 9),
  company('NYSE:SPBK', 'Specimen Bancorp', 'regional banks', 57, 8),
  company('NASDAQ:PHSE', 'Placeholder Semiconductors Corp', 'semiconductors', 488, 7),
  company('NYSE:MKFD', 'Mockup Foods Company', 'packaged foods', 71, 6),
  company('NASDAQ:FCPH', 'Fictitious Pharma Holdings', 'biotechnology', 24, 5),
  company('NYSE:IMEN', 'Imaginary Energy Corp', 'oil and gas', 96, 5),
  company('NYSE:NTMN', 'Notional Mining Inc', 'metals and mining', 17, 4),
  company('NASDAQ:HYMO', 'Hypothetical Motors Corp', 'automobiles', 263, 4),
  company('NYSE:PRHT', 'Pretend Hotels International', 'lodging', 118, 3),
  company('NASDAQ:INGA', 'Invented Games Inc', 'interactive media', 9.4, 3),
  company('NYSE:EXRL', 'Example Rail Corp', 'railroads', 231, 3),
  company('NYSE:FXIN', 'Fixture Insurance Group', 'property insurance', 84, 2),
  company('NASDAQ:SMRB', 'Sample Robotics Corp', 'industrial automation', 46, 2),
  company('NYSE:SPAE', 'Specimen Aerospace Industries', 'defense', 334, 2),
  company('XETRA:PHCH', 'Placeholder Chemicals SE', 'specialty chemicals', 62, 2, 'EUR'),
  company('TSX:MKTL', 'Mockup Telecom Inc', 'wireless', 29, 2, 'CAD'),
  company('TSE:990A', 'Fictitious Electronics KK', 'electronics', 3120, 1, 'JPY'),
];
