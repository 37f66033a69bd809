import * as z from 'zod';
import { frontmatterSchema } from './schema.ts';

/**
 * Returns the JSON Schema of a note's frontmatter, for editors and for programs that write notes. It is
 * made from the one schema, and says less: what needs arithmetic or a calendar, only `npm run check` knows.
 */
export function noteJsonSchema(): object {
  return {
    ...z.toJSONSchema(frontmatterSchema, { io: 'input' }),
    title: 'A rating action',
    description:
      'The frontmatter of a note: one rating action of one firm on one stock on one day.',
  };
}

/** One field, for the tables of fields in the docs. */
export interface FieldEntry {
  name: string;
  isRequired: boolean;
  what: string;
  /** The words that it may be, where only some may stand. */
  words: string[];
}

/** Returns every field of a note, the parts of a field below it. */
export function noteFields(): FieldEntry[] {
  return fieldsOf(frontmatterSchema, '');
}

/** Returns every field of a schema, the parts of a field below it; a list's name ends with `[]`. */
export function fieldsOf(schema: z.ZodObject, prefix: string): FieldEntry[] {
  return Object.entries(schema.shape).flatMap(([name, field]): FieldEntry[] => {
    const isRequired = !(field instanceof z.ZodOptional);
    const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
    const item = inner instanceof z.ZodArray ? inner.element : inner;
    const isList = inner instanceof z.ZodArray;
    const entry = {
      name: `${prefix}${name}${isList ? '[]' : ''}`,
      isRequired,
      what: descriptionOf(field),
      words: item instanceof z.ZodEnum ? item.options.map(String) : [],
    };
    return item instanceof z.ZodObject ? [entry, ...fieldsOf(item, `${entry.name}.`)] : [entry];
  });
}

function descriptionOf(schema: unknown): string {
  if (!(schema instanceof z.ZodType)) return '';
  if (schema.description) return schema.description;
  return schema instanceof z.ZodOptional ? descriptionOf(schema.unwrap()) : '';
}
