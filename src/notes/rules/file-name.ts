import type { Note } from '../note.ts';
import type { Day } from '../terms/dates.ts';
import { renameCommand } from '../terms/shell-word.ts';
import { firmSlug } from '../terms/slug.ts';
import { tickerOf, tickerSlug } from '../terms/ticker.ts';
import type { NoteRule } from './rule.ts';

/**
 * Returns the id that a note's fields give it: day, ticker and firm. A note that replaces another one with the
 * same three has a number after them, from 2.
 */
export function expectedId(note: Pick<Note, 'day' | 'ticker' | 'firm' | 'replaces'>): string {
  const id = [note.day, tickerSlug(tickerOf(note)), firmSlug(note.firm)].join('-');
  if (note.replaces === id) return `${id}-2`;
  const number = note.replaces?.startsWith(`${id}-`)
    ? Number(note.replaces.slice(id.length + 1))
    : 0;
  return number >= 2 ? `${id}-${number + 1}` : id;
}

/**
 * Returns the help for a second note of one firm, ticker and day.
 *
 * @param latest the id of the note that it comes after
 */
export function secondNoteHelp(note: Note, latest: string, today: Day): string {
  const renamed = pathOf(note, { ...note, replaces: latest });
  const rename =
    renamed === note.path ? '' : ` and rename the file: ${renameCommand(note.path, renamed)}`;
  return `to replace that note, add \`replaces: ${latest}\`${rename}\nto mend a figure of it, delete this file, mend the figure there, and add:\ncorrections:\n  - { date: ${today}, was: …, now: …, why: … }`;
}

function pathOf({ day }: Pick<Note, 'day'>, fields: Parameters<typeof expectedId>[0]): string {
  return `ratings/${day.slice(0, 4)}/${expectedId(fields)}.md`;
}

export const fileName: NoteRule = {
  id: 'file-name',
  severity: 'error',
  what: 'The file is named for its fields, `YYYY-MM-DD-SYMBOL-FIRM.md`, in the folder of its year. A note that replaces another one of the same day, symbol and firm has `-2` behind it.',
  why: 'The name is the address of the page and the identity of the feed item: it must be right from the start, since it never changes.',
  examples: {
    passes: ['firm: Fixture Securities'],
    fails: [
      'firm: Another Firm',
      'published: 2026-01-06',
      'ticker: NYSE:OTHER',
      'replaces: 2026-01-05-fixt-fixture-securities-2',
    ],
  },
  check({ note, today, isTaken }) {
    // The archive rule `replaces` tells of a note that names itself.
    const { replaces, ...alone } = note;
    const expected = pathOf(note, replaces === note.id ? alone : note);
    // Some systems keep file names decomposed: such a name looks the same, and is.
    const path = note.path.normalize('NFC');
    if (path === expected) return [];
    if (isTaken(expected)) {
      return {
        reason: `Unexpected second note of ${note.firm} on ${note.ticker} on ${note.day}, expected one: the first is content/${expected}`,
        help: secondNoteHelp(note, expectedId(note), today),
      };
    }
    const [folder, name] = parts(path);
    const [expectedFolder, expectedName] = parts(expected);
    return {
      reason:
        name === expectedName
          ? `Unexpected folder \`${folder}\`, expected \`${expectedFolder}\``
          : `Unexpected file name \`${name}\`, expected \`${expectedName}\``,
      help: `rename the file: ${renameCommand(note.path, expected)}\nor mend the field that is wrong: published ${note.day}, ticker ${note.ticker}, firm ${note.firm}`,
    };
  },
};

function parts(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}
