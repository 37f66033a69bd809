import './environment.ts';

import { join } from 'node:path';
import { readIfThere } from '../disk/files.ts';
import { site } from '../site.config.ts';
import { readLine, stop } from './line/read-line.ts';
import { preview as table } from './tables/serve.ts';

const { port, host } = readLine(table).options;
// The build may have had another BASE_PATH than this command: then no link would work.
const home = Buffer.from(readIfThere(join(site.outDir, 'index.html')) ?? '').toString();
const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(home) ?? [];
if (address === undefined) {
  stop(`There is no site in ${site.outDir}/ yet: run \`npm run build\` first.`);
}
const base = new URL(address).pathname;
const { preview } = await import('astro');
const server = await preview({
  logLevel: 'warn',
  base,
  outDir: site.outDir,
  server: { port, host },
});
process.stdout.write(`serving ${site.outDir}/ at http://localhost:${server.port}${base}\n`);
await server.closed();
