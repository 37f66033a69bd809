import { tellingWords } from '../../notes/rules/name-words.ts';
import type { Day } from '../../notes/terms/dates.ts';
import { nearest } from '../../notes/terms/nearest.ts';
import { onceFor } from '../../notes/terms/once-for.ts';
import { firmSlug } from '../../notes/terms/slug.ts';
import type { Firms } from '../firms.ts';
import { type ArchiveRule, eachNote } from './rule.ts';

export const firmUnknown: ArchiveRule = {
  id: 'firm-unknown',
  severity: 'warning',
  what: 'The firm has a file in `content/firms/`, by its name or by one that it had on that day.',
  why: 'Without its ladder, nobody can say what its words mean or which way they moved; and a misspelt name becomes a firm of its own, with a second vote.',
  examples: {
    passes: [
      ['firm: Fixture Securities'],
      ['firm: Example'],
      ['published: 2019-12-31\nfirm: Old Example'],
    ],
    fails: [
      ['firm: Fixtrue Securities'],
      ['firm: New House'],
      ['published: 2020-01-01\nfirm: Old Example'],
    ],
  },
  check: eachNote(({ note, firm }, { firms }) => {
    if (firm) return undefined;
    const former = formerName(firms, note.firm);
    const near = former?.firm ?? nearestIn(firms)(note.firm);
    return {
      field: ['firm'],
      reason: `Unexpected firm \`${note.firm}\`, expected ${near ? `\`${near}\`` : 'one that has a file in `content/firms/`'}`,
      label: former
        ? `the name of ${former.firm} until ${former.until}`
        : near
          ? `did you mean ${near}?`
          : 'no file knows it',
      help: near
        ? `write \`firm: ${near}\`, and rename the file of the note`
        : `add \`content/firms/${firmSlug(note.firm) || 'NAME'}.md\`:\n---\nname: ${note.firm}\nladders:\n  - words: [best, …, worst]\n    complete: false\n---`,
    };
  }),
};

export const firmAlias: ArchiveRule = {
  id: 'firm-alias',
  severity: 'warning',
  what: "The firm is written as its file has it. A former name is right as long as it was the firm's.",
  why: "The name is part of the note's address and of every list: one house under two names reads as two.",
  examples: {
    passes: [['firm: Example Bank'], ['published: 2015-06-01\nfirm: Old Example']],
    fails: [['firm: Example'], ['firm: EXAMPLE BANK']],
  },
  check: eachNote(({ note, firm }) => {
    if (!firm || note.firm === firm.name) return undefined;
    const isFormer = firm.aliases?.some(
      ({ name, until }) => name === note.firm && until !== undefined && note.day <= until,
    );
    if (isFormer) return undefined;
    return {
      field: ['firm'],
      reason: `Unexpected name \`${note.firm}\` of a firm, expected \`${firm.name}\``,
      label: `listed as ${firm.name}`,
      help: `write \`firm: ${firm.name}\`${firmSlug(note.firm) === firm.slug ? '' : ', and rename the file of the note: the headline may keep the short name'}`,
    };
  }),
};

/**
 * Returns the firm that a name means by the words that tell it: UBS by `UBS Group AG`. A slip in a short name makes
 * the name of another house: JPM is not JMP. A firm without a file can have a thousand notes, so each name is looked
 * up once.
 */
const nearestIn = onceFor(({ all }: Firms) => {
  const told = (name: string) => [...tellingWords(name)].join(' ');
  const names = new Map(
    all.flatMap(({ name, aliases = [] }) =>
      [{ name }, ...aliases].map((known) => [told(known.name), name] as const),
    ),
  );
  const meant = new Map<string, string | undefined>();
  return (asked: string) => {
    const key = told(asked);
    if (!meant.has(key)) {
      const near = key.length > 3 ? nearest(key, [...names.keys()]) : key;
      meant.set(key, names.get(near ?? ''));
    }
    return meant.get(key);
  };
});

/** Returns the firm that had the name before, and until when. */
function formerName(firms: Firms, name: string): { firm: string; until: Day } | undefined {
  for (const firm of firms.all) {
    for (const alias of firm.aliases ?? []) {
      if (alias.until !== undefined && firmSlug(alias.name) === firmSlug(name)) {
        return { firm: firm.name, until: alias.until };
      }
    }
  }
  return undefined;
}
