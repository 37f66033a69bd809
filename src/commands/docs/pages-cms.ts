import { dump } from 'js-yaml';
import * as z from 'zod';
import { type Field, fieldsOf } from '../../notes/schema/fields.ts';
import { firmSchema } from '../../notes/schema/firm-schema.ts';
import { frontmatterSchema } from '../../notes/schema/schema.ts';
import { stockSchema } from '../../notes/schema/stock-schema.ts';

/**
 * Returns `.pages.yml`, from which Pages CMS makes forms for the record. In it, figures and days are
 * texts, so that they are kept as they were typed; the checks judge them. Fields that no form can hold
 * are edited in the file, and kept.
 */
export function pagesCms(): string {
  const config = {
    settings: { content: { merge: true } },
    media: { input: 'public/images', output: '/images' },
    content: [
      collection('ratings', 'title', frontmatterSchema, {
        template: '{fields.published}-symbol-{fields.firm}.md',
        field: 'create',
      }),
      collection('firms', 'name', firmSchema, '{primary}.md'),
      collection('stocks', 'company', stockSchema, { template: 'symbol.md', field: 'create' }),
    ],
  };
  return `# Made from the fields of the record by \`npm run docs\`: change those, not this file.\n${dump(config, { lineWidth: -1, noRefs: true, quoteStyle: 'double' })}`;
}

function collection(name: string, primary: string, schema: z.ZodObject, filename: unknown): object {
  return {
    name,
    label: name.charAt(0).toUpperCase() + name.slice(1),
    type: 'collection',
    path: `content/${name}`,
    format: 'yaml-frontmatter',
    filename,
    view: { fields: [primary], primary },
    fields: [
      ...fieldsOf(schema)
        .filter((field) => field.path.length === 1 && hasForm(field))
        .map(formField),
      { name: 'body', label: 'Text', type: 'code', options: { language: 'markdown' } },
    ],
  };
}

/** Returns whether a form can hold a field. It cannot hold a map by days, or a word that may also be a group. */
function hasForm({ type, parts }: Field): boolean {
  return !(type instanceof z.ZodRecord || type instanceof z.ZodUnion) && parts.every(hasForm);
}

function formField({ path, what, isRequired, isList, words, parts }: Field): object {
  return {
    name: path.at(-1),
    description: what,
    ...(isRequired ? { required: true } : {}),
    ...(isList ? { list: true } : {}),
    ...(parts.length > 0
      ? { type: 'object', fields: parts.map(formField) }
      : words.length > 0
        ? { type: 'select', options: { values: [...words] } }
        : { type: 'string' }),
  };
}
