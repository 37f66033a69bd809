import { readHeadline } from '../../notes/headlines/read-headline.ts';
import { tellingWords, wordsOf } from '../../notes/rules/name-words.ts';
import { namesIn } from '../../notes/rules/title-reading.ts';
import { firmSlug } from '../../notes/terms/slug.ts';
import { companyKey } from '../company-key.ts';
import { type ArchiveRule, eachNote } from './rule.ts';

export const titleFirm: ArchiveRule = {
  id: 'title-firm',
  severity: 'warning',
  what: "The firm that the title names as acting is the note's firm. Only names of known firms are judged, and only where the title does not name the note's own firm too.",
  why: 'Two houses cannot both have done it: the page would file the rating with one, and say that it is of the other.',
  examples: {
    passes: [
      ['title: Fixture Securities Upgrades Example Corp to Buy'],
      ['title: Example Corp Upgraded to Buy at Fixture'],
      ['title: Example Bank Follows Fixture Securities, Cuts Example Corp'],
      ['title: Example Corp Raises Guidance; Rating Now Buy'],
      ['company: Example Bank\ntitle: Example Bank Upgraded to Buy on Margins'],
    ],
    fails: [
      ['title: Example Bank Upgrades Example Corp to Buy'],
      ['title: Example Corp Upgraded to Buy at Example Bank'],
      ['title: Renamed Research Lifts Example Corp to Buy, Sees Growth'],
    ],
  },
  check: eachNote(({ note, firm }, { firms, named }) => {
    const own = new Set([...tellingWords(note.firm), ...tellingWords(firm?.name ?? note.firm)]);
    if (wordsOf(note.title).some((word) => own.has(word))) return undefined;
    const reading = readHeadline(note.title, {
      ...namesIn(note),
      firmNamed: (name) => firms.find(name, note.day)?.name ?? named.get(firmSlug(name)),
    });
    const acting = reading.isRatingAction ? reading.stated.firm : undefined;
    if (!acting?.isKnown || companyKey(acting.name) === companyKey(note.company)) return undefined;
    if (acting.name === (firm?.name ?? note.firm)) return undefined;
    return {
      field: ['firm'],
      reason: `Unexpected \`${note.firm}\` as the firm below a title that says ${acting.name}, expected \`${acting.name}\``,
      label: `the title says ${acting.name}`,
      help: `write \`firm: ${acting.name}\` and rename the file of the note, or mend the title`,
    };
  }),
};
