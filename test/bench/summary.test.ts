import { expect, test } from 'vitest';
import { withSection, withSummary } from './document.ts';
import { summaryOf } from './summary.ts';

const section = `## 10,000 notes

### Seconds

|                 | Ratings Digest | Hugo | ÷ Hugo |
| --------------- | -------------: | ---: | -----: |
| Cold build      |           30.0 | 20.0 |    1.5 |
| Nothing changed |            6.0 | 20.0 |   0.30 |

### Peak memory, MB

|                 | Ratings Digest |  Hugo | ÷ Hugo |
| --------------- | -------------: | ----: | -----: |
| Cold build      |          1,200 | 1,500 |   0.80 |`;

test('each ratio is beside its goal, and what was not measured is left open', () => {
  const summary = summaryOf(withSection('# Performance\n', 10_000, section));
  const rows = summary.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
  expect(rows).toContain(
    '| 10,000, Cold build | 1.5 ✓ ≤ 1.8 | – ≤ 0.7 | 0.80 ✓ ≤ 0.8 | – | 1,200 |',
  );
  expect(rows).toContain('| 10,000, Nothing changed | 0.30 ✗ ≤ 0.2 | – | – | – | – |');
});

test('a size at which this program was not measured is left out', () => {
  const peers = section.replaceAll(/ Ratings Digest \|| ÷ Hugo \|/g, '');
  expect(summaryOf(withSection('# Performance\n', 10_000, peers))).not.toContain('10,000');
});

test('the chart has the ratios that were measured', () => {
  const summary = summaryOf(withSection('# Performance\n', 10_000, section));
  expect(summary).toContain('x-axis ["10k cold", "10k same"]');
  expect(summary).toContain('bar [1.5, 0.3]\n  line [1.8, 0.2]');
  expect(summaryOf('# Performance\n')).not.toContain('mermaid');
});

test('the summary stands below the heading, once', () => {
  const once = withSummary('# Performance\n\nProse.\n', 'old');
  expect(once).toBe(
    '# Performance\n\n<!-- bench summary:start -->\n\nold\n\n<!-- bench summary:end -->\n\nProse.\n',
  );
  expect(withSummary(once, 'new')).toBe(once.replace('old', 'new'));
});
