import { describe, expect, test } from 'vitest';
import { archiveRules } from '../../../src/archive/rules/index.ts';
import { noteRules } from '../../../src/notes/rules/index.ts';
import { findingsOf } from './small-archive.ts';

test('every rule has its own id, among those for notes too', () => {
  const ids = [...noteRules, ...archiveRules].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

describe.each(archiveRules)('$id', ({ id, severity, what, why, examples }) => {
  const found = (notes: readonly string[]) =>
    findingsOf(notes).filter(({ rule, accepted }) => rule === id && accepted === undefined);

  test('says what and why in whole sentences, and has examples', () => {
    expect(what).toMatch(/^[A-Z`].*\.$/s);
    expect(why).toMatch(/^[A-Z`].*\.$/s);
    expect(examples.passes).not.toEqual([]);
    expect(examples.fails).not.toEqual([]);
  });

  test.each(examples.passes.map((notes) => ({ notes })))('passes: $notes', ({ notes }) => {
    expect(found(notes)).toEqual([]);
  });

  test.each(examples.fails.map((notes) => ({ notes })))('fails: $notes', ({ notes }) => {
    const findings = found(notes);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.severity).toBe(severity);
      expect(finding.reason).toMatch(/^Unexpected .+, expected ./s);
      expect(finding.label).toBeTruthy();
      expect(finding.help).toBeTruthy();
    }
  });
});
