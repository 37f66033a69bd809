import { flips } from './flips.ts';
import { type ArchiveRule, whereIs } from './rule.ts';

const id = 'company-spelling';

export const companySpelling: ArchiveRule = {
  id,
  severity: 'warning',
  what: "A ticker's company is spelled in one way.",
  why: 'Lists and charts show the name of the newest note; two spellings read as two companies. A company that took another name says so once, by accepting the warning.',
  examples: {
    passes: [
      ['published: 2026-01-05', 'published: 2026-01-06'],
      [
        'published: 2026-01-05\ncompany: Example Corp',
        'published: 2026-01-06\ncompany: New Name\naccept: [{ rule: company-spelling, why: Renamed }]',
        'published: 2026-01-07\ncompany: New Name',
      ],
      ['company: Example Corp', 'company: Other Corp\nticker: HKEX:FIXT'],
    ],
    fails: [
      [
        'published: 2026-01-05\ncompany: Example Corp',
        'published: 2026-01-06\ncompany: Example Corporation',
      ],
    ],
  },
  check({ tickers }) {
    return tickers.flatMap((entries) =>
      flips(entries, id, ({ company }) => company).map(([note, usual]) => ({
        note,
        field: ['company'],
        reason: `Unexpected name \`${note.company}\` of ${note.ticker}, expected \`${usual.company}\` as in ${whereIs(usual, 'company')}`,
        label: 'spelled otherwise before',
        help: `write \`company: ${usual.company}\`; if the company took this name, accept the warning: \`accept: [{ rule: ${id}, why: … }]\``,
        actual: note.company,
        expected: [usual.company],
      })),
    );
  },
};
