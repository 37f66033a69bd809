import { parseDocument } from 'yaml';
import type * as z from 'zod';
import type { FormProblem } from './form-problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { type NoteSource, noteSource, pathKey } from './source.ts';
import { emptyFields, foreignProblems, yamlProblems } from './yaml-problems.ts';

export interface FrontmatterResult<Data> {
  frontmatter: Data | undefined;
  source: NoteSource;
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
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: true,
  });
  const source = noteSource(text, document, offset);
  const failed = (problems: FormProblem[]) => ({ frontmatter: undefined, source, problems });
  const syntax = [
    ...yamlProblems(document, yaml, source, offset),
    ...foreignProblems(document, source, offset),
  ];
  if (syntax.length > 0) return failed(syntax);

  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (data === null || data === undefined || data === '') {
    const required = Object.keys(schema.shape).filter(
      (field) => !schema.shape[field]?.safeParse(undefined).success,
    );
    return failed([
      {
        rule: 'frontmatter-empty',
        reason: 'Unexpected empty frontmatter, expected fields',
        place: source.range(0, 3),
        label: 'nothing between the fences',
        help: `start with:\n${required.map((field) => `${field}: …`).join('\n')}`,
      },
    ]);
  }
  const empty = emptyFields(document, source, offset);
  const parsed = schema.safeParse(data);
  const refused = parsed.success
    ? []
    : schemaProblems(
        schema,
        parsed.error.issues.filter((issue) => !empty.paths.has(pathKey(issue.path))),
        data,
        source,
      );
  const problems = [...empty.problems, ...refused];
  return {
    frontmatter: parsed.success && problems.length === 0 ? parsed.data : undefined,
    source,
    problems,
  };
}
