import type * as z from 'zod';
import { type FormProblem, placed } from '../diagnostics/diagnostics.ts';
import { schemaAt } from '../schema/fields.ts';
import { withoutInvisible } from '../terms/invisible.ts';
import { fieldsBelow, splitFences } from './fences.ts';
import { misreadings } from './misreadings.ts';
import { fieldNames, schemaProblems, unknownPaths } from './schema-problems.ts';
import { type FieldPath, type NoteSource, noteSource, pathKey, rangesIn } from './source.ts';
import { bytesProblems, decodeText, invisibleProblems } from './text.ts';
import { withoutEmpty } from './without-empty.ts';
import { dataOf, readYaml } from './yaml.ts';
import { atSlip, foreignProblems, readableRest, syntaxProblems } from './yaml-problems.ts';
import { SlipFinder } from './yaml-slips.ts';

/** The fields and the body of a file, or every problem with its fields. */
export interface ReadFile<Data> {
  /** Undefined if there is a problem. */
  frontmatter: Data | undefined;
  /** Undefined if the file has no fields to read. */
  source: NoteSource | undefined;
  /** The whole text. Invalid bytes become U+FFFD. */
  text: string;
  body: string;
  /** Where the body starts in the file. */
  bodyOffset: number;
  problems: FormProblem[];
}

/**
 * Reads a file that has fields and a body: gray-matter cuts it, `readYaml` reads the fields, and the schema gives
 * them types.
 *
 * Every scalar reaches the schema as it was typed, so `ticker: NYSE:TRUE` and `0700` survive. The schema decides
 * what is a figure or a date.
 *
 * @param schema of all the fields
 */
export function readFile<Schema extends z.ZodObject>(
  schema: Schema,
  bytes: Uint8Array,
): ReadFile<z.output<Schema>> {
  const text = decodeText(bytes);
  const unreadable = bytesProblems(bytes, text);
  if (unreadable.length > 0) return unread(text, unreadable);
  const invisible = invisibleProblems(text);
  if (invisible.length === 0) return readText(schema, text);
  // Other problems are reported too, except those that these characters may have made: on the same lines and, if they
  // indent a line, below it.
  const read = readText(schema, withoutInvisible(text, ' '));
  const lines = new Set(invisible.map(({ place }) => place?.start.line));
  const indents = invisible.some(({ place }) => place?.start.column === 1);
  const others = read.problems.filter(
    ({ place, rule }) =>
      !lines.has(place?.start.line) && !(indents && rule === 'frontmatter-syntax'),
  );
  return { ...read, text, frontmatter: undefined, problems: [...invisible, ...others] };
}

function unread(text: string, problems: FormProblem[]): ReadFile<never> {
  const nothing = { frontmatter: undefined, source: undefined, body: '', bodyOffset: text.length };
  return { ...nothing, text, problems };
}

function readText<Schema extends z.ZodObject>(
  schema: Schema,
  text: string,
): ReadFile<z.output<Schema>> {
  const file = splitFences(text);
  if ('at' in file) return unread(text, [placed(file, rangesIn(text))]);
  const { yaml, yamlOffset, body, bodyOffset } = file;
  const read = typed(schema, yaml, yamlOffset, text);
  const below = fieldsBelow(body, Object.keys(schema.shape)).map((flaw) =>
    placed(flaw, rangesIn(text), bodyOffset),
  );
  return { text, body, bodyOffset, ...read, problems: [...read.problems, ...below] };
}

/** @param offset where the YAML starts in the text */
function typed<Schema extends z.ZodObject>(
  schema: Schema,
  yaml: string,
  offset: number,
  text: string,
): Pick<ReadFile<z.output<Schema>>, 'frontmatter' | 'source' | 'problems'> {
  const document = readYaml(yaml);
  const root = 'root' in document ? document.root : undefined;
  const source = noteSource(text, root, offset);
  const failed = (problems: FormProblem[]) => ({ frontmatter: undefined, source, problems });
  let finder: SlipFinder | undefined;
  const slips = () => (finder ??= new SlipFinder(yaml, fieldNames(schema)));
  const place = { yaml, offset, source, slips };
  const unreadable = 'root' in document ? foreignProblems(document, place) : syntaxProblems(place);
  if ('errorAt' in document || unreadable.length > 0) {
    const rest = readableRest(place, unreadable);
    const others = rest ? typed(schema, rest.yaml, offset, text).problems : [];
    return failed([...unreadable, ...others.filter((problem) => !rest?.isSequel(problem))]);
  }

  const closing = offset + yaml.length + 1;
  const end = source.range(closing, closing + 3);
  if (!root) return failed([withoutFields(schema, end)]);
  const takes = (path: FieldPath, value: string) =>
    schemaAt(schema, path)?.safeParse(value).success ?? false;
  const misread = misreadings(root, yaml, takes);
  const read = dataOf(root);
  const data = document.hasEmpty ? withoutEmpty(schema, read) : read;
  const parsed = schema.safeParse(data);
  if (parsed.success && misread.size === 0) {
    return { frontmatter: parsed.data, source, problems: [] };
  }
  const issues = (parsed.error?.issues ?? []).filter(({ path }) => !misread.has(pathKey(path)));
  // An unknown field is reported as unknown, not as empty.
  for (const path of unknownPaths(issues)) {
    if (misread.get(path)?.rule === 'field-empty') misread.delete(path);
  }
  const judged = new Set(misread.keys());
  return failed([
    ...[...new Set(misread.values())].map((slip) => atSlip(slip, place)),
    ...schemaProblems(issues, { schema, data, source, end, judged }),
  ]);
}

function withoutFields(schema: z.ZodObject, end: FormProblem['place']): FormProblem {
  const required = Object.keys(schema.shape).filter(
    (field) => !schema.shape[field]?.safeParse(undefined).success,
  );
  return {
    rule: 'frontmatter-empty',
    reason: `Unexpected file without fields, expected at least ${required.map((field) => `\`${field}\``).join(', ')}`,
    place: end,
    label: 'no field stands above this',
    help: `start with:\n${required.map((field) => `${field}: …`).join('\n')}`,
  };
}
