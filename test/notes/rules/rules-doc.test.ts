import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveRules } from '../../../src/archive/rules/index.ts';
import { formRules } from '../../../src/notes/rules/form-rules.ts';
import { noteRules } from '../../../src/notes/rules/index.ts';
import { parseText } from '../parse-text.ts';
import { withFields } from './sample-note.ts';

test('every rule that can be reported is documented', () => {
  const documented = new Set(
    [...formRules, ...noteRules, ...archiveRules].map(({ id }): string => id),
  );
  const sources = ['src/notes', 'src/check'].flatMap((folder) =>
    readdirSync(folder, { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('rules'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const reported = sources.flatMap((source) =>
    [...source.matchAll(/\brule: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(reported.length).toBeGreaterThan(10);
  expect(reported.filter((id) => !documented.has(id))).toEqual([]);
  for (const { id } of formRules) expect(sources.join('\n')).toContain(`'${id}'`);
});

test('no two rules have one id', () => {
  const ids = [...formRules, ...noteRules, ...archiveRules].map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test.each(
  formRules.flatMap(({ id, examples }) => [
    ...(examples.fails ?? []).map((fields) => ({ id, text: withFields(fields) })),
    ...(examples.failingFiles ?? []).map((text) => ({ id, text })),
  ]),
)('$id fails: $text', ({ id, text }) => {
  const { diagnostics } = parseText(text);
  expect(diagnostics.map(({ rule }) => rule)).toContain(id);
  expect(diagnostics.filter(({ rule }) => rule === id)[0]?.severity).toBe('error');
});
