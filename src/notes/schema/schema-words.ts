import { type Field, fieldsOf } from './fields.ts';
import { firmSchema } from './firm-schema.ts';
import { frontmatterSchema } from './schema.ts';
import { stockSchema } from './stock-schema.ts';

/** Other vendors' words for the actions. */
const synonyms = {
  maintain: 'reiterate reiterates reiterated reit main keeps',
  upgrade: 'up',
  downgrade: 'down',
  initiate: 'init initiates starts',
  raise: 'raises raised',
  lower: 'lowers lowered cut cuts',
  set: 'announces sets',
  remove: 'removes',
};

/** The action that another vendor's word means. */
export const actionSynonyms: Record<string, string> = Object.fromEntries(
  Object.entries(synonyms).flatMap(([action, words]) =>
    words.split(' ').map((word) => [word, action]),
  ),
);

const fields = [frontmatterSchema, firmSchema, stockSchema].flatMap((schema) => fieldsOf(schema));

/** Returns a table of what the fields declare, by key. */
function gather<Value>(entries: (field: Field, name: string) => [string, Value][]) {
  return Object.fromEntries(fields.flatMap((field) => entries(field, field.path.at(-1) ?? '')));
}

/** The names of fields here, by their names elsewhere. */
export const fieldSynonyms: Record<string, string> = gather(({ facts }, name) =>
  (facts.alsoCalled ?? []).map((other) => [other, name]),
);

/** Each field with an example, for authors who left it out. */
export const examples: Record<string, string> = gather(({ facts, path }, name) =>
  facts.example ? [[path.join('.'), `${name}: ${facts.example}`]] : [],
);

/** How to write a field with parts, for authors who gave one value, which goes in. */
export const shapes: Record<string, (value: string) => string> = gather(
  ({ facts: { shape, item }, path }, name) => {
    const key = path.join('.');
    if (shape) return [[key, (value) => `${name}: ${shape(value)}`]];
    if (!item) return [];
    return [
      [key, (value) => `${name}:\n  - ${item(value)}`],
      [`${key}.#`, (value) => `- ${item(value)}`],
    ];
  },
);
