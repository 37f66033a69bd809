import { median } from 'd3-array';
import type { Note } from '../../notes/note.ts';
import { isQuantitativeSystem } from '../../notes/rules/quantitative-system.ts';
import type { Stock } from '../../notes/stock.ts';
import { addDays, type Day } from '../../notes/terms/dates.ts';
import type { Firms } from '../firms.ts';
import { notesByFirm } from './consensus.ts';
import { ratingsAfter, targetOn } from './current-rating.ts';
import { windowEnd } from './window.ts';

/**
 * Returns the steps of the median of the targets in one currency up to a day, oldest first: the
 * median from a day on, undefined if no target is in force. On each day it equals that day's
 * consensus. Targets are for one share as it is on the last day.
 *
 * @param notes the ticker's
 */
export function medianSteps(
  notes: readonly Note[],
  {
    currency,
    until,
    firms,
    stock,
  }: { currency: string; until: Day; firms: Firms; stock?: Stock | undefined },
): { day: Day; median: number | undefined }[] {
  const known = notes.filter(({ day, firm }) => day <= until && !isQuantitativeSystem(firm));
  const histories = [...notesByFirm(known, firms).values()].map((own) =>
    // A target changes only with a note or when it gets too old, so one look at each note covers
    // every day.
    ratingsAfter(own, firms).map(({ note, target }) => ({
      day: note.day,
      target: target && { ...targetOn(target, stock, until), until: windowEnd(target.day) },
    })),
  );
  const days = new Set<Day>();
  for (const { day, target } of histories.flat()) {
    days.add(day);
    if (target) days.add(addDays(target.until, 1));
  }
  const places = histories.map(() => -1);
  const steps: ReturnType<typeof medianSteps> = [];
  for (const day of [...days].sort()) {
    if (day > until) break;
    const amounts = histories.flatMap((changes, firm) => {
      let place = places[firm] ?? -1;
      while ((changes[place + 1]?.day ?? '9999') <= day) place += 1;
      places[firm] = place;
      const target = changes[place]?.target;
      return target?.currency === currency && day <= target.until ? [target.amount] : [];
    });
    const value = median(amounts);
    if (value !== steps.at(-1)?.median) steps.push({ day, median: value });
  }
  return steps;
}
