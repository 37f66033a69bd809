import './plain-errors.ts';

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generatedDocs } from './docs/generated-docs.ts';

for (const { path, text } of await generatedDocs(process.cwd())) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  process.stdout.write(`wrote ${path}\n`);
}
