import * as z from 'zod';

/**
 * What the program knows of a field besides its type and its description. It is declared beside the field, and
 * every list of fields is made from it: the tables of the docs, the JSON Schemas, the options of `npm run new`,
 * the open data, the columns of its CSV, and the suggestions of `npm run check`.
 */
interface FieldFacts {
  /** Other names for the field, in lower case and without spaces. */
  alsoCalled?: readonly string[];
  /** An example, for authors who left the field out. */
  example?: string;
  /**
   * Returns the field with its parts, for authors who gave only one value.
   *
   * @param value as it can be pasted, a figure without its currency
   * @param given all that stands in place of the parts
   */
  shape?: (value: string, given: string) => string;
  /** The same for one item of a list whose items have parts. */
  item?: (value: string) => string;
  /** What to do, for authors whose word is none that the field may be. */
  otherwise?: string;
  /** How its option of `npm run new` differs from what the field's name and kind suggest. */
  option?: OptionFacts;
  /** What the open data says of the field. A field without it is not in the data. Parts go with their field. */
  data?: DataFacts;
}

interface OptionFacts {
  /** Without the dashes. For a field with parts, it begins the names of their options. */
  name?: string;
  /** The placeholder for its value in the usage: `NAME`. */
  value?: string;
  /** Its description in the usage. */
  what?: string;
}

interface DataFacts {
  /**
   * The field's place in an entry of the open data, and in a row of CSV. Programs may count columns, so a number
   * is never given to another field, and a new field takes the next one.
   */
  place?: number;
  /** Its place in a row of CSV, if that is another one. */
  column?: number;
  /** The field's description in the open data, if the note's own does not fit. */
  what?: string;
  /** Whether an entry has the field even if it is empty. */
  isAlwaysThere?: true;
  /** Whether CSV says how many items the list has. Other lists are only in the JSON. */
  isCounted?: true;
}

const facts = z.registry<FieldFacts>();

/** What kind of text a value is. */
export type Kind =
  | 'amount'
  | 'currency'
  | 'day'
  | 'id'
  | 'moment'
  | 'name'
  | 'percent'
  | 'text'
  | 'ticker'
  | 'url';

const kinds = z.registry<{ kind: Kind }>();

/** Records the kind of a schema's values, and returns the schema. */
export function ofKind<Schema extends z.ZodType>(kind: Kind, schema: Schema): Schema {
  kinds.add(schema, { kind });
  return schema;
}

/** Declares a field: its type, its description, and what else is known of it. */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  what: string,
  more: FieldFacts = {},
): Schema {
  const described = schema.describe(what);
  facts.add(described, more);
  return described;
}

/** Returns what else is known of a declared field; nothing for any other schema. */
export function factsOf(declared: unknown): FieldFacts {
  return (declared instanceof z.ZodType && facts.get(declared)) || {};
}

/** A field as it was declared. */
export interface Field {
  /** The names that lead to it; the items of a list are `#`. */
  path: readonly string[];
  /** Its name as the docs write it: `risks[].text`. */
  label: string;
  what: string;
  isRequired: boolean;
  isList: boolean;
  /** The type of its value, or of a list's items. */
  type: z.ZodType;
  /** Undefined for a field with parts. */
  kind: Kind | undefined;
  /** The words that it may be, if it must be one of a few. */
  words: readonly string[];
  facts: FieldFacts;
  /** The fields directly below it. */
  parts: readonly Field[];
}

/** Returns every field of a schema in order, each followed by its parts. */
export function fieldsOf(schema: z.ZodObject, above: readonly string[] = []): Field[] {
  return Object.entries(schema.shape).flatMap(([name, declared]) => {
    const bare = withoutOptional(declared);
    const isList = bare instanceof z.ZodArray;
    // zod types the items of a list, and the parts of an object, by its core's own class.
    const type = (isList ? bare.element : bare) as z.ZodType;
    const path = [...above, name];
    const inside = isList ? [...path, '#'] : path;
    const below = type instanceof z.ZodObject ? fieldsOf(type, inside) : [];
    const found: Field = {
      path,
      label: `${path.join('.').replaceAll('.#', '[]')}${isList ? '[]' : ''}`,
      what: (declared as z.ZodType).description ?? '',
      isRequired: bare === declared,
      isList,
      type,
      kind: type instanceof z.ZodObject ? undefined : (kinds.get(type)?.kind ?? 'text'),
      words: type instanceof z.ZodEnum ? type.options.map(String) : [],
      facts: factsOf(declared),
      parts: below.filter((part) => part.path.length === inside.length + 1),
    };
    return [found, ...below];
  });
}

/** Returns the schema inside an optional one, or the schema itself. */
export function withoutOptional(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? withoutOptional(schema.unwrap()) : schema;
}

/** Returns the schema of the field at a path; undefined for an unknown field. */
export function schemaAt(
  root: z.ZodType,
  path: readonly (string | number)[],
): z.ZodType | undefined {
  let schema: unknown = root;
  for (const step of path) {
    const parent = withoutOptional(schema);
    if (parent instanceof z.ZodArray) schema = parent.element;
    else if (parent instanceof z.ZodObject) schema = parent.shape[step];
    else return undefined;
  }
  return schema instanceof z.ZodType ? schema : undefined;
}
