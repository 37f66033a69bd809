import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Every command starts here. What Node makes of each module that is loaded from here on is kept, for
// threads and other processes too, so a command starts in half the time. This file is JavaScript,
// because Node would first have to load what strips the types of TypeScript.
process.env['NODE_COMPILE_CACHE'] ||= join(process.cwd(), 'node_modules/.cache/ratings-digest');
enableCompileCache();
// Whatever goes wrong from here on, even while modules load, is reported in words.
await import('./plain-errors.ts');
const [command] = process.argv.splice(2, 1);
await import(`./${command}.ts`);
