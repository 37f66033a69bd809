import { describe, expect, test } from 'vitest';
import { checkFirms, firmRules } from '../../../src/archive/rules/index.ts';
import { parseFirm } from '../../../src/notes/firm.ts';
import { firmSlug } from '../../../src/notes/terms/slug.ts';
import { fileOf } from '../../notes/file-of.ts';
import { firmOf } from './small-archive.ts';

function firmsOf(example: string) {
  return example.split(/^---\n/m).map((fields) => {
    const [, name = ''] = /^name: (.+)$/m.exec(fields) ?? [];
    return firmOf(firmSlug(name), `${fields.trimEnd()}\n`);
  });
}

describe.each(firmRules)('$id', ({ id, severity, what, why, examples }) => {
  const found = (example: string) => checkFirms(firmsOf(example)).filter(({ rule }) => rule === id);

  test('says what and why in whole sentences, and has examples', () => {
    for (const sentence of [what, why]) expect(sentence).toMatch(/^[A-Z`].*\.$/s);
    expect(examples.passes).not.toEqual([]);
  });

  test.each(examples.passes)('passes: %s', (example) => {
    expect(found(example)).toEqual([]);
  });

  test.each(examples.fails)('fails: %s', (example) => {
    const findings = found(example);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.severity).toBe(severity);
      expect(finding.reason).toMatch(/^Unexpected .+, expected ./s);
      expect(finding.help).toBeTruthy();
    }
  });

  test('tells the author what is wrong, and what to do', async () => {
    const told = examples.fails
      .flatMap(found)
      .map(
        ({ firm, field, reason, label, help }) =>
          `content/${firm.path} ${field.join('.')}\n${reason}\n${label}\n${help}\n`,
      );
    await expect(told.join('\n')).toMatchFileSnapshot(`../../golden/rules/${id}.txt`);
  });
});

test.each([
  ['[{ word: Kaufen, stance: bye }]', 'Unexpected `bye` as `ladders[0].words[0].stance`'],
  ['[{ word: Kaufen }]', 'expected `stance`'],
  ['[null]', 'ladders[0].words[0]'],
  ['[[Buy]]', 'ladders[0].words[0]'],
])('a word that is none is told: %s', (words, reason) => {
  const file = `---\nname: Example Bank\nladders: [{ words: ${words} }]\n---\n`;
  const { diagnostics } = parseFirm(fileOf('firms/example-bank.md', file));
  expect(diagnostics.map((found) => found.reason).join('\n')).toContain(reason);
});
