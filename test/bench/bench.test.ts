import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { findWrong } from './output.ts';
import { type SizeResult, sizeSection } from './report.ts';
import { stepNames } from './rounds.ts';
import { memoryOf } from './run.ts';
import { withMeasured } from './summary.ts';

const engines = [
  { name: 'ours', title: 'Ratings Digest', version: 'ours 1.0' },
  { name: 'hugo', title: 'Hugo', version: 'hugo 1.0' },
] as const;

/** Three rounds; in the last of them Hugo fails. */
const result: SizeResult = {
  notes: 10_000,
  tickers: 150,
  meanBytes: 6600,
  runs: 3,
  date: '2026-02-27',
  machine: 'Example CPU, 2 cores',
  engines,
  builds: [1, 2, 3].flatMap((round) =>
    engines.flatMap(({ name: engine }) =>
      stepNames.map((step) => ({
        engine,
        step,
        round,
        seconds: engine === 'ours' ? 2.5 + round : 3,
        cpuSeconds: 10,
        peakBytes: undefined,
        failure: engine === 'hugo' && round === 3 && step === 'cold' ? 'exit code 1' : undefined,
        output: { pages: 1060, files: 1100, bytes: 9e6, written: 7 },
      })),
    ),
  ),
  checks: [],
  devs: [],
  weights: [],
};

test('a section has medians, ratios and failures, and – for what the system does not tell', () => {
  const section = sizeSection(result);
  expect(section).toContain('seconds differ by up to 44 % of the median');
  expect(section).toContain('\n\nHugo failed (cold build): exit code 1.\n\n');
  expect(section).toContain('| Cold build       |            4.5 |  3.0 |    1.5 |');
  expect(section).toMatch(/### Peak memory, MB\n\n.*\n.*\n\| Cold build +\| +– \| +– \| +– \|/);
});

test('a document keeps the text around its sections, and its summary is made from them', () => {
  const first = withMeasured('# Performance\n\nProse.\n', 10_000, sizeSection(result));
  const second = withMeasured(`${first}\nMore.\n`, 1000, '## 1,000 notes $&');
  expect(second).toMatch(/\| 10,000, Cold build +\| +1\.5 ✓ ≤ 1\.8 \|/);
  expect(second).toContain('bar [1.5, 1.5, 1.5]\n  line [1.8, 0.25, 0.2]');
  expect(second).not.toContain('1,000, Cold');
  expect(second).toMatch(/\n\nProse\.\n.*\nMore\.\n.*## 1,000 notes \$&/s);
  expect(withMeasured(second, 1000, '## 1,000 notes $&')).toBe(second);
  expect(withMeasured(second, 0, undefined)).toBe(second);
  expect(() => withMeasured('<!-- bench 1:start -->', 1, '')).toThrow('is missing');
});

test('pages that are not those of the notes are wrong', () => {
  const paths = ['index.html', 'ratings/2026-02-10-kc-example/index.html', 'tickers/kc/index.html'];
  const notes = new Set(['2026-02-10-kc-example']);
  expect(findWrong(paths, { notes, tickers: 1 })).toBeUndefined();
  expect(findWrong(paths, { notes, tickers: 2 })).toContain('1 pages of tickers, expected 2');
  expect(findWrong(paths, { notes: new Set(), tickers: 1 })).toContain('pages without a note: 1');
  expect(findWrong([], { notes, tickers: 0 })).toContain('notes without a page: 1');
});

test.runIf(process.platform === 'linux')('the memory of all processes is summed', async () => {
  const fill = 'const a = Buffer.alloc(60e6, 1); console.log(a.length); process.stdin.resume();';
  const twice = `const { spawn } = require('node:child_process');
    spawn(process.execPath, ['-e', ${JSON.stringify(fill)}], { stdio: 'inherit' }); ${fill}`;
  const child = spawn(process.execPath, ['-e', twice], { detached: true });
  let said = '';
  while (said.split('60000000').length < 3) said += await once(child.stdout, 'data');
  const bytes = memoryOf(child.pid ?? 0);
  child.stdin.end();
  await once(child, 'close');
  expect(bytes).toBeGreaterThan(120e6);
  expect(bytes).toBeLessThan(600e6);
});
