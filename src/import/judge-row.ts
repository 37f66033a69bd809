import type { DraftFields } from '../drafts/fields.ts';
import { draftData, draftPath, writeDraft } from '../drafts/write-draft.ts';
import { isError } from '../notes/diagnostics/diagnostics.ts';
import { isSound, parseNote } from '../notes/parse.ts';
import { type Day, dayOf } from '../notes/terms/dates.ts';
import { isOrdinary } from '../notes/terms/ordinary.ts';
import { type Claims, claimOf, covers } from './claims.ts';
import { type ImportContext, readRow } from './read-row.ts';
import { titleFor } from './title.ts';
import type { RawRow, Vendor } from './vendors.ts';

/**
 * Returns the note that a row makes, with the path of its file, or why it makes none; undefined if it is older than
 * `since`.
 */
export function noteOfRow(
  raw: RawRow,
  vendor: Vendor,
  context: ImportContext,
  since: Day | undefined,
): { fields: DraftFields; path: string } | { reason: string } | undefined {
  const missing = vendor.has.find((name) => !(name in raw));
  if (missing !== undefined)
    return { reason: `it has no \`${missing}\`, unlike the rows of its kind` };
  const row = vendor.read(raw);
  const fields = 'reason' in row ? row : readRow(row, vendor, context);
  if ('reason' in fields) return fields;
  if (since !== undefined && dayOf(fields.published ?? '') < since) return undefined;
  const path = draftPath(fields);
  return path === undefined
    ? { reason: 'no file name can be made of its day, ticker and firm' }
    : { fields, path };
}

/** What becomes of a row. */
type Fate =
  | { kind: 'new'; path: string; text: string; claim: string }
  | { kind: 'there' }
  | { kind: 'older' }
  | { kind: 'rejected'; reason: string };

/** What rows are judged against: the other rows, and the record. */
export interface Against {
  claims: Claims;
  /** What the notes of the record say, by their paths; those of earlier rows are among them. */
  notes: ReadonlyMap<string, string>;
  today: Day;
}

/**
 * Returns what becomes of a row: a new note, nothing because the note exists or is too old, or a
 * rejection.
 *
 * @param row what `noteOfRow` made of it
 * @param name its name in the claims
 */
export function fateOf(
  row: ReturnType<typeof noteOfRow>,
  name: string,
  { claims, notes, today }: Against,
): Fate {
  if (row === undefined) return { kind: 'older' };
  if ('reason' in row) return rejected(row.reason);
  const { fields: read, path } = row;
  const rival = claims.rivalOf(path, name);
  if (rival !== undefined)
    return rejected(`${rival} contradicts it (same firm, ticker and day): keep whichever is right`);
  const claim = claimOf(read);
  const known = notes.get(path);
  if (known !== undefined) {
    if (covers(known, claim)) return { kind: 'there' };
    const how = covers(claim, known) ? 'says less than it' : 'contradicts it';
    return rejected(`content/${path} ${how}: mend or replace that note by hand`);
  }
  if (!claims.saysMost(path, claim)) return { kind: 'there' };
  const fields = { ...read, title: read.title ?? titleFor(read) };
  const text = writeDraft(fields);
  // Our own writer's text parses to the same fields, so most rows are judged without a parser.
  const isPlain = isOrdinary(text) && text.length < 10_000;
  if (isPlain && isSound(draftData(fields), path, today)) return { kind: 'new', path, text, claim };
  const file = { path, bytes: new TextEncoder().encode(text), hash: '' };
  const wrong = parseNote(file, { today }).diagnostics.find(isError);
  return wrong ? rejected(`${wrong.rule}: ${wrong.reason}`) : { kind: 'new', path, text, claim };
}

const rejected = (reason: string): Fate => ({ kind: 'rejected', reason });
