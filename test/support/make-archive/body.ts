import { parseTicker, tickerSlug } from '../../../src/notes/terms/ticker.ts';
import { nameOn } from './houses.ts';
import type { Random } from './random.ts';
import type { Event } from './simulate.ts';
import type { Story } from './story.ts';

/** Returns the text of a full note: about as long as the real ones, in sections, now and then with a table. */
export function makeBody(random: Random, event: Event, story: Story): string {
  const firm = nameOn(event.house, event.day);
  const { name } = event.company;
  const ticker = parseTicker(event.company.ticker);
  const context = { firm, name, story };
  return [
    ...some(random, openings, 3, context),
    ...some(random, arguments_, 5, context),
    '## Recent operating results',
    ...some(random, results, 3, context),
    ...(random.chance(0.35) ? [table(random)] : []),
    ...(random.chance(0.6) ? ['## How the firm values the shares'] : []),
    ...some(random, values, 3, context),
    ...(random.chance(0.25) ? [`> ${quote(context)}`] : []),
    '## What remains uncertain',
    some(random, doubts, 3, context)
      .map((text) => `- ${text}`)
      .join('\n'),
    ...(ticker && random.chance(0.3)
      ? [`The [history of ${name}](/tickers/${tickerSlug(ticker)}/) has its earlier ratings.`]
      : []),
    closing(context),
  ].join('\n\n');
}

interface Context {
  firm: string;
  name: string;
  story: Story;
}

type Sentence = (context: Context) => string;

/** Returns so many different paragraphs, in the order of the list. */
function some(
  random: Random,
  sentences: readonly Sentence[],
  count: number,
  context: Context,
): string[] {
  let left = count;
  return sentences.flatMap((sentence, index) => {
    if (random.next() * (sentences.length - index) >= left) return [];
    left -= 1;
    return [sentence(context)];
  });
}

const openings: readonly Sentence[] = [
  ({ firm, name, story }) =>
    `${firm} has written anew on ${name}, a fictitious company in ${story.sector}, and on what its ${story.quarter}-quarter report may show. The firm's view rests on ${story.driver}, which it expects to matter more to the shares over the next twelve months than the broader market does.`,
  ({ firm, name, story }) =>
    `The change follows a round of meetings with suppliers of ${name}. According to ${firm}, most of them describe orders as steady to slightly better, and none reports cancellations of size, although ${story.threat} still weighs on how far ahead they are willing to plan.`,
  ({ firm, name, story }) =>
    `Shares of ${name} have moved little since its last report, while those of others in ${story.sector} gained. ${firm} takes the gap as a sign that investors already expect less than management does, and says that the next two quarters will show which of the two is right.`,
  ({ firm, name }) =>
    `In the note to its clients, ${firm} writes that the debate about ${name} has become one about timing. Few doubt where margins can go; what they doubt is when, and what has to be spent until then.`,
];

const arguments_: readonly Sentence[] = [
  ({ firm, story }) =>
    `Central to the argument is ${story.driver}. ${firm} models revenue growth of ${story.growth}% for the coming fiscal year, and an operating margin of ${story.margin}%, about a point away from the average of other models. Half of that difference comes from mix, it says, and the other half from costs that have already been taken out.`,
  ({ firm, name, story }) =>
    `${firm} also expects ${name} to spend about ${story.capex} on capital goods, somewhat more than a year earlier. The firm regards most of it as maintenance that was put off, and therefore does not count on returns from it before the end of the period that it models.`,
  ({ firm, name }) =>
    `On the balance sheet the firm sees little to worry about. Net debt of ${name} stands below twice its operating profit, no bond falls due before the year after next, and ${firm} believes that buybacks could resume once the current program of investment is behind it.`,
  ({ firm, story }) =>
    `What keeps ${firm} from going further is ${story.threat}. It puts the effect on earnings at between three and six percent, depending on how long the situation lasts, and notes that guidance does not yet include any of it.`,
  ({ firm, name }) =>
    `Management of ${name} has changed in part over the last year, and ${firm} gives the new one credit for a plan that says what will not be done as clearly as what will. Two smaller businesses are to be sold, and the proceeds are to go toward debt before they go anywhere else.`,
  ({ name, story }) =>
    `Competition matters as well. In ${story.sector}, three suppliers of about equal size share most of the market, and ${name} has gained roughly one point of share in each of the last two years, largely in the regions in which it had been weakest before.`,
];

const results: readonly Sentence[] = [
  ({ name, story }) =>
    `In its most recent quarter ${name} reported revenue of ${story.revenue}, a change of ${story.growth}% from a year earlier, and adjusted earnings of ${story.eps} a share. Both figures were close to what analysts had expected. Management left its guidance for the year as it was and said that it would say more with the next report.`,
  ({ name, story }) =>
    `Gross margin came in slightly above the company's own range, helped by ${story.driver}. Operating cash flow covered investment for the third quarter in a row, and inventories of ${name} fell by two days against the quarter before.`,
  ({ name, story }) =>
    `The shares of ${name} fell on the day of the report and recovered within a week. What investors did not like at first was the outlook for ${story.sector} as a whole, on which management had been more cautious than its peers; what changed their minds was that orders did not follow it down.`,
  ({ name }) =>
    `Orders at ${name} grew a little faster than revenue, so that the ratio between the two stayed above one. Management attributed the difference to renewals that were signed earlier than in other years, and cautioned against taking it as a trend.`,
];

const values: readonly Sentence[] = [
  ({ firm, name }) =>
    `${firm} values ${name} on a multiple of earnings two years out, at a small discount to the average of the last five years. A second model, based on discounted cash flows with a cost of capital of 9%, arrives at nearly the same result.`,
  ({ firm, story }) =>
    `The firm says that a change of one point in the operating margin, which it models at ${story.margin}%, moves its value of a share by about seven percent. ${firm} adds that it used to be nine before the company reduced its debt.`,
  ({ firm, name }) =>
    `In a better case than its own, in which orders return by the summer, ${firm} sees earnings of ${name} about a fifth higher; in a worse one, with another year of weak demand, about a quarter lower. It gives the two the same weight, and less than half of it together.`,
  ({ name, story }) =>
    `Against peers in ${story.sector}, the shares of ${name} trade near the middle of the range on sales, and toward its lower end on free cash flow. The firm sees no reason for the latter that would last.`,
];

const doubts: readonly Sentence[] = [
  ({ story }) =>
    `It is open how ${story.threat} develops, and what management can do about it in time.`,
  ({ name }) =>
    `${name} has missed its own guidance in two of the last eight quarters, both times because deliveries slipped.`,
  ({ story }) =>
    `The forecast needs ${story.driver}; without it, growth of ${story.growth}% is out of reach.`,
  ({ firm, name }) =>
    `${firm} models no acquisitions, although ${name} has said that it looks at smaller ones.`,
];

function quote({ name }: Context): string {
  return `We would rather be early than exact, and at ${name} we may be neither.`;
}

function closing({ firm, name }: Context): string {
  return `All of this is invented: neither ${firm} nor ${name} exists, and no figure here is of any company.`;
}

function table(random: Random): string {
  let sales = random.between(800, 4000);
  const rows = ['Last year', 'This year', 'Next year'].map((year) => {
    sales = Math.round(sales * (1 + random.between(-4, 18) / 100));
    return `| ${year} | ${sales} | ${random.between(6, 32)}% |`;
  });
  return ['| Fiscal year | Revenue (millions) | Margin |', '| :-- | --: | --: |', ...rows].join(
    '\n',
  );
}
