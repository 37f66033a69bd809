import './plain-errors.ts';
import './environment.ts';

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../site.config.ts';
import { parseOptions, portOf } from './options.ts';

const usage = `Usage: npm run preview [-- OPTIONS]

Serves ${site.outDir}/ as a static host would.

  --port NUMBER   4321 by default, or the next one that is free
  --host          also to other machines in the network
  --help          show this`;

const options = parseOptions(usage, {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
});
if (!existsSync(join(site.outDir, 'index.html'))) {
  process.stderr.write(`There is no site in ${site.outDir}/ yet: run \`npm run build\` first.\n`);
  process.exit(1);
}
const { preview } = await import('astro');
const server = await preview({
  logLevel: 'warn',
  outDir: site.outDir,
  server: { port: portOf(options.port, usage), host: options.host },
});
process.stdout.write(`serving ${site.outDir}/ at http://localhost:${server.port}${site.base}/\n`);
await server.closed();
