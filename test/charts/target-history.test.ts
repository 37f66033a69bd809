import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TargetHistory } from '../../src/archive/standing/target-history.ts';
import { lineWidth, targetHistory } from '../../src/charts/target-history.ts';
import { addDays } from '../../src/notes/terms/dates.ts';

const point = (day: string, amount: number): TargetHistory['targets'][number] => ({
  id: day,
  day,
  amount,
  firm: 'Fixture Securities',
  action: 'maintain',
  direction: 'none',
});
type Given = Partial<Omit<TargetHistory, 'targets'>> & { targets: [day: string, amount: number][] };
const chartOf = ({ targets, prices = [], medians = [] }: Given) =>
  targetHistory(
    { targets: targets.map(([day, amount]) => point(day, amount)), prices, medians },
    'en-US',
  );

test('targets, prices and the median stand on one scale of days and one of amounts', () => {
  const chart = chartOf({
    targets: [
      ['2024-01-01', 10],
      ['2024-07-02', 20],
      ['2025-01-01', 10],
    ],
    prices: [{ day: '2024-07-02', amount: 15 }],
    medians: [
      { day: '2024-01-01', median: 10 },
      { day: '2024-07-02', median: 15 },
    ],
  });
  expect(chart?.targets.map(({ x, y }) => [x, y])).toEqual([
    [3, 246],
    [50, 10],
    [97, 246],
  ]);
  expect(chart?.prices).toEqual([{ x: 50, y: 128 }]);
  // It holds until the next step, and from the last one on to the end.
  expect(chart?.line).toBe('M30,246L500,246L500,128L1000,128L1000,128');
  expect(chart?.amounts.map(({ y, label }) => [y, label])).toEqual([
    [246, '10'],
    [199, '12'],
    [152, '14'],
    [104, '16'],
    [57, '18'],
    [10, '20'],
  ]);
  expect(chart?.dates.map(({ x, label }) => [x, label])).toEqual([
    [3, '2024'],
    [26.4, 'Apr'],
    [49.7, 'Jul'],
    [73.4, 'Oct'],
    [97, '2025'],
  ]);
});

test.each<[string, Given['targets']]>([
  ['one target', [['2025-01-01', 10]]],
  ['no target', []],
  [
    'targets of one day',
    [
      ['2025-01-01', 10],
      ['2025-01-01', 20],
    ],
  ],
])('%s is no history', (_name, targets) => {
  expect(chartOf({ targets, prices: [{ day: '2025-06-02', amount: 9 }] })).toBeUndefined();
});

test('of one amount alone, its mark stands in the middle', () => {
  const chart = chartOf({
    targets: [
      ['2025-01-01', 10],
      ['2025-02-03', 10],
    ],
  });
  expect(chart?.targets.map(({ y }) => y)).toEqual([128, 128]);
});

test('a median that ends leaves a gap', () => {
  const chart = chartOf({
    targets: [
      ['2025-01-01', 10],
      ['2027-01-01', 20],
    ],
    medians: [
      { day: '2025-01-01', median: 10 },
      { day: '2026-01-01', median: undefined },
      { day: '2027-01-01', median: 20 },
    ],
  });
  expect(chart?.line).toBe('M30,246L500,246L500,246M970,10L1000,10L1000,10');
});

describe('the labels of the days', () => {
  test.each([
    ['2026-01-05', '2026-01-06', ['Jan 5', 'Jan 6']],
    ['2026-01-05', '2026-01-20', ['Jan 5', 'Jan 12', 'Jan 19']],
    ['2025-11-03', '2026-02-09', ['Dec 2025', '2026', 'Feb']],
    ['2024-01-03', '2026-02-09', ['Jul 2024', '2025', 'Jul', '2026']],
    ['2019-01-03', '2026-02-09', ['2020', '2022', '2024', '2026']],
  ])('from %s to %s: %j', (first, last, labels) => {
    const chart = chartOf({
      targets: [
        [first, 10],
        [last, 20],
      ],
    });
    expect(chart?.dates.map(({ label }) => label)).toEqual(labels);
  });
});

describe('whatever the figures', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2002-01-01', days));
  const amount = fc.oneof(
    fc.integer({ min: 1, max: 1e7 }).map((cents) => cents / 100),
    fc.constantFrom(0.0001, 20, 20, 999_999_999),
  );
  const figure = fc.record({ day, amount });
  const given = fc.record({
    targets: fc.array(figure, { minLength: 2, maxLength: 30 }),
    prices: fc.array(figure, { maxLength: 10 }),
    medians: fc
      .uniqueArray(fc.record({ day, median: fc.option(amount, { nil: undefined }) }), {
        maxLength: 10,
        selector: (step) => step.day,
      })
      .map((steps) => steps.toSorted((a, b) => (a.day < b.day ? -1 : 1))),
  });

  test('all of it is inside the frame, and in order', () => {
    fc.assert(
      fc.property(given, ({ targets, prices, medians }) => {
        const chart = chartOf({
          targets: targets.map((one) => [one.day, one.amount]),
          prices,
          medians,
        });
        if (!chart) return;
        const marks = [
          ...chart.targets,
          ...chart.prices,
          ...chart.amounts.map(({ y }) => ({ x: 0, y })),
        ];
        const inFrame = (value: number, most: number) => value >= 0 && value <= most;
        for (const { x, y } of marks) {
          expect(inFrame(x, 100) && inFrame(y, chart.height), `${x}, ${y}`).toBe(true);
        }
        for (const a of chart.targets) {
          for (const b of chart.targets) {
            if (a.point.day < b.point.day) expect(a.x).toBeLessThanOrEqual(b.x);
            if (a.point.day === b.point.day) expect(a.x).toBe(b.x);
            if (a.point.amount < b.point.amount) expect(a.y).toBeGreaterThanOrEqual(b.y);
          }
        }
        const places = [...chart.line.matchAll(/[ML]([^,]+),([^ML]+)/g)].map(([, x, y]) =>
          [x, y].map(Number),
        );
        for (const [x = Number.NaN, y = Number.NaN] of places) {
          expect(inFrame(x, lineWidth) && inFrame(y, chart.height), chart.line).toBe(true);
        }
        expect(places.map(([x]) => x)).toEqual(
          places.map(([x]) => x).toSorted((a = 0, b = 0) => a - b),
        );
        expect(chart.line).not.toMatch(/NaN|undefined/);
        const labels = chart.dates.map(({ x }) => x);
        expect(labels.length).toBeGreaterThanOrEqual(2);
        expect(labels).toEqual(labels.toSorted((a, b) => a - b));
      }),
    );
  });
});
