import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatReport } from '../../src/notes/diagnostics/report.ts';
import { formRules } from '../../src/notes/rules/form-rules.ts';
import { noteRules } from '../../src/notes/rules/index.ts';
import { applyFix } from './apply-fix.ts';
import { parseText } from './parse-text.ts';
import { samplePath } from './rules/sample-note.ts';

/**
 * Notes as people get them wrong, each in a folder: `note.md`, and `expected.txt`, all that the author is
 * told. `path.txt` is where the note is said to be, if not where the sample note is.
 */
const corpus = 'test/fixtures/bad-notes';

const notes = readdirSync(corpus).map((name) => {
  const folder = join(corpus, name);
  const place = join(folder, 'path.txt');
  const path = existsSync(place) ? readFileSync(place, 'utf8').trim() : samplePath;
  const { text, diagnostics } = parseText(readFileSync(join(folder, 'note.md')), path);
  const report = `${formatReport([{ path: `content/${path}`, text, diagnostics }])}\n`;
  return { name, path, text, diagnostics, report };
});

/** Words of the program and its libraries, which tell an author nothing. */
const jargon = [
  '\n    at ',
  'Invalid input',
  'YAML',
  'Zod',
  'ENOENT',
  'Implicit',
  'mapping',
  'scalar',
  'undefined',
  '[object',
  'NaN',
];

test('there is a corpus, and for much of it a fix to paste', () => {
  const fixes = notes.flatMap(({ text, diagnostics }) =>
    diagnostics.map((diagnostic) => applyFix(text, diagnostic)).filter((fix) => fix !== undefined),
  );
  expect(notes.length).toBeGreaterThan(180);
  expect(fixes.length).toBeGreaterThan(80);
});

test('every rule of form has a case, and every rule that a case breaks is documented', () => {
  const broken = new Set(notes.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
  const documented = [...formRules, ...noteRules].map(({ id }) => id);
  expect(documented).toEqual(expect.arrayContaining([...broken]));
  const notOfNotes = ['no-notes', 'no-directory'];
  const ofNotes = formRules.map(({ id }) => id).filter((id) => !notOfNotes.includes(id));
  expect([...broken]).toEqual(expect.arrayContaining(ofNotes));
});

test.each(notes)('$name is reported as expected', ({ name, report }) =>
  expect(report).toMatchFileSnapshot(join('../fixtures/bad-notes', name, 'expected.txt')),
);

test('all are reported in plain words: what was found, and what was expected', () => {
  for (const { name, report } of notes) {
    const heads = report.split('\n').filter((line) => /^(?:error|warning)\[/.test(line));
    expect(heads, name).not.toEqual([]);
    for (const head of heads) {
      expect(head, name).toMatch(/^[a-z]+\[[a-z-]+\]: Unexpected .+, expected ./);
    }
    // What the author typed may say anything: the source lines of frames are not ours.
    const ours = report
      .split('\n')
      .filter((line) => !/^\d+ \|/.test(line))
      .join('\n');
    const told = jargon.filter((words) => ours.includes(words));
    expect(told, name).toEqual([]);
  }
});

test('where there is a fix to paste, it works', () => {
  for (const { name, path, text, diagnostics } of notes) {
    for (const diagnostic of diagnostics) {
      const mended = applyFix(text, diagnostic);
      if (mended === undefined) continue;
      const { reason, place } = diagnostic;
      const line = place?.start.line;
      expect(
        parseText(mended, path).diagnostics.filter((left) => left.place?.start.line === line),
        `${name}: ${reason}: ${diagnostic.help}`,
      ).not.toContainEqual(expect.objectContaining({ reason }));
    }
  }
});
