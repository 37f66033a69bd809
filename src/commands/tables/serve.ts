import { command, type Option } from '../line/command.ts';

const serving = {
  port: {
    value: 'NUMBER',
    range: [0, 65_535],
    default: 4321,
    what: 'The port to use; if it is taken, the next free one.',
  },
  host: { what: 'Serve other machines on the network, too.' },
} as const satisfies Record<string, Option>;

export const dev = command({
  name: 'dev',
  about: [
    'Serves the site, and shows each saved note or component at once. A note with an error becomes a page that shows its report.',
  ],
  options: serving,
});

export const preview = command({
  name: 'preview',
  about: ['Serves the built site as a static host would, after `npm run build`.'],
  options: serving,
});
