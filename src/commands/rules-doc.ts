import './plain-errors.ts';

import { writeFile } from 'node:fs/promises';
import { rulesDoc } from '../archive/rules/rules-doc.ts';

const path = 'docs/rules.md';
await writeFile(path, rulesDoc());
process.stdout.write(`wrote ${path}\n`);
