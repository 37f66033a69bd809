import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// A build in which nothing changed spends most of its time on loading the program: what Node makes of each module is
// kept. Only modules that are loaded from here on are.
enableCompileCache(join(process.cwd(), 'node_modules/.cache/ratings-digest'));
await import('./build/run.ts');
