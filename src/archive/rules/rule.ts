import type { Problem, Severity } from '../../notes/diagnostics/diagnostics.ts';
import type { Firm, Ladder } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import type { FieldPath } from '../../notes/read/source.ts';
import type { Rule } from '../../notes/rules/rule.ts';
import type { Archive, TickerNotes } from '../archive.ts';

/** A note within the archive, with what the archive knows of it. */
export interface Entry {
  note: Note;
  /** The firm that its name meant on its day. */
  firm: Firm | undefined;
  /** The ladder that the firm used on its day. */
  ladder: Ladder | undefined;
  /**
   * The firm's note on the stock before this one, and the last of those that state a target. Notes
   * that another one replaces are left out, and have none before them.
   */
  last: Note | undefined;
  lastWithTarget: Note | undefined;
  /** The firm's known rating on the stock before this note. */
  before: KnownRating | undefined;
}

/** A rating in force, the note that states it, and the firm's ladder on that day. */
export interface KnownRating extends Pick<Entry, 'note' | 'ladder'> {
  word: string;
}

/**
 * The most days between two notes that a rule compares. After a longer time, a missing note is more
 * likely than a wrong one, and a target can be anywhere.
 */
export const mostDays = 400;

/**
 * What a rule sees: the notes on one stock, and the archive's names. No rule compares notes on two
 * stocks, so a change of one leaves what was found in the others. The lists are ordered oldest
 * first.
 */
export interface ArchiveContext
  extends Pick<Archive, 'firms' | 'stocks' | 'directory'>,
    Pick<TickerNotes, 'slug' | 'stock' | 'until'> {
  /** Every note on the stock. */
  entries: readonly Entry[];
  /** The notes of one firm, without those that another one replaces. */
  histories: readonly (readonly Entry[])[];
  /** Every note of the archive by its id, to say what an id means. */
  byId: ReadonlyMap<string, Note>;
  /** The firms that the archive's notes name, by the slugs of these names. */
  named: ReadonlyMap<string, string>;
  /** Every rule. */
  rules: ReadonlyMap<string, Rule>;
  /** When the archive is judged. */
  now: Date;
  /** Returns whether a rule warns of a note. Only the last rules see all warnings. */
  isFound(note: Note, rule: string): boolean;
}

/**
 * A problem in a file. The archive keeps no places, so `field` is looked up in the file
 * to show it.
 */
export interface FieldProblem extends Omit<Problem, 'place'> {
  field: FieldPath;
}

/** What an archive rule reports. */
export interface ArchiveProblem extends FieldProblem {
  note: Note;
}

/** What a rule reports on a firm's file. */
export interface FirmProblem extends FieldProblem {
  firm: Firm;
}

/** Which rule reports a problem. */
interface Found {
  rule: string;
  severity: Severity;
}

export interface FirmFinding extends FirmProblem, Found {}

export interface Finding extends ArchiveProblem, Found {
  /** Why the note's author accepts it; absent if the author does not. */
  accepted: string | undefined;
}

/** The notes of a small archive. Each YAML text changes the fields of the sample note. */
export type ArchiveExample = readonly string[];

/** A rule over a note within the archive: one small file each. */
export interface ArchiveRule extends Rule {
  /** Archives in which the firms and stocks of `example-files.ts` are known. */
  examples: { passes: ArchiveExample[]; fails: ArchiveExample[] };
  check(context: ArchiveContext): ArchiveProblem[];
}

/** A rule over the firms' files: one small file each. */
export interface FirmRule extends Rule {
  /** The fields of one or more firms' files, with a line `---` between files. */
  examples: { passes: string[]; fails: string[] };
  /** @param firms by their paths */
  check(firms: readonly Firm[]): FirmProblem[];
}

/** Returns a check of each note by itself, in which one thing can be wrong, or several, or none. */
export function eachNote(
  judge: (entry: Entry, context: ArchiveContext) => FieldProblem | FieldProblem[] | undefined,
): ArchiveRule['check'] {
  return (context) =>
    context.entries.flatMap((entry) =>
      [judge(entry, context) ?? []].flat().map((problem) => ({ ...problem, note: entry.note })),
    );
}

/** Returns a check of each ladder of each firm by itself. */
export function eachLadder(
  judge: (ladder: Ladder, at: number, firm: Firm) => FieldProblem | FieldProblem[] | undefined,
): FirmRule['check'] {
  return (firms) =>
    firms.flatMap((firm) =>
      (firm.ladders ?? []).flatMap((ladder, at) =>
        [judge(ladder, at, firm) ?? []].flat().map((problem) => ({ ...problem, firm })),
      ),
    );
}

/** Returns the place of a note's field for a message: `content/ratings/…md:9`. */
export function whereIs(note: Note, field?: keyof Note['lines']): string {
  const line = field && note.lines[field];
  return `content/${note.path}${line === undefined ? '' : `:${line}`}`;
}
