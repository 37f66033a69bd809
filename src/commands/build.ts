import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// A build in which nothing changed spends most of its time on loading the program: what Node makes of each module is
// kept, for threads and for the process that bundles the site too. Only modules that are loaded from here on are.
process.env['NODE_COMPILE_CACHE'] ||= join(process.cwd(), 'node_modules/.cache/ratings-digest');
enableCompileCache();
await import('./build/run.ts');
