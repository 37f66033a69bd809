import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { join } from 'node:path';

// Every command starts here. This file is JavaScript, because Node would first have to load what
// strips the types of TypeScript.

// Without this package, npm runs commands on the system's Node, which may be too old for them.
if (!existsSync('node_modules/node')) {
  process.stderr.write('Run `npm ci` first: it installs what this program needs.\n');
  process.exit(1);
}
// What Node makes of each module that is loaded from here on is kept, for threads and other processes
// too, so a command starts in half the time.
process.env['NODE_COMPILE_CACHE'] ||= join(process.cwd(), 'node_modules/.cache/ratings-digest');
module.enableCompileCache();
// Whatever goes wrong from here on, even while modules load, is reported in words.
await import('./plain-errors.ts');
const [command] = process.argv.splice(2, 1);
await import(`./${command}.ts`);
