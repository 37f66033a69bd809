import { expect, test } from 'vitest';
import type { EngineName } from './engines/engine.ts';
import { type SizeResult, sizeSection } from './report.ts';
import { type Build, type StepName, stepNames } from './rounds.ts';

const times: Record<EngineName, number> = { ours: 3, hugo: 4, eleventy: 12, astro: 30 };

function build(engine: EngineName, step: StepName, round: number): Build {
  const seconds = times[engine] + round - 2;
  return {
    engine,
    step,
    round,
    seconds,
    cpuSeconds: 2 * seconds,
    peakBytes: times[engine] * 100e6,
    failure: undefined,
    output: { pages: 1060, files: 1100, bytes: 9e6, written: step === 'unchanged' ? 0 : 7 },
  };
}

const engines = (['ours', 'hugo', 'eleventy'] as const).map((name) => ({
  name,
  title: { ours: 'Ours', hugo: 'Hugo', eleventy: 'Eleventy' }[name],
  version: `${name} 1.0`,
}));

const result: SizeResult = {
  notes: 1000,
  tickers: 150,
  meanBytes: 6600,
  runs: 3,
  date: '2026-02-27',
  machine: {
    cpu: 'Example CPU',
    cores: 2,
    memoryBytes: 8 * 2 ** 30,
    system: 'Linux 6.1 x64',
    node: '24.0.0',
    disk: 'ext4',
  },
  engines,
  builds: [3, 1, 2].flatMap((round) =>
    engines.flatMap(({ name }) => stepNames.map((step) => build(name, step, round))),
  ),
  checks: [],
  devs: [],
  weights: [{ title: 'Home', html: 4200, css: 3900 }],
};

test('a section says where and with what, then medians with ratios to each peer', () => {
  expect(sizeSection(result)).toMatchInlineSnapshot(`
    "## 1,000 notes

    - 2026-02-27: Example CPU, 2 cores, 8 GB memory, Linux 6.1 x64, ext4; Node 24.0.0.
    - ours 1.0, hugo 1.0, eleventy 1.0.
    - 1,000 notes of 6.6 KB on 150 tickers; medians of 3 runs. Between the runs of one build, seconds differ by up to 67 % of the median.

    ### Seconds

    |                  | Ours | Hugo | Eleventy | ÷ Hugo | ÷ Eleventy |
    | ---------------- | ---: | ---: | -------: | -----: | ---------: |
    | Cold build       |  3.0 |  4.0 |     12.0 |   0.75 |       0.25 |
    | Nothing changed  |  3.0 |  4.0 |     12.0 |   0.75 |       0.25 |
    | One note added   |  3.0 |  4.0 |     12.0 |   0.75 |       0.25 |
    | One note edited  |  3.0 |  4.0 |     12.0 |   0.75 |       0.25 |
    | One note deleted |  3.0 |  4.0 |     12.0 |   0.75 |       0.25 |

    ### CPU seconds

    |                  | Ours | Hugo | Eleventy | ÷ Hugo | ÷ Eleventy |
    | ---------------- | ---: | ---: | -------: | -----: | ---------: |
    | Cold build       |  6.0 |  8.0 |     24.0 |   0.75 |       0.25 |
    | Nothing changed  |  6.0 |  8.0 |     24.0 |   0.75 |       0.25 |
    | One note added   |  6.0 |  8.0 |     24.0 |   0.75 |       0.25 |
    | One note edited  |  6.0 |  8.0 |     24.0 |   0.75 |       0.25 |
    | One note deleted |  6.0 |  8.0 |     24.0 |   0.75 |       0.25 |

    ### Peak memory, MB

    |                  | Ours | Hugo | Eleventy | ÷ Hugo | ÷ Eleventy |
    | ---------------- | ---: | ---: | -------: | -----: | ---------: |
    | Cold build       |  300 |  400 |    1,200 |   0.75 |       0.25 |
    | Nothing changed  |  300 |  400 |    1,200 |   0.75 |       0.25 |
    | One note added   |  300 |  400 |    1,200 |   0.75 |       0.25 |
    | One note edited  |  300 |  400 |    1,200 |   0.75 |       0.25 |
    | One note deleted |  300 |  400 |    1,200 |   0.75 |       0.25 |

    ### What is written

    |                                 |  Ours |  Hugo | Eleventy |
    | ------------------------------- | ----: | ----: | -------: |
    | Pages                           | 1,060 | 1,060 |    1,060 |
    | Files                           | 1,100 | 1,100 |    1,100 |
    | MB                              |     9 |     9 |        9 |
    | Nothing changed: files written  |     0 |     0 |        0 |
    | One note added: files written   |     7 |     7 |        7 |
    | One note edited: files written  |     7 |     7 |        7 |
    | One note deleted: files written |     7 |     7 |        7 |

    ### Weight of pages

    | Compressed, KB | HTML | CSS | Both |
    | -------------- | ---: | --: | ---: |
    | Home           |  4.2 | 3.9 |  8.1 |"
  `);
});

test('a measure that the system does not tell is left open', () => {
  const builds = result.builds.map((one) => ({ ...one, peakBytes: undefined }));
  const section = sizeSection({ ...result, builds });
  expect(section).toMatch(
    /### Peak memory, MB\n\n.*\n.*\n\| Cold build +\| +– \| +– \| +– \| +– \|/,
  );
});

test('an engine that failed is named with its reason, and what it did before counts', () => {
  const builds = result.builds
    .filter(({ engine, step }) => engine !== 'hugo' || step === 'cold' || step === 'unchanged')
    .map((one) =>
      one.engine === 'hugo' && one.step === 'unchanged'
        ? { ...one, failure: 'exit code 1: out of memory', output: undefined }
        : one,
    )
    .filter(({ engine, step, round }) => engine !== 'hugo' || step === 'cold' || round === 1);
  const section = sizeSection({ ...result, builds });
  expect(section).toContain('Hugo failed (nothing changed): exit code 1: out of memory.');
  expect(section).toMatch(/\| Cold build +\| +3\.0 \| +4\.0 \|/);
  expect(section).toMatch(/\| Nothing changed +\| +3\.0 \| +– \|/);
});

test('without this program there is nothing to compare with', () => {
  const others = result.engines.filter(({ name }) => name !== 'ours');
  expect(sizeSection({ ...result, engines: others })).not.toContain('÷');
});
