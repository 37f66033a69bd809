import * as z from 'zod';
import { type Field, fieldLabel, fieldsOf } from './fields.ts';
import { frontmatterSchema } from './schema.ts';
import { stockSchema } from './stock-schema.ts';

/**
 * Returns the JSON Schema of a note's fields, for editors and for programs that write notes. It says less than the
 * schema that it is made from: only `npm run check` knows arithmetic and the calendar.
 */
export function noteJsonSchema(): object {
  return {
    ...z.toJSONSchema(frontmatterSchema, { io: 'input' }),
    title: 'A rating action',
    description:
      'The frontmatter of a note: one rating action of one firm on one stock on one day.',
  };
}

/** Returns the JSON Schema of a stock's file. */
export function stockJsonSchema(): object {
  return {
    ...z.toJSONSchema(stockSchema, { io: 'input' }),
    title: 'A stock',
    description: "The frontmatter of a stock's file: its names, tickers and splits.",
  };
}

/** One field, for the tables of fields in the docs. */
export interface FieldEntry extends Pick<Field, 'isRequired' | 'what' | 'words'> {
  /** With the names above it; a list's name ends with `[]`. */
  name: string;
}

/** Returns every field of a schema, each followed by its parts. */
export function fieldEntries(schema: z.ZodObject): FieldEntry[] {
  return fieldsOf(schema).map((field) => ({ ...field, name: fieldLabel(field) }));
}
