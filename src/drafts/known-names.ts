import type { Archive } from '../archive/archive.ts';
import { companyKey } from '../archive/company-key.ts';
import type { Names } from '../notes/headlines/names.ts';
import { ratingReader } from '../notes/headlines/ratings.ts';
import type { Day } from '../notes/terms/dates.ts';
import { onceFor } from '../notes/terms/once-for.ts';

/** A morning's list is read with one archive: its names are collected once. */
const known = onceFor(({ directory, tickers, firms }: Archive) => {
  const companies = new Set(directory.all.map(({ company }) => companyKey(company)));
  for (const { notes } of tickers.values()) {
    for (const { company } of notes) companies.add(companyKey(company));
  }
  companies.delete('');
  const ladders = firms.all.flatMap((firm) => firm.ladders ?? []);
  return { companies, ratingOf: ratingReader(ladders.flatMap(({ words }) => words)) };
});

/** Returns the names of an archive's firms on a day, and of its companies and those of its directory. */
export function namesOf(archive: Archive, on: Day): Names {
  const { firms } = archive;
  const { companies, ratingOf } = known(archive);
  return {
    firmNamed: (name) => firms.find(name, on)?.name,
    firmThatBegins: (start) => {
      if (start.length < 4) return undefined;
      const found = firms.all.filter(({ name, aliases = [] }) =>
        [{ name, until: undefined }, ...aliases].some(
          (called) =>
            (!called.until || on <= called.until) &&
            called.name.toLowerCase().startsWith(start.toLowerCase()),
        ),
      );
      return found.length === 1 ? found[0]?.name : undefined;
    },
    isCompany: (words) => companies.has(companyKey(words)),
    ratingOf,
    spell: (firm, word) => {
      const today = firms.ladder(firm, on);
      const ladders = [...(today ? [today] : []), ...(firms.find(firm, on)?.ladders ?? [])];
      return ratingReader(ladders.flatMap(({ words }) => words))(word) ?? word;
    },
  };
}
