import { extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { TargetPoint, TargetRecord } from '../archive/target-record.ts';
import type { Day } from '../notes/dates.ts';

/**
 * A chart of targets over time. Across, places are percentages of its width, and down they are pixels: so its
 * text and its marks keep their size, however wide it is drawn.
 */
export interface TargetHistoryChart {
  /** In pixels. */
  height: number;
  targets: { x: number; y: number; point: TargetPoint }[];
  prices: { x: number; y: number }[];
  /** The median's line as an SVG path, in a box of `lineWidth` by `height`. */
  line: string;
  dates: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
  amounts: { y: number; label: string }[];
}

/** How wide the box of the median's line is; stretched to the chart's width. */
export const lineWidth = 1000;

const height = 256;
/** Room at both ends, in percent, so that no mark is cut. */
const margin = 3;
/** Room above and below, in pixels. */
const padding = 10;
/** As many dates as a telephone has room for. */
const mostDates = 4;
/** How near to an end, in percent, the label of a date would leave the chart. */
const labelReach = 12;

/**
 * Returns the chart of a ticker's targets; undefined where they are all of one day, since that is no
 * history.
 *
 * @param language of the dates
 */
export function targetHistory(
  { targets, prices, medians }: Omit<TargetRecord, 'currency' | 'others'>,
  language: string,
): TargetHistoryChart | undefined {
  const days = targets.map(({ day }) => day);
  if (new Set(days).size < 2) return undefined;
  const [first, last] = extent(
    [...days, ...prices.map(({ day }) => day), ...medians.map(({ day }) => day)].map(utc),
  );
  const amounts = [...targets, ...prices].map(({ amount }) => amount);
  const [least, greatest] = extent([
    ...amounts,
    ...medians.flatMap(({ median }) => (median === undefined ? [] : [median])),
  ]);
  // There are two days, so there is a first and a last of each.
  if (!first || !last || least === undefined || greatest === undefined) return undefined;

  const across = scaleUtc([first, last], [margin, 100 - margin]);
  const down = scaleLinear(spread(least, greatest), [height - padding, padding]).nice(4);
  const x = (day: Day) => round(across(utc(day)));
  const y = (amount: number) => round(down(amount));
  const amountLabel = down.tickFormat(4);
  return {
    height,
    targets: targets.map((point) => ({ x: x(point.day), y: y(point.amount), point })),
    prices: prices.map(({ day, amount }) => ({ x: x(day), y: y(amount) })),
    line: medianLine(medians, x, y),
    dates: dateLabels(across, [first, last], language),
    amounts: down.ticks(4).map((amount) => ({ y: y(amount), label: amountLabel(amount) })),
  };
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** One amount has no span of its own: it stands in the middle of one. */
function spread(least: number, greatest: number): [number, number] {
  return least === greatest ? [least * 0.9, greatest * 1.1] : [least, greatest];
}

/** The last median holds to the end of the chart: what comes after the newest day is not drawn. */
function medianLine(
  medians: TargetRecord['medians'],
  x: (day: Day) => number,
  y: (amount: number) => number,
): string {
  const steps = medians.map(({ day, median }) => ({ at: x(day), median }));
  const path = line<{ at: number; median: number | undefined }>()
    .defined(({ median }) => median !== undefined)
    .x(({ at }) => (at / 100) * lineWidth)
    // `defined` lets no other step through.
    .y(({ median }) => y(median ?? 0))
    .curve(curveStepAfter)
    .digits(1);
  return path([...withEnds(steps), ...lastHeld(steps)]) ?? '';
}

/** A median that ends, ends on the day of the next step: without a point there its last stretch is lost. */
function withEnds<Step extends { at: number; median: number | undefined }>(
  steps: readonly Step[],
): Step[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    return step.median === undefined && before ? [{ ...before, at: step.at }, step] : [step];
  });
}

function lastHeld<Step extends { at: number }>(steps: readonly Step[]): Step[] {
  const last = steps.at(-1);
  return last ? [{ ...last, at: 100 }] : [];
}

/** From fine to coarse. */
const intervals = [
  utcDay,
  utcMonday,
  utcMonth,
  ...[2, 3, 6].map((months) => utcMonth.every(months)),
  ...[1, 2, 5, 10, 20, 50].map((years) => utcYear.every(years)),
].filter((interval) => interval !== null);

function dateLabels(
  across: ReturnType<typeof scaleUtc<number, number>>,
  [first, last]: [Date, Date],
  language: string,
): TargetHistoryChart['dates'] {
  const afterLast = new Date(last.getTime() + 1);
  const found = intervals
    .map((interval) => interval.range(first, afterLast))
    .find((dates) => dates.length <= mostDates);
  const dates = found && found.length > 1 ? found : [first, last];
  const format = new Intl.DateTimeFormat(language, { ...dateParts(dates), timeZone: 'UTC' });
  return dates.map((date) => {
    const x = round(across(date));
    const anchor = x < labelReach ? 'start' : x > 100 - labelReach ? 'end' : 'middle';
    return { x, label: format.format(date), anchor };
  });
}

/** As much of a date as tells the dates apart. */
function dateParts(dates: readonly Date[]): Intl.DateTimeFormatOptions {
  if (dates.every((date) => utcYear(date).getTime() === date.getTime())) return { year: 'numeric' };
  const isMonths = dates.every((date) => date.getUTCDate() === 1);
  return isMonths ? { month: 'short', year: 'numeric' } : { month: 'short', day: 'numeric' };
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
