import { describe, expect, test } from 'vitest';
import { formatReport } from '../../../src/notes/diagnostics/report.ts';
import { noteRules } from '../../../src/notes/rules/index.ts';
import { parseText } from '../parse-text.ts';
import { exampleNote, samplePath } from './sample-note.ts';

describe.each(noteRules)('$id', ({ id, examples }) => {
  const reports = examples.fails.map((fields) => {
    const { text, diagnostics } = parseText(exampleNote(fields));
    const own = diagnostics.filter(({ rule }) => rule === id);
    return formatReport([{ path: `content/${samplePath}`, text, diagnostics: own }]);
  });

  test('tells the author what is wrong, where, and what to do', async () => {
    for (const report of reports) expect(report).toContain('help: ');
    await expect(`${reports.join('\n\n')}\n`).toMatchFileSnapshot(`../../golden/rules/${id}.txt`);
  });
});
