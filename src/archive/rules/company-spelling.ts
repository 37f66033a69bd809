import type { Note } from '../../notes/note.ts';
import { quote } from '../../notes/read/shown.ts';
import { addDays } from '../../notes/terms/dates.ts';
import { isLike } from '../standing/one-company.ts';
import { flips } from './flips.ts';
import { type ArchiveRule, whereIs } from './rule.ts';
import { withoutFile } from './stock-name.ts';

const id = 'company-spelling';

export const companySpelling: ArchiveRule = {
  id,
  severity: 'warning',
  what: "A ticker's company is spelled in one way.",
  why: 'Lists and charts show the name of the newest note; two spellings read as two companies. For a company that took another name, accept the warning once.',
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
  check(context) {
    return flips(
      withoutFile(context),
      id,
      ({ company }) => company,
      (note, usual) => ({
        field: ['company'],
        reason: `Unexpected name \`${note.company}\` of ${note.ticker}, expected \`${usual.company}\` as in ${whereIs(usual, 'company')}`,
        label: 'spelled differently before',
        help: `write \`company: ${usual.company}\`; if the company took this name, accept the warning: \`accept: [{ rule: ${id}, why: … }]\`${isLike(note.company, usual.company) ? '' : otherCompany(note, usual, context.slug)}`,
      }),
    );
  },
};

/** A symbol can pass to another company, and the two must not share a consensus. */
function otherCompany(note: Note, usual: Note, slug: string): string {
  return `; until then neither counts in the consensus of the other. If the symbol passed to another company, write content/stocks/${slug}.md:\n---\nticker: ${note.ticker}\ncompany: ${note.company}\nearlierCompanies:\n  - { company: ${quoteInGroup(usual.company)}, until: ${addDays(note.day, -1)} }\n---`;
}

/** A comma or a brace would end the text. */
function quoteInGroup(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}&.' -]*$/u.test(text) ? text : quote(text);
}
