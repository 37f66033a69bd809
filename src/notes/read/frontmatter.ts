import { type Document, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { FormProblem } from '../diagnostics/form-problem.ts';
import { readPlainFields } from './plain-fields.ts';
import { fieldNames, schemaProblems, unknownPaths } from './schema-problems.ts';
import { type NoteSource, noteSource, pathKey } from './source.ts';
import { emptyFields, foreignProblems, yamlProblems } from './yaml-problems.ts';
import { SlipFinder } from './yaml-slips.ts';

export interface FrontmatterResult<Data> {
  frontmatter: Data | undefined;
  source: NoteSource;
  /** Returns the line of a field that starts a line; undefined where it is absent. */
  lineOf(field: string): number | undefined;
  problems: FormProblem[];
}

/**
 * Returns the typed frontmatter of YAML, or every problem with it.
 *
 * Every scalar keeps the text that was typed (YAML's failsafe schema), so `ticker: NYSE:TRUE` and
 * `0700` survive; what is a figure or a date is the schema's to say.
 *
 * @param schema of the whole frontmatter
 * @param yaml the text between the fences
 * @param text the whole file, for the places
 * @param offset where `yaml` starts in `text`
 */
export function parseFrontmatter<Schema extends z.ZodObject>(
  schema: Schema,
  yaml: string,
  text: string,
  offset: number,
): FrontmatterResult<z.output<Schema>> {
  let document: Document.Parsed | undefined;
  // What is written plainly and right needs no places, unless a rule finds something later.
  const exact = () =>
    (document ??= parseDocument(yaml, {
      schema: 'failsafe',
      prettyErrors: false,
      uniqueKeys: true,
    }));
  const source = noteSource(text, exact, offset);
  const quick = readPlainFields(yaml);
  const known = quick && schema.safeParse(quick.data);
  if (quick && known?.success) {
    const first = lineAt(text, offset);
    const lineOf = (field: string) => {
      const line = quick.lines.get(field);
      return line === undefined ? undefined : first + line;
    };
    return { frontmatter: known.data, source, lineOf, problems: [] };
  }
  return readExactly(schema, exact(), { yaml, text, offset, source });
}

/** Returns the line of an offset in a text. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function readExactly<Schema extends z.ZodObject>(
  schema: Schema,
  document: Document.Parsed,
  {
    yaml,
    text,
    offset,
    source,
  }: { yaml: string; text: string; offset: number; source: NoteSource },
): FrontmatterResult<z.output<Schema>> {
  const lineOf = (field: string) => source.key([field])?.start.line;
  const failed = (problems: FormProblem[]) => ({
    frontmatter: undefined,
    source,
    lineOf,
    problems,
  });
  const place = { yaml, offset, source, slips: new SlipFinder(yaml, () => fieldNames(schema)) };
  const unreadable = yamlProblems(document, place);
  if (unreadable.length > 0) return failed(unreadable);
  const foreign = foreignProblems(document, place);
  if (foreign.length > 0) return failed(foreign);

  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const closing = text.indexOf('---', offset + yaml.length);
  const end = source.range(closing, closing + 3);
  if (data === null || data === undefined || data === '') {
    const required = Object.keys(schema.shape).filter(
      (field) => !schema.shape[field]?.safeParse(undefined).success,
    );
    return failed([
      {
        rule: 'frontmatter-empty',
        reason: `Unexpected file without fields, expected at least ${required.map((field) => `\`${field}\``).join(', ')}`,
        place: end,
        label: 'no field stands above this',
        help: `start with:\n${required.map((field) => `${field}: …`).join('\n')}`,
      },
    ]);
  }
  const empty = emptyFields(document, place);
  const parsed = schema.safeParse(data);
  if (parsed.success && empty.size === 0) {
    return { frontmatter: parsed.data, source, lineOf, problems: [] };
  }
  const issues = (parsed.error?.issues ?? []).filter(({ path }) => !empty.has(pathKey(path)));
  // A field that is not known need not be filled in, unless it is no field but half a figure.
  const unknown = new Set(unknownPaths(issues));
  for (const [path, { rule }] of empty) {
    if (rule === 'field-empty' && unknown.has(path)) empty.delete(path);
  }
  const read = { schema, data, source, end, judged: new Set(empty.keys()) };
  return failed([...empty.values(), ...schemaProblems(issues, read)]);
}
