import type { Problem, Severity } from '../diagnostics/diagnostics.ts';
import type { Note } from '../note.ts';
import type { FieldPath, NoteSource } from '../read/source.ts';
import type { Day } from '../terms/dates.ts';

/** What every rule says of itself. Its examples are its tests and its documentation. */
export interface Rule {
  /** Stable, in lower case with hyphens. Reports, links and `accept` use it. */
  id: string;
  severity: Severity;
  /** What is checked, in one sentence. */
  what: string;
  /** Why it matters to readers. */
  why: string;
}

/** What a rule sees of one note. */
export interface NoteContext {
  note: Note;
  source: NoteSource;
  /** The article, and where it starts in the file. */
  body: { text: string; offset: number };
  /** The day in UTC. The caller has the clock, never a rule. */
  today: Day;
  /** Returns whether the record has a file at a path: `ratings/…`. */
  isTaken(path: string): boolean;
}

/** What a rule reports of a note. */
export interface NoteProblem extends Problem {
  /** The field that is marked, if no other place is. It is looked up only where there is a problem. */
  field?: FieldPath;
}

/** A rule over one note: one small file each. */
export interface NoteRule extends Rule {
  /** Changes to a correct note (`sampleNote` in `test/notes/rules`), as YAML fields. */
  examples: { passes: string[]; fails: string[] };
  /** Returns what is wrong with the note: one problem, several or none. */
  check(context: NoteContext): NoteProblem | NoteProblem[];
}
