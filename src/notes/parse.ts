import { acceptedWhy } from './accept.ts';
import { checkBody } from './body/body-problems.ts';
import { compareDiagnostics, Diagnostic, isError } from './diagnostics/diagnostics.ts';
import type { FormProblem } from './diagnostics/form-problem.ts';
import type { Note } from './note.ts';
import { splitFences } from './read/fences.ts';
import { parseFrontmatter } from './read/frontmatter.ts';
import { type NoteSource, rangesIn } from './read/source.ts';
import { noteRules } from './rules/index.ts';
import { frontmatterSchema } from './schema/schema.ts';
import { type Day, dayOf } from './terms/dates.ts';

/** A note's file as it was read. */
export interface NoteFile {
  /** Relative to the content folder, with `/`: `ratings/2026/2026-02-10-kc-goldman-sachs.md`. */
  path: string;
  bytes: Uint8Array;
  /** A digest of the bytes. */
  digest: string;
}

/** What a file says: a note without errors, and all that its checks report. */
export interface ParsedNote {
  note: Note | undefined;
  body: string;
  /** The file's text, for frames; invalid bytes are shown as U+FFFD. */
  text: string;
  /** Where its fields stand; undefined where there are none that can be read. */
  source: NoteSource | undefined;
  diagnostics: Diagnostic[];
}

/** What a note is judged against, beside itself. */
export interface ParseOptions {
  /** The day it is, in UTC. */
  today: Day;
}

/** Bytes that a note may have; far above any real one, and low enough that a check stays quick. */
export const maxBytes = 64 * 1024;

/**
 * Returns the note that a file holds, with every problem of its form, figures and logic: never
 * throws, whatever the bytes. A note with an error is undefined; its body still is what could be read.
 */
export function parseNote(file: NoteFile, { today }: ParseOptions): ParsedNote {
  const id = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const text = decode(file.bytes);
  const problems: FormProblem[] = [
    ...sizeProblems(file.bytes),
    ...encodingProblems(file.bytes, text),
  ];
  const failed = (more: FormProblem[], body = '', source?: NoteSource): ParsedNote => ({
    note: undefined,
    body,
    text,
    source,
    diagnostics: [...problems, ...more].map(formDiagnostic).sort(compareDiagnostics),
  });
  if (problems.length > 0) return failed([]);

  const split = splitFences(text);
  if ('at' in split) {
    const { at, ...problem } = split;
    return failed([{ ...problem, place: rangesIn(text)(at[0], at[1]) }]);
  }
  const {
    frontmatter,
    source,
    lineOf,
    problems: refused,
  } = parseFrontmatter(frontmatterSchema, split.yaml, text, split.yamlOffset);
  const bodyProblems = checkBody(split.body, (start, end) =>
    source.range(start + split.bodyOffset, end + split.bodyOffset),
  );
  if (!frontmatter) return failed([...refused, ...bodyProblems], split.body, source);

  const note: Note = {
    ...frontmatter,
    id,
    path: file.path,
    day: dayOf(frontmatter.published),
    hasBody: split.body.trim() !== '',
    digest: file.digest,
    lines: fieldLines(lineOf),
    warnings: [],
  };
  const diagnostics = [
    ...bodyProblems.map(formDiagnostic),
    ...noteRules.flatMap((rule) =>
      rule.check({ note, source, today }).map(
        (problem) =>
          new Diagnostic({
            rule: rule.id,
            severity: rule.severity,
            accepted: acceptedWhy(note, rule),
            ...problem,
          }),
      ),
    ),
  ].sort(compareDiagnostics);
  note.warnings = diagnostics.filter((found) => !isError(found)).map((found) => found.toData());
  return {
    note: diagnostics.some(isError) ? undefined : note,
    body: split.body,
    text,
    source,
    diagnostics,
  };
}

function formDiagnostic(problem: FormProblem): Diagnostic {
  return new Diagnostic({ severity: 'error', ...problem });
}

function isStrict(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const utf8 = new TextDecoder('utf-8');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

function sizeProblems(bytes: Uint8Array): FormProblem[] {
  if (bytes.length <= maxBytes) return [];
  return [
    {
      rule: 'file-size',
      reason: `Unexpected ${Math.ceil(bytes.length / 1024)} KB in one note, expected at most ${maxBytes / 1024} KB`,
      help: 'a note is one rating action: split it, or cut what is not about it',
    },
  ];
}

function encodingProblems(bytes: Uint8Array, text: string): FormProblem[] {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return [
      {
        rule: 'encoding',
        reason: 'Unexpected file in UTF-16, expected a text file in UTF-8',
        help: 'save the file with the encoding “UTF-8”',
      },
    ];
  }
  const at = text.indexOf('\ufffd');
  // What is no UTF-8 has become that character; but a text may also have it of its own.
  if (at >= 0 && !isStrict(bytes)) {
    return [
      {
        rule: 'encoding',
        reason: 'Unexpected bytes that are not UTF-8, expected a text file in UTF-8',
        place: rangesIn(text)(at, at + 1),
        label: 'this byte is no character',
        help: 'save the file with the encoding “UTF-8”',
      },
    ];
  }
  const nul = text.indexOf('\u0000');
  if (nul < 0) return [];
  return [
    {
      rule: 'encoding',
      reason: 'Unexpected NUL character, expected a text file in UTF-8',
      place: rangesIn(text)(nul, nul + 1),
      label: 'not a character of a text',
      help: 'save the file with the encoding “UTF-8”, not UTF-16',
    },
  ];
}

function fieldLines(lineOf: (field: string) => number | undefined): Note['lines'] {
  return {
    ticker: lineOf('ticker'),
    company: lineOf('company'),
    rating: lineOf('rating'),
    priceTarget: lineOf('priceTarget'),
    price: lineOf('price'),
    statedUpside: lineOf('statedUpside'),
    targetRange: lineOf('targetRange'),
  };
}
