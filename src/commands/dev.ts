import './plain-errors.ts';
import './environment.ts';

import { site } from '../site.config.ts';
import { parseOptions, portOf } from './options.ts';

const usage = `Usage: npm run dev [-- OPTIONS]

Serves the site and shows each saved note or component at once.

  --port NUMBER   4321 by default, or the next one that is free
  --host          also to other machines in the network
  --help          show this`;

const options = parseOptions(usage, {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
});
const { dev } = await import('astro');
const server = await dev({
  logLevel: 'warn',
  server: { port: portOf(options.port, usage), host: options.host },
});
process.stdout.write(
  `serving ${site.contentDir}/ at http://localhost:${server.address.port}${site.base}/\n`,
);
