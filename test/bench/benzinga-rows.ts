import { writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { makeCompanies } from '../support/make-archive/companies.ts';
import { makeHouses } from '../support/make-archive/houses.ts';
import { type Random, seeded } from '../support/make-archive/random.ts';

/**
 * Writes a table as Benzinga exports it, of firms and companies that there are not, for measuring an import:
 * `node test/bench/benzinga-rows.ts 100000 benzinga.csv`.
 */
const [, , count = '100000', file = 'benzinga.csv'] = process.argv;
const random = seeded(1);
const companies = makeCompanies(random, 3000);
const houses = makeHouses(60);
writeFileSync(
  file,
  Papa.unparse(Array.from({ length: Number(count) }, (_, at) => row(at, random))),
);

function row(at: number, { pick, between }: Random): Record<string, string | number> {
  const { ticker, name } = pick(companies);
  const [exchange = '', symbol = ''] = ticker.split(':');
  const [action, prior, current] = pick([
    ['Upgrades', 'Neutral', 'Buy'],
    ['Downgrades', 'Buy', 'Neutral'],
    ['Initiates Coverage On', '', 'Buy'],
    ['Maintains', 'Neutral', 'Neutral'],
    ['Reiterates', 'Buy', 'Buy'],
  ] as const);
  const [before, now] = [between(10, 400), between(10, 400)];
  const day = new Date(Date.UTC(2012, 0, between(1, 5000))).toISOString().slice(0, 10);
  return {
    ...{ id: `row${at}`, date: day, time: '09:31:04', action_company: action },
    action_pt:
      prior === '' ? 'Announces' : now > before ? 'Raises' : now < before ? 'Lowers' : 'Maintains',
    ...{ analyst: pick(houses).name, analyst_name: pick(['Jane Roe', 'John Doe', '']) },
    ...{ currency: 'USD', exchange, name: `${name}, Inc.`, notes: '', pt_current: `${now}.0000` },
    ...{ pt_prior: prior === '' ? '' : `${before}.0000`, rating_current: current },
    ...{ rating_prior: prior, ticker: symbol, url: `https://example.org/ratings/row${at}` },
  };
}
