import './environment.ts';

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../site.config.ts';
import { readLine, stop } from './line/read-line.ts';
import { preview as table } from './tables/serve.ts';

const { port, host } = readLine(table).options;
if (!existsSync(join(site.outDir, 'index.html'))) {
  stop(`There is no site in ${site.outDir}/ yet: run \`npm run build\` first.`);
}
const { preview } = await import('astro');
const server = await preview({
  logLevel: 'warn',
  outDir: site.outDir,
  server: { port, host },
});
process.stdout.write(`serving ${site.outDir}/ at http://localhost:${server.port}${site.base}/\n`);
await server.closed();
