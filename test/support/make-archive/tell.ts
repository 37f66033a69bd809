import type { Day } from '../../../src/notes/terms/dates.ts';
import { makeBody } from './body.ts';
import { cents } from './companies.ts';
import { headline } from './headline.ts';
import { nameOn } from './houses.ts';
import { moneyText } from './money-text.ts';
import type { NoteFields } from './note-file.ts';
import { type Random, seeded, seedOf } from './random.ts';
import type { Event } from './simulate.ts';
import { makeStory } from './story.ts';

/** Which notes have a body: all, about a quarter, or none. */
export type Bodies = 'full' | 'mixed' | 'none';

/**
 * Returns the note on an event. What it tells and how is drawn from a stream of its own, so that the
 * choice of bodies changes no rating.
 */
export function tell(event: Event, bodies: Bodies, seed: number): NoteFields {
  const { day, company, house } = event;
  const random = seeded(seedOf(`${day} ${company.ticker} ${house.name}`, seed));
  const isFull = random.chance(0.25);
  const brief = tellBrief(random, event);
  return bodies === 'full' || (bodies === 'mixed' && isFull)
    ? tellAll(random, event, brief)
    : brief;
}

/** How a target moved, as far as the note tells. */
function moveOf({ targetFrom, targetTo }: Event): 'raise' | 'lower' | 'maintain' | 'set' {
  if (targetFrom === undefined || targetTo === undefined) return 'set';
  return targetTo > targetFrom ? 'raise' : targetTo < targetFrom ? 'lower' : 'maintain';
}

function tellBrief(random: Random, event: Event): NoteFields {
  const { day, company, house, action, price } = event;
  const firm = nameOn(house, day);
  const isOver = action === 'suspend' || action === 'terminate';
  const rating = isOver ? endedRating(random, event) : toldRating(random, event);
  const priceTarget = isOver ? removedTarget(random, event) : toldTarget(random, event);
  const hasFigures = priceTarget?.currency !== undefined;
  const money = (value: number | undefined) =>
    value === undefined ? undefined : moneyText(value, company.currency);
  return {
    title: headline(random, {
      action,
      firm,
      company: company.name,
      from: rating?.from,
      to: rating?.to,
      target:
        priceTarget && !isOver && random.chance(0.85)
          ? { move: moveOf(event), to: money(priceTarget.to) }
          : undefined,
    }),
    published: random.chance(0.6) ? day : withTime(random, day, company.ticker),
    ticker: company.ticker,
    company: company.name,
    firm,
    action,
    rating,
    priceTarget,
    price: hasFigures && !isOver && (isJump(event) || random.chance(0.6)) ? price : undefined,
    accept: house.hasFile
      ? undefined
      : [{ rule: 'firm-unknown', why: 'The firm publishes no ladder' }],
  };
}

function toldRating(random: Random, { action, from, to }: Event): NoteFields['rating'] {
  if (action === 'maintain' && random.chance(0.04)) return undefined;
  const isMove = action === 'upgrade' || action === 'downgrade';
  return from !== undefined && random.chance(isMove ? 0.92 : 0.5) ? { from, to } : { to };
}

function endedRating(random: Random, { action, from }: Event): NoteFields['rating'] {
  if (action === 'terminate') return from === undefined ? undefined : { from };
  const to = random.pick(['Suspended', 'Not Rated', 'Under Review']);
  return from === undefined ? { to } : { from, to };
}

function removedTarget(random: Random, { targetFrom, company }: Event): NoteFields['priceTarget'] {
  if (targetFrom === undefined || random.chance(0.4)) return undefined;
  return { from: targetFrom, currency: company.currency, action: 'remove' };
}

function toldTarget(random: Random, event: Event): NoteFields['priceTarget'] {
  const { targetFrom, targetTo: to, company } = event;
  const luck = random.next();
  if (to === undefined || luck < 0.03) return undefined;
  const { currency } = company;
  const move = moveOf(event);
  if (targetFrom === undefined) return { to, currency };
  if (luck < 0.08 && move !== 'maintain') return { action: move };
  return luck < 0.2 ? { to, currency, action: move } : { from: targetFrom, to, currency };
}

/** Whether the target moved so far that only the price beside it shows that it is no slip. */
function isJump({ targetFrom, targetTo }: Event): boolean {
  if (targetFrom === undefined || targetTo === undefined) return false;
  return targetTo > 2 * targetFrom || targetFrom > 2 * targetTo;
}

/** Offsets of the zones in which notes on an exchange are published; daylight saving by months alone. */
const offsets: Record<string, readonly [winter: string, summer: string]> = {
  LSE: ['+00:00', '+01:00'],
  XETRA: ['+01:00', '+02:00'],
  HKEX: ['+08:00', '+08:00'],
  TSE: ['+09:00', '+09:00'],
};

function withTime(random: Random, day: Day, ticker: string): string {
  const month = Number(day.slice(5, 7));
  const [winter, summer] = offsets[ticker.slice(0, ticker.indexOf(':'))] ?? ['-05:00', '-04:00'];
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(random.between(5, 18))}:${two(random.between(0, 59))}:00`;
  return `${day}T${time}${month > 3 && month < 11 ? summer : winter}`;
}

function tellAll(random: Random, event: Event, brief: NoteFields): NoteFields {
  const { company, price } = event;
  const story = makeStory(random, event);
  const firm = brief.firm;
  const { name } = company;
  const target = brief.priceTarget?.to;
  const money = (value: number) => moneyText(value, company.currency);
  const upside = target === undefined ? undefined : Math.round((target / price - 1) * 100);
  const range = random.chance(0.5) && target !== undefined;
  const did = deedOf(event, firm, brief, money);
  return {
    ...brief,
    dek: `The firm points to ${story.driver} and models revenue growth of ${story.growth}%`,
    author: random.pick(['Fixture Desk', 'Example Desk', 'Sample Desk']),
    analyst: random.chance(0.4) ? `Test Analyst ${random.between(1, 60)}` : undefined,
    price: target === undefined ? brief.price : price,
    statedUpside: upside !== undefined && random.chance(0.5) ? upside : undefined,
    // As wide as what other houses say of the same price.
    targetRange: range
      ? {
          low: cents(Math.min(target, price * (0.72 + 0.1 * random.next()))),
          high: cents(Math.max(target, price * (1.36 + 0.1 * random.next()))),
          source: 'Fixture Data',
        }
      : undefined,
    nextEarnings: random.chance(0.7) ? event.nextEarnings : undefined,
    summary: `${did} The firm points to ${story.driver} as what drives its forecast, and models revenue growth of ${story.growth}% with an operating margin of ${story.margin}%. It notes that ${story.threat} could delay what it expects, and that the next report will show how much of it is already in the price.`,
    keyPoints: [
      did,
      `The firm models revenue growth of ${story.growth}% and an operating margin of ${story.margin}%, both near what management has guided to, and counts on ${story.driver}.`,
      `Capital spending of ${story.capex} is planned for the year, against revenue of ${story.revenue} in the ${story.quarter} quarter.`,
    ],
    risks: [
      {
        text: `${name} depends on ${story.driver}; a delay of two quarters would take most of the growth out of the forecast`,
        affects: [story.sector],
      },
      {
        text: `The forecast does not include ${story.threat}, whose effect on earnings the firm puts at three to six percent`,
        affects: [story.sector, 'suppliers'],
      },
      ...(random.chance(0.6)
        ? [{ text: 'A weaker economy would reach orders before it reaches guidance' }]
        : []),
    ],
    sources: [
      { title: `${firm} research note, fictitious` },
      ...(random.chance(0.5)
        ? [{ title: `${name} investor page`, url: 'https://example.com/investors' }]
        : []),
    ],
    corrections: random.chance(0.04)
      ? [
          {
            date: event.day,
            was: `models revenue growth of ${story.growth + 10}%`,
            now: `models revenue growth of ${story.growth}%`,
            why: 'The figure was that of another year',
          },
        ]
      : undefined,
    disclosure: random.chance(0.2) ? 'The author holds no shares of the company.' : undefined,
    body: makeBody(random, event, story),
  };
}

/** What the firm did, in a sentence. */
function deedOf(
  { action, company }: Event,
  firm: string,
  { rating, priceTarget }: NoteFields,
  money: (value: number) => string,
): string {
  const { name } = company;
  const [from, to] = [rating?.from, rating?.to];
  const move = {
    upgrade: `upgraded ${name}${from ? ` from ${from}` : ''} to ${to}`,
    downgrade: `downgraded ${name}${from ? ` from ${from}` : ''} to ${to}`,
    initiate: `began its coverage of ${name} at ${to}`,
    resume: `resumed its coverage of ${name} at ${to}`,
    suspend: `suspended its rating on ${name}`,
    terminate: `ended its coverage of ${name}`,
    maintain: to ? `kept its rating of ${to} on ${name}` : `kept its rating on ${name}`,
  }[action];
  const { from: old, to: target } = priceTarget ?? {};
  if (target === undefined) return `${firm} ${move}.`;
  const figures =
    old === undefined
      ? `, with a price target of ${money(target)}`
      : old === target
        ? `, and left its price target at ${money(target)}`
        : `, and moved its price target from ${money(old)} to ${money(target)}`;
  return `${firm} ${move}${figures}.`;
}
