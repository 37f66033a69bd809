import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  exampleDirectory,
  exampleFirms,
  exampleStocks,
} from '../../../src/archive/rules/example-files.ts';
import { archiveRules } from '../../../src/archive/rules/index.ts';
import type { ArchiveExample } from '../../../src/archive/rules/rule.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import { formatReport } from '../../../src/notes/diagnostics/report.ts';
import { exampleNote } from '../../notes/rules/sample-note.ts';
import { noteOf } from './small-archive.ts';

/** Returns what a check of these notes reports by one rule. */
async function reportOn(notes: ArchiveExample, rule: string): Promise<string> {
  const contentDir = await mkdtemp(join(tmpdir(), 'archive-rules-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(contentDir, path)), { recursive: true });
    await writeFile(join(contentDir, path), text);
  };
  for (const [slug, fields] of Object.entries(exampleFirms)) {
    await write(`firms/${slug}.md`, `---\n${fields}---\n`);
  }
  for (const [slug, fields] of Object.entries(exampleStocks)) {
    await write(`stocks/${slug}.md`, `---\n${fields}---\n`);
  }
  await write('directory.csv', exampleDirectory);
  for (const fields of notes) await write(noteOf(fields).path, exampleNote(fields));
  const place = { contentDir, shownAs: 'content/' };
  const { reports } = await checkContent(place, undefined, new Date('2026-07-01T12:00:00Z'));
  await rm(contentDir, { recursive: true });
  return formatReport(
    reports.map((report) => ({
      ...report,
      diagnostics: report.diagnostics.filter((found) => found.rule === rule),
    })),
  );
}

describe.each(archiveRules)('$id', ({ id, examples }) => {
  test('tells the author what is wrong, where, and what to do', async () => {
    const reports = await Promise.all(examples.fails.map((notes) => reportOn(notes, id)));
    for (const report of reports) expect(report).toContain('help: ');
    await expect(`${reports.join('\n\n')}\n`).toMatchFileSnapshot(`../../golden/rules/${id}.txt`);
  });
});
