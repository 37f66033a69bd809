import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedDocs } from './docs/generated-docs.ts';
import { readLine } from './line/read-line.ts';
import { docs as table } from './tables/docs.ts';

readLine(table);

for (const { path, text } of generatedDocs(process.cwd())) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`wrote ${path}\n`);
}
