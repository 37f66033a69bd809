import { CORE_SCHEMA, dump } from 'js-yaml';
import { expectedId } from '../../../src/notes/rules/file-name.ts';
import { type Frontmatter, frontmatterSchema } from '../../../src/notes/schema/schema.ts';
import { dayOf } from '../../../src/notes/terms/dates.ts';

/** What a note says: its fields, and its body where it is no brief. */
export interface NoteFields extends Frontmatter {
  body?: string | undefined;
}

/** A file of an archive, its path relative to the content folder. */
export interface ArchiveFile {
  path: string;
  text: string;
}

/** Returns the id of a note: the name of its file, without `.md`. */
export function idOf(fields: NoteFields): string {
  return expectedId({ ...fields, day: dayOf(fields.published) });
}

/** Returns the file of a note. */
export function noteFile({ body, ...fields }: NoteFields): ArchiveFile {
  const values: Partial<Record<string, unknown>> = fields;
  const ordered = Object.keys(frontmatterSchema.shape).map((name) => [name, values[name]]);
  const id = idOf(fields);
  return {
    path: `ratings/${id.slice(0, 4)}/${id}.md`,
    text: fileText(Object.fromEntries(ordered), body),
  };
}

/** Returns the text of a file of the record. */
export function fileText(fields: object, body: string | undefined): string {
  // By YAML 1.2, days need no quotes.
  const yaml = dump(fields, { schema: CORE_SCHEMA, lineWidth: 100, skipInvalid: true });
  return `---\n${yaml}---\n${body ? `\n${body}\n` : ''}`;
}
