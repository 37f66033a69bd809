import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generatedDocs } from './docs/generated-docs.ts';
import { readLine } from './line/read-line.ts';
import { docs as table } from './tables/docs.ts';

readLine(table);

for (const { path, text } of await generatedDocs(process.cwd())) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  process.stdout.write(`wrote ${path}\n`);
}
