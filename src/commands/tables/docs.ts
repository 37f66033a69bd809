import { command } from '../line/command.ts';

export const docs = command({
  name: 'docs',
  about: [
    'Rewrites what is generated in this repository: the tables of fields, settings and colours, the pages of rules and of commands, and the forms for authors. A test fails if one of them is out of date.',
  ],
  options: {},
});
