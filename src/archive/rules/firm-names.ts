import type { Firm } from '../../notes/firm.ts';
import { nameKey } from '../firms.ts';
import type { FirmProblem, FirmRule } from './rule.ts';

export const firmNames: FirmRule = {
  id: 'firm-names',
  severity: 'error',
  what: 'A name belongs to one firm. If it passed to another firm, the file of the first has its last day, `until`.',
  why: 'A note under that name would count for one firm or for the other, depending on the order in which the files are read.',
  examples: {
    passes: [
      'name: Example Bank\naliases: [{ name: E.X.A.M.P.L.E. Bank }]',
      'name: Example Bank\naliases: [{ name: Example }]\n---\nname: Sample Bank\naliases: [{ name: Sample }]',
      'name: Example Bank\naliases: [{ name: Old House, until: 2019-12-31 }]\n---\nname: Sample Bank\naliases: [{ name: Old House }]',
    ],
    fails: [
      'name: Example Bank\n---\nname: Sample Bank\naliases: [{ name: Example Bank }]',
      'name: Example Bank\naliases: [{ name: The House }]\n---\nname: Sample Bank\naliases: [{ name: the house }]',
      'name: Example Bank\naliases: [{ name: Example }, { name: Example }]',
      'name: Example Bank\naliases: [{ name: Example Bank }]',
    ],
  },
  check(firms) {
    const owners = new Map(firms.map((firm) => [nameKey(firm.name), firm]));
    const users = new Map<string, Firm>();
    return firms.flatMap((firm) => {
      const own = new Set([firm.name]);
      return (firm.aliases ?? []).flatMap(({ name, until }, index): FirmProblem | [] => {
        const key = nameKey(name);
        const used = `${key} ${until ?? ''}`;
        const other = [owners.get(key), users.get(used)].find((one) => one && one !== firm);
        const isTwice = own.has(name);
        users.set(used, users.get(used) ?? firm);
        own.add(name);
        if (!other && !isTwice) return [];
        return {
          firm,
          field: ['aliases', index, 'name'],
          reason: `Unexpected alias \`${name}\` of ${firm.name}, expected a name that ${other ? `is not that of ${other.name} in content/${other.path}` : 'the file does not have yet'}`,
          label: other ? `${other.name} has it too` : 'already in this file',
          help:
            other && other !== owners.get(key)
              ? 'delete it from the file of the firm that is not called so; if it passed from one to the other, write the last day of the first: `until: 2019-12-31`'
              : 'delete this alias',
        };
      });
    });
  },
};
