import { command } from '../line/command.ts';

export const build = command({
  name: 'build',
  about: [
    'Checks the notes, then builds the site. If a note has an error, nothing is published, and the site stays as it was.',
  ],
  options: {
    'skip-invalid': { what: 'Publish the notes that are right, and report the others.' },
    force: { what: 'Render every page again, whatever is known from the last build.' },
    shard: {
      value: 'K/N',
      what: 'Make every N-th page, from the K-th on, and publish nothing. The command says where the part is, to be put together with the others on one machine.',
    },
    merge: {
      what: 'Put the parts in these folders together, and publish the site.',
      takesOperands: 'PART…',
    },
  },
  exitCodes: ['The site was published.', 'Nothing was published.', 'The command line is wrong.'],
});
