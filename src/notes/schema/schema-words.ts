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

/** The action that is meant by another vendor's word. */
export const actionSynonyms: Record<string, string> = Object.fromEntries(
  Object.entries(synonyms).flatMap(([action, words]) =>
    words.split(' ').map((word) => [word, action]),
  ),
);

const fields = [frontmatterSchema, firmSchema, stockSchema].flatMap((schema) => fieldsOf(schema));

/** Returns a table of what fields declare, by keys. */
function gather<Value>(entries: (field: Field, name: string) => [string, Value][]) {
  return Object.fromEntries(fields.flatMap((field) => entries(field, field.path.at(-1) ?? '')));
}

/** What people call fields elsewhere, and the fields' names here. */
export const fieldSynonyms: Record<string, string> = gather(({ facts }, name) =>
  (facts.alsoCalled ?? []).map((other) => [other, name]),
);

/** A field as it is written, for those who left it out. */
export const examples: Record<string, string> = gather(({ facts, path }, name) =>
  facts.example ? [[path.join('.'), `${name}: ${facts.example}`]] : [],
);

/** How the fields with parts are written, for those who gave one value: theirs goes in. */
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
