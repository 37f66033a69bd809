import type { Random } from './random.ts';
import type { Event } from './simulate.ts';

/** What a full note tells beside the rating action, as text and in figures that agree with each other. */
export interface Story {
  growth: number;
  margin: number;
  revenue: string;
  capex: string;
  eps: string;
  quarter: string;
  driver: string;
  threat: string;
  sector: string;
}

const drivers = [
  'longer supply contracts with its largest customers',
  'a new plant that reaches full output a quarter early',
  'price increases that have held since the spring',
  'a backlog that has grown for five quarters',
  'lower freight costs',
  'the first full year of its subscription business',
  'a mix that shifts toward products with higher margins',
  'demand from data centers',
];

const threats = [
  'a large customer that has yet to renew its contract',
  'input costs that rise faster than prices',
  'inventories that remain above their usual level',
  'a regulator’s review that has no date',
  'a competitor that has begun to undercut its prices',
  'currency effects that took four points off reported growth',
];

/** Returns the story of an event. */
export function makeStory(random: Random, { day, company }: Event): Story {
  const revenue = random.between(180, 9400) / 100;
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return {
    growth: random.between(-6, 34),
    margin: random.between(4, 41),
    revenue: `${revenue.toFixed(2)} billion`,
    capex: `${(revenue * (0.04 + 0.2 * random.next())).toFixed(2)} billion`,
    eps: `${random.between(12, 640) / 100}`,
    quarter: ['fourth', 'first', 'second', 'third'][quarter] ?? 'first',
    driver: random.pick(drivers),
    threat: random.pick(threats),
    sector: company.sector,
  };
}
