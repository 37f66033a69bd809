import { extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { Split } from '../archive/standing/splits.ts';
import type { TargetHistory } from '../archive/standing/target-history.ts';
import { type Day, midnight } from '../notes/terms/dates.ts';
import { timeFormat } from '../notes/terms/time-format.ts';

/**
 * A chart of targets over time. Positions are in percent across and in pixels down, so that text and
 * marks have one size at any width.
 */
export type TargetHistoryChart = NonNullable<ReturnType<typeof targetHistory>>;

/** The width of the box that holds the median's line. It is stretched to the chart's width. */
export const lineWidth = 1000;

/** In pixels. */
const height = 256;
/** Room at both ends, in percent, so that no mark is cut off. */
const margin = 3;
/** Room above and below, in pixels. */
const padding = 10;
/** As many dates as can be read at a glance. */
const mostDates = 6;
/** The width of the widest character of a label, in percent of the narrowest chart (on a small phone). */
const characterWidth = 3.4;
/** How far a label may reach past the right end, into the page's margin, in percent. */
const overhang = 5;

/**
 * Returns the chart of a ticker's targets; undefined if all are from one day, because that is no
 * history.
 *
 * @param language of the dates
 */
export function targetHistory(
  {
    targets,
    prices,
    medians,
    splits = [],
  }: Pick<TargetHistory, 'targets' | 'prices' | 'medians'> & { splits?: readonly Split[] },
  language: string,
) {
  const days = targets.map(({ day }) => day);
  if (new Set(days).size < 2) return undefined;
  const [first, last] = extent(
    [...days, ...prices.map(({ day }) => day), ...medians.map(({ day }) => day)].map(midnight),
  );
  const amounts = [...targets, ...prices].map(({ amount }) => amount);
  const [least, greatest] = extent([
    ...amounts,
    ...medians.flatMap(({ median }) => (median === undefined ? [] : [median])),
  ]);
  // The types do not know that two days have a first and a last.
  if (!first || !last || least === undefined || greatest === undefined) return undefined;

  const across = scaleUtc([first, last], [margin, 100 - margin]);
  const down = scaleLinear(spread(least, greatest), [height - padding, padding]).nice(4);
  const x = (day: Day) => round(across(midnight(day)));
  const isShown = (day: Day) => first <= midnight(day) && midnight(day) <= last;
  const y = (amount: number) => Math.round(down(amount));
  const amountLabel = down.tickFormat(4);
  return {
    height,
    targets: targets.map((point) => ({ x: x(point.day), y: y(point.amount), point })),
    prices: prices.map(({ day, amount }) => ({ x: x(day), y: y(amount) })),
    /** The median's line as an SVG path, in a box of `lineWidth` by `height`. */
    line: medianLine(medians, x, y),
    dates: dateLabels(across, [first, last], language),
    amounts: down.ticks(4).map((amount) => ({ y: y(amount), label: amountLabel(amount) })),
    /** Where the shares were split. */
    splits: splits
      .filter(({ day }) => isShown(day))
      .map(({ day, ratio }) => ({
        x: x(day),
        label: `${ratio} split`,
        anchor: x(day) > 70 ? ('end' as const) : ('start' as const),
      })),
    /** Whether some figures are from before a split. */
    isAdjusted: splits.some(({ day }) => first < midnight(day)),
  };
}

/** If all amounts are equal, their scale gets a span, so that they stand in its middle. */
function spread(least: number, greatest: number): [number, number] {
  return least === greatest ? [least * 0.9, greatest * 1.1] : [least, greatest];
}

function medianLine(
  medians: TargetHistory['medians'],
  x: (day: Day) => number,
  y: (amount: number) => number,
): string {
  const steps = medians.flatMap(({ day, median }, index) => {
    const step = { at: x(day), median };
    const before = medians[index - 1];
    // A median holds until the day of the next step. Without a point there, its last stretch would
    // be lost.
    return median === undefined && before ? [{ ...before, at: step.at }, step] : [step];
  });
  const last = steps.at(-1);
  const path = line<(typeof steps)[number]>()
    .defined(({ median }) => median !== undefined)
    .x(({ at }) => (at / 100) * lineWidth)
    // `defined` skips the steps without a median.
    .y(({ median }) => y(median ?? 0))
    .curve(curveStepAfter)
    .digits(1);
  // The last median is drawn to the end of the chart, which is the newest day.
  return path(last ? [...steps, { ...last, at: 100 }] : []) ?? '';
}

/** The finest first. */
const intervals = [
  utcDay,
  utcMonday,
  utcMonth,
  ...[2, 3, 6].map((months) => utcMonth.every(months)),
  ...[1, 2, 5, 10, 20, 50].map((years) => utcYear.every(years)),
].filter((interval) => interval !== null);

/** Returns labels for dates that are as close together as they can be without touching. */
function dateLabels(
  across: ReturnType<typeof scaleUtc<number, number>>,
  [first, last]: [Date, Date],
  language: string,
) {
  const afterLast = new Date(last.getTime() + 1);
  for (const interval of intervals) {
    const dates = interval.range(first, afterLast);
    if (dates.length < 2 || dates.length > mostDates) continue;
    const labels = labelsOf(dates, across, language);
    if (!labels.some((label, index) => overlaps(label, labels[index + 1]))) return labels;
  }
  return labelsOf([first, last], across, language);
}

function labelsOf(dates: readonly Date[], across: (date: Date) => number, language: string) {
  return dates.map((date, index) => {
    const format = timeFormat(language, dateParts(date, { dates, isFirst: index === 0 }));
    const [x, label] = [round(across(date)), format.format(date)];
    const isMiddle = x + (label.length * characterWidth) / 2 <= 100 + overhang;
    return { x, label, anchor: isMiddle ? ('middle' as const) : ('end' as const) };
  });
}

type DateLabel = ReturnType<typeof labelsOf>[number];

function overlaps(label: DateLabel, next: DateLabel | undefined): boolean {
  if (!next) return false;
  const end = label.x + label.label.length * characterWidth * (label.anchor === 'end' ? 0 : 0.5);
  const start = next.x - next.label.length * characterWidth * (next.anchor === 'end' ? 1 : 0.5);
  return end >= start;
}

/** Returns the parts of a date that tell it from the others. January is shown as its year. */
function dateParts(
  date: Date,
  { dates, isFirst }: { dates: readonly Date[]; isFirst: boolean },
): Intl.DateTimeFormatOptions {
  if (dates.some((other) => other.getUTCDate() !== 1)) return { month: 'short', day: 'numeric' };
  if (utcYear(date).getTime() === date.getTime()) return { year: 'numeric' };
  return isFirst ? { month: 'short', year: 'numeric' } : { month: 'short' };
}

/** A tenth of a percent is about one pixel of the widest chart. */
function round(place: number): number {
  return Math.round(place * 10) / 10;
}
