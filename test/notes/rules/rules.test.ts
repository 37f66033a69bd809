import { describe, expect, test } from 'vitest';
import { noteRules } from '../../../src/notes/rules/index.ts';
import { parseText, reasonsOf } from '../parse-text.ts';
import { exampleNote, sampleNote } from './sample-note.ts';

test('the sample note has no problem', () => {
  expect(reasonsOf(parseText(sampleNote))).toEqual([]);
});

test('every rule has its own id, in the form that links use', () => {
  const ids = noteRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

describe.each(noteRules)('$id', ({ id, severity, what, why, examples }) => {
  /** What the rule says of an example, which must be a note in all that is not the rule's. */
  function found(example: string) {
    const { diagnostics } = parseText(exampleNote(example));
    const rules = new Set(noteRules.map((rule) => rule.id));
    const others = diagnostics.filter(({ rule }) => !rule || !rules.has(rule));
    expect(others.map(({ reason }) => reason)).toEqual([]);
    return diagnostics.filter(({ rule }) => rule === id);
  }

  test('says what and why in whole sentences', () => {
    expect(what).toMatch(/^[A-Z`].*\.$/s);
    expect(why).toMatch(/^[A-Z`].*\.$/s);
    expect(examples.fails).not.toEqual([]);
  });

  test.each(examples.passes)('passes: %s', (example) => {
    expect(found(example)).toEqual([]);
  });

  test.each(examples.fails)('fails: %s', (example) => {
    const diagnostics = found(example);
    expect(diagnostics).not.toEqual([]);
    for (const diagnostic of diagnostics) {
      expect(diagnostic.severity).toBe(severity);
      expect(diagnostic.reason).toMatch(/^Unexpected .+, expected ./s);
    }
  });
});
