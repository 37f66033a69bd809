import type { Problem, Severity } from '../diagnostics.ts';
import type { Note } from '../note.ts';
import type { NoteSource } from '../source.ts';

/** What a rule sees of one note. */
export interface NoteContext {
  note: Note;
  source: NoteSource;
}

/** A rule over one note: one small file each, whose examples are its tests and its documentation. */
export interface NoteRule {
  /** Stable, in lower case with hyphens: it is printed, linked to and accepted by name. */
  id: string;
  severity: Severity;
  /** What is checked, in one sentence. */
  what: string;
  /** Why it matters to a reader. */
  why: string;
  /** Changes to a note that is right (see `sampleNote` in `test/notes/rules`), as YAML fields. */
  examples: { passes: string[]; fails: string[] };
  check(context: NoteContext): Problem[];
}
