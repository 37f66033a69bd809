import { command } from '../line/command.ts';

export const docs = command({
  name: 'docs',
  about: [
    'Rewrites the generated parts of the documentation: the tables of fields, rules, commands and settings, and the JSON Schemas. A test fails if they are out of date.',
  ],
  options: {},
});
