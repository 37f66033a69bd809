import './environment.ts';

import { refuseMisreadPath } from '../press/plates.ts';
import { site } from '../site.config.ts';
import { readLine } from './line/read-line.ts';
import { dev as table } from './tables/serve.ts';

const { port, host } = readLine(table).options;
refuseMisreadPath(process.cwd());
const { dev } = await import('astro');
const server = await dev({ logLevel: 'warn', server: { port, host } });
process.stdout.write(
  `serving ${site.contentDir}/ at http://localhost:${server.address.port}${site.base}/\n`,
);
