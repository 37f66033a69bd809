import { acceptedWhy } from './accept.ts';
import {
  compareDiagnostics,
  diagnosticOf,
  formDiagnostic,
  isError,
} from './diagnostics/diagnostics.ts';
import { fieldsWithLines, type Note } from './note.ts';
import { type NoteSource, noteSource } from './read/source.ts';
import { type ParsedFile, type RecordFile, readWhole } from './record-file.ts';
import { withoutEffects } from './rules/effects.ts';
import { noteRules } from './rules/index.ts';
import type { NoteContext, NoteProblem, NoteRule } from './rules/rule.ts';
import { type Frontmatter, frontmatterSchema } from './schema/schema.ts';
import { type Day, dayOf } from './terms/dates.ts';

/** What a note's file says, and everything that the checks found. */
export interface ParsedNote extends ParsedFile<Note> {
  /** Where its fields are; undefined if none can be read. */
  source: NoteSource | undefined;
}

/** What a note is judged against besides its own text. */
interface ParseOptions {
  /** Today's date in UTC. */
  today: Day;
  /** Returns whether the record has a file at a path; absent without a record. */
  isTaken?: (path: string) => boolean;
}

/**
 * Returns the note in a file, and every problem with its form, figures and logic. Never throws.
 */
export function parseNote(
  file: RecordFile,
  { today, isTaken = () => false }: ParseOptions,
): ParsedNote {
  const { frontmatter, source, text, body, bodyOffset, links, problems } = readWhole(
    frontmatterSchema,
    file.bytes,
  );
  const diagnostics = problems.map(formDiagnostic);
  if (!frontmatter || !source) {
    return { value: undefined, text, source, diagnostics: diagnostics.sort(compareDiagnostics) };
  }
  const note = noteOf(frontmatter, file, {
    hasBody: body.trim() !== '',
    lines: fieldLines(source),
    links,
  });
  const context = { note, source, body: { text: body, offset: bodyOffset }, today, isTaken };
  const found = noteRules.flatMap((rule) =>
    problemsOf(rule, context).map(({ field, ...problem }) => {
      const place = field && source.value(field);
      const accepted = acceptedWhy(note, rule);
      return diagnosticOf({ rule: rule.id, severity: rule.severity, accepted, place, ...problem });
    }),
  );
  diagnostics.push(...withoutEffects(found));
  diagnostics.sort(compareDiagnostics);
  note.warnings = diagnostics.filter((found) => !isError(found));
  const isRight = !diagnostics.some(isError);
  return { value: isRight ? note : undefined, text, source, diagnostics };
}

/** `flat()` would take as long as many a rule. */
function problemsOf(rule: NoteRule, context: NoteContext): readonly NoteProblem[] {
  const found = rule.check(context);
  return Array.isArray(found) ? found : [found];
}

function noteOf(
  fields: Frontmatter,
  { path, hash }: Pick<RecordFile, 'path' | 'hash'>,
  rest: Pick<Note, 'hasBody' | 'lines' | 'links'>,
): Note {
  return {
    ...fields,
    id: idOf(path),
    path,
    day: dayOf(fields.published),
    hash,
    warnings: [],
    ...rest,
  };
}

const errorRules = noteRules.filter(({ severity }) => severity === 'error');

/**
 * Returns whether fields make a note without errors, in a tenth of the time that their file takes. It does
 * not say what is wrong: `parseNote` does.
 *
 * @param fields as YAML reads them: every scalar is a text
 * @param path of their file, which has no body
 */
export function isSound(fields: unknown, path: string, today: Day): boolean {
  const { data } = frontmatterSchema.safeParse(fields);
  if (!data) return false;
  const note = noteOf(data, { path, hash: '' }, { hasBody: false, lines: {}, links: [] });
  const source = noteSource('', undefined, 0);
  const context = { note, source, body: { text: '', offset: 0 }, today, isTaken: () => false };
  return errorRules.every((rule) => problemsOf(rule, context).length === 0);
}

/**
 * Returns the id of the note in a file: its name without `.md`, in Unicode's composed form (NFC) like the fields,
 * because the disks and archives of some systems decompose names.
 */
export function idOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.md$/, '')
    .normalize('NFC');
}

function fieldLines(source: NoteSource): Note['lines'] {
  return Object.fromEntries(
    fieldsWithLines.map((field) => [field, source.key([field])?.start.line]),
  );
}
