import { expect, test } from 'vitest';
import { tallyOf } from '../../src/check/problems.ts';
import { diagnosticOf, type Severity } from '../../src/notes/diagnostics/diagnostics.ts';

function reports(...severities: Severity[]) {
  const diagnostics = severities.map((severity) =>
    diagnosticOf({ rule: 'pence', severity, reason: 'Unexpected amount' }),
  );
  return [{ path: 'content/ratings/2026/a.md', text: '', diagnostics }];
}

test('the tally', () => {
  const none = reports();
  expect(tallyOf({ notes: 1, reports: none })).toBe('checked 1 note: no problems');
  expect(tallyOf({ notes: 10_000, reports: reports('warning', 'error', 'warning') })).toBe(
    'checked 10,000 notes: 1 error, 2 warnings',
  );
  expect(tallyOf({ notes: 0, reports: reports('error') })).toBe('checked 0 notes: 1 error');
  expect(tallyOf({ notes: 0, firms: 1, reports: none })).toBe('checked 1 firm: no problems');
  expect(tallyOf({ notes: 1, firms: 1, pages: 1, reports: none })).toBe(
    'checked 1 note, 1 firm and 1 page: no problems',
  );
  expect(tallyOf({ notes: 2, firms: 3, reports: none })).toBe(
    'checked 2 notes and 3 firms: no problems',
  );
});
