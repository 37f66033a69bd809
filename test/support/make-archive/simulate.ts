import type { Action } from '../../../src/notes/schema/schema.ts';
import { commonStance } from '../../../src/notes/stance.ts';
import { addDays, type Day, daysBetween } from '../../../src/notes/terms/dates.ts';
import { type Company, cents } from './companies.ts';
import { type BusyDay, nextReport } from './days.ts';
import { type House, scaleOn } from './houses.ts';
import { type Random, weightedPick } from './random.ts';

/** What a house did with its rating on a company: all of it, whatever a note then tells. */
export interface Event {
  day: Day;
  company: Company;
  house: House;
  action: Action;
  /** The words before and after, of the ladder of the day. */
  from: string | undefined;
  to: string | undefined;
  /** The targets before and after. */
  targetFrom: number | undefined;
  targetTo: number | undefined;
  /** What a share costs. */
  price: number;
  nextEarnings: Day;
}

/** Who plays, and when. */
interface Play {
  companies: readonly Company[];
  houses: readonly House[];
  days: readonly BusyDay[];
}

/** A company as time passes. */
interface Stock {
  company: Company;
  price: number;
  priced: Day;
  /** When in the season it reports, 0 to 1. */
  place: number;
  /** When it reports next, and the days on which most is written about that. */
  reports: Day;
  writtenFrom: Day;
  writtenUntil: Day;
  /** Who covers it. */
  pick: (random: Random) => House;
}

/** A house's coverage of a company as time passes. */
interface Coverage {
  state: 'new' | 'rated' | 'suspended' | 'ended';
  rung: number;
  target: number | undefined;
  last: Day | undefined;
  /** Whether its targets have cents: 205.82. */
  isExact: boolean;
}

/**
 * Plays what houses do with their ratings, in the order of time. Each house's ratings on a company
 * follow from one another on its own ladder, and its targets follow the price.
 *
 * @throws RangeError where a day has more notes than there are pairs of a house and a company
 */
export function* simulate(random: Random, { companies, houses, days }: Play): Generator<Event> {
  const stocks = startStocks(random, { companies, houses, days });
  const pickStock = weightedPick(stocks, ({ company }) => company.weight);
  const coverages = new Map<string, Coverage>();
  for (const { day, count } of days) {
    const reporting = stocks.filter((stock) => {
      if (day > stock.writtenUntil) Object.assign(stock, reportAfter(day, stock.place));
      return day >= stock.writtenFrom;
    });
    const pickReporting =
      reporting.length > 0 && weightedPick(reporting, ({ company }) => company.weight);
    const done = new Set<string>();
    for (let number = 0; number < count; number += 1) {
      const [stock, house, key] = choose();
      done.add(key);
      const coverage = coverages.get(key) ?? startCoverage(random);
      coverages.set(key, coverage);
      movePrice(random, stock, day);
      yield act(random, { stock, house, coverage, day });
    }

    /** A pair without a note today, and if it can be, with none in the last days. */
    function choose(): [Stock, House, string] {
      for (let attempt = 0; attempt < 40; attempt += 1) {
        const stock =
          pickReporting && random.chance(0.65) ? pickReporting(random) : pickStock(random);
        const house = stock.pick(random);
        const key = keyOf(stock, house);
        if (done.has(key)) continue;
        const coverage = coverages.get(key);
        const rested = coverage?.last === undefined ? 999 : daysBetween(coverage.last, day);
        if (attempt < 12 && rested < (coverage?.state === 'ended' ? 150 : 12)) continue;
        return [stock, house, key];
      }
      for (const stock of stocks) {
        for (const house of houses) {
          const key = keyOf(stock, house);
          if (!done.has(key)) return [stock, house, key];
        }
      }
      throw new RangeError(`${count} notes on ${day} are more than houses and companies have.`);
    }
  }
}

function keyOf({ company }: Stock, { name }: House): string {
  return `${company.ticker} ${name}`;
}

function startStocks(random: Random, { companies, houses, days }: Play): Stock[] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const notes = days.reduce((sum, { count }) => sum + count, 0);
  const years = Math.max(0.5, daysBetween(first, last) / 365);
  const total = companies.reduce((sum, { weight }) => sum + weight, 0);
  const pickHouse = weightedPick(houses, ({ weight }) => weight);
  return companies.map((company): Stock => {
    // A house writes about four times a year on what it covers.
    const expected = (notes * company.weight) / total;
    const wanted = Math.min(houses.length, Math.max(1, Math.round(expected / (4 * years))));
    const covering = new Set<House>();
    for (let attempt = 0; covering.size < wanted && attempt < 20 * wanted; attempt += 1) {
      covering.add(pickHouse(random));
    }
    for (const house of houses) if (covering.size < wanted) covering.add(house);
    const place = random.next();
    return {
      company,
      price: company.price,
      priced: first,
      place,
      ...reportAfter(first, place),
      pick: weightedPick([...covering], ({ weight }) => weight),
    };
  });
}

/** Analysts write on both sides of a report: on the day before it, and on two days after it. */
function reportAfter(
  day: Day,
  place: number,
): Pick<Stock, 'reports' | 'writtenFrom' | 'writtenUntil'> {
  const reports = nextReport(day, place);
  return { reports, writtenFrom: addDays(reports, -1), writtenUntil: addDays(reports, 2) };
}

function startCoverage(random: Random): Coverage {
  return {
    state: 'new',
    rung: 0,
    target: undefined,
    last: undefined,
    isExact: random.chance(0.06),
  };
}

/** A walk without a goal, further the more days have passed, and within bounds. */
function movePrice(random: Random, stock: Stock, day: Day): void {
  const days = daysBetween(stock.priced, day);
  if (days <= 0) return;
  stock.priced = day;
  const step = 0.05 * Math.sqrt(Math.min(days, 90)) * (random.next() - 0.48);
  const base = stock.company.price;
  stock.price = cents(Math.min(base * 1.9, Math.max(base * 0.55, stock.price * (1 + step))));
}

interface Turn {
  stock: Stock;
  house: House;
  coverage: Coverage;
  day: Day;
}

function act(random: Random, turn: Turn): Event {
  const { stock, house, coverage, day } = turn;
  const { words } = scaleOn(house, day);
  const isNew = coverage.state === 'new';
  if (isNew) takeUp(random, turn, words);
  const action = isNew && random.chance(0.3) ? 'initiate' : chooseAction(random, turn, words);
  const isFirst = action === 'initiate';
  const from = isFirst || coverage.state === 'suspended' ? undefined : words[coverage.rung];
  const targetFrom = isFirst || coverage.state !== 'rated' ? undefined : coverage.target;
  if (action === 'upgrade') coverage.rung -= coverage.rung > 1 && random.chance(0.1) ? 2 : 1;
  if (action === 'downgrade') {
    coverage.rung += coverage.rung < words.length - 2 && random.chance(0.1) ? 2 : 1;
  }
  if ((isFirst && !isNew) || (action === 'resume' && random.chance(0.4))) {
    coverage.rung = firstRung(random, words);
  }
  const isOver = action === 'suspend' || action === 'terminate';
  const word = words[coverage.rung];
  const target = isOver || !house.setsTargets ? undefined : nextTarget(random, turn, word, action);
  coverage.state = action === 'suspend' ? 'suspended' : action === 'terminate' ? 'ended' : 'rated';
  coverage.target = target;
  coverage.last = day;
  return {
    day,
    company: stock.company,
    house,
    action,
    from,
    to: isOver ? undefined : word,
    targetFrom,
    targetTo: target,
    price: stock.price,
    nextEarnings: stock.reports >= day ? stock.reports : nextReport(day, stock.place),
  };
}

/** Gives a house that has rated a company since before the archive began a rating and a target. */
function takeUp(random: Random, turn: Turn, words: readonly string[]): void {
  const { coverage, house } = turn;
  coverage.rung = firstRung(random, words);
  coverage.state = 'rated';
  coverage.target = house.setsTargets
    ? nextTarget(random, turn, words[coverage.rung], 'initiate')
    : undefined;
}

/** Most ratings are to buy, few to sell. */
function firstRung(random: Random, words: readonly string[]): number {
  const luck = random.next();
  const wanted = luck < 0.56 ? 'buy' : luck < 0.93 ? 'hold' : 'sell';
  const rungs = words.flatMap((word, rung) => (commonStance(word)?.endsWith(wanted) ? [rung] : []));
  return rungs.length > 0 ? random.pick(rungs) : 0;
}

function chooseAction(random: Random, { coverage }: Turn, words: readonly string[]): Action {
  if (coverage.state === 'ended') return 'initiate';
  if (coverage.state === 'suspended') return random.chance(0.8) ? 'resume' : 'terminate';
  const luck = random.next();
  if (luck < 0.01) return 'suspend';
  if (luck < 0.025) return 'terminate';
  // Most ratings are on the best rung already: those below it are raised oftener, and both come out even.
  if (luck < 0.16) return coverage.rung > 0 ? 'upgrade' : 'maintain';
  return luck < 0.23 && coverage.rung < words.length - 1 ? 'downgrade' : 'maintain';
}

/** Targets by stance, in times the price. */
const multiples: Record<string, readonly [least: number, most: number]> = {
  'strong-buy': [1.2, 1.45],
  buy: [1.06, 1.32],
  hold: [0.93, 1.1],
  sell: [0.72, 0.95],
  'strong-sell': [0.6, 0.85],
};

/** Returns the target that fits the price and the rating, moved from the last one as houses move them. */
function nextTarget(
  random: Random,
  { stock: { price }, coverage }: Turn,
  word: string | undefined,
  action: Action,
): number {
  const stance = commonStance(word ?? '') ?? 'hold';
  const [least, most] = multiples[stance] ?? [1, 1];
  const fits = (target: number) =>
    stance.endsWith('buy')
      ? target >= price
      : stance.endsWith('sell')
        ? target <= price
        : Math.abs(target / price - 1) < 0.18;
  const old = coverage.state === 'rated' ? coverage.target : undefined;
  if (action === 'maintain' && old !== undefined && fits(old) && random.chance(0.14)) return old;
  const fair = price * (least + (most - least) * random.next());
  const wanted = old === undefined ? fair : old + (fair - old) * (0.4 + 0.5 * random.next());
  const grid = coverage.isExact ? 0.01 : gridOf(price);
  const near = cents(Math.round(wanted / grid) * grid);
  if (fits(near)) return near;
  const anew = cents(Math.round(fair / grid) * grid);
  if (fits(anew)) return anew;
  const steps = stance.endsWith('sell') ? Math.floor(price / grid) : Math.ceil(price / grid);
  return cents(steps * grid);
}

/** Houses round: to halves at $10, to fives at $300, to hundreds at ¥8,000. */
function gridOf(price: number): number {
  const grids = [
    [3, 0.1],
    [20, 0.5],
    [160, 1],
    [600, 5],
    [2500, 10],
    [9000, 50],
  ] as const;
  return grids.find(([most]) => price < most)?.[1] ?? 100;
}
