import { expect, test } from 'vitest';
import {
  type Asker,
  askOpen,
  askSource,
  askTicker,
  readTarget,
} from '../../src/commands/new/questions.ts';
import { firms, today } from '../notes/headlines/fixtures.ts';

/** Answers in turn, trying again where an answer is refused; keeps what was asked. */
function answering(...answers: string[]): Asker & { asked: string[]; refused: string[] } {
  const asked: string[] = [];
  const refused: string[] = [];
  return {
    asked,
    refused,
    async text({ message, refuse }) {
      asked.push(message);
      for (;;) {
        const answer = answers.shift() ?? '';
        const why = refuse(answer);
        if (!why) return answer;
        refused.push(why);
      }
    },
    async choose({ message, options }) {
      asked.push(message);
      const answer = answers.shift();
      const chosen = options.find(({ label }) => label === answer);
      if (!chosen) throw new Error(`There is no choice ${answer}.`);
      return chosen.value;
    },
  };
}

test('asks for everything that is open, in the words of the firm', async () => {
  const ask = answering(
    '',
    'UBS',
    'Example Corp',
    'Downgrade',
    'Buy',
    'Neutral',
    'fifteen',
    '$15.60',
  );
  expect(await askOpen({ published: today, title: 'A title' }, firms, ask)).toEqual({
    published: today,
    title: 'A title',
    firm: 'UBS',
    company: 'Example Corp',
    action: 'downgrade',
    rating: { from: 'Buy', to: 'Neutral' },
    priceTarget: { to: 15.6, currency: 'USD' },
  });
  expect(ask.refused).toEqual([
    'A note needs a firm.',
    'An amount with its currency, such as $15.60, 1,250p or HKD 430.',
  ]);
});

test('offers the words of the ladder, another word, and to leave it open', async () => {
  const known = { firm: 'UBS', company: 'Example Corp', published: today } as const;
  const ask = answering('Another word', 'Strong Buy', '');
  const { rating } = await askOpen({ ...known, action: 'initiate' }, firms, ask);
  expect(rating).toEqual({ from: undefined, to: 'Strong Buy' });
  const open = answering('Leave it open', 'Neutral', '');
  expect((await askOpen({ ...known, action: 'downgrade' }, firms, open)).rating).toEqual({
    from: undefined,
    to: 'Neutral',
  });
  const unknown = answering('Add', '');
  const other = { ...known, firm: 'Sample Research', action: 'initiate' } as const;
  expect((await askOpen(other, firms, unknown)).rating?.to).toBe('Add');
});

test('asks for a source and its address', async () => {
  const ask = answering('Company release', 'example.org', 'https://example.org/');
  expect(await askSource(ask)).toEqual([{ title: 'Company release', url: 'https://example.org/' }]);
  expect(ask.refused).toEqual(['A whole address, such as https://example.org/report.']);
  expect(await askSource(answering(''))).toBeUndefined();
});

test('asks for nothing that is known', async () => {
  const ask = answering();
  const fields = {
    firm: 'UBS',
    company: 'Example Corp',
    action: 'maintain',
    rating: { to: 'Buy' },
    priceTarget: { to: 50, currency: 'USD' },
  } as const;
  expect(await askOpen(fields, firms, ask)).toMatchObject(fields);
  expect(ask.asked).toEqual([]);
});

test('asks a suspended stock for no rating and no target', async () => {
  const ask = answering();
  await askOpen({ firm: 'UBS', company: 'Example Corp', action: 'suspend' }, firms, ask);
  expect(ask.asked).toEqual([]);
});

test('tidies a ticker', async () => {
  const ask = answering('EX CO!', 'nasdaq: exco');
  expect(await askTicker(ask, 'Example Corp')).toBe('NASDAQ:EXCO');
  expect(ask.refused).toHaveLength(1);
});

test.each([
  ['EXCO US', 'EXCO', 'NASDAQ'],
  ['exco gr', 'EXCO', 'XETRA'],
  ['brk/b us', 'BRK.B', 'NYSE'],
])(
  'takes the symbol of Bloomberg %s, and asks for its exchange',
  async (typed, symbol, exchange) => {
    const ask = answering(typed, exchange);
    expect(await askTicker(ask, 'Example Corp')).toBe(`${exchange}:${symbol}`);
    expect(ask.asked[1]).toBe(`On which exchange is ${symbol}?`);
  },
);

test('takes a Bloomberg symbol whose code is one exchange', async () => {
  expect(await askTicker(answering('vod ln'), 'Example Corp')).toBe('LSE:VOD');
});

test('takes a symbol alone, and asks for its exchange alone', async () => {
  const ask = answering('exco', 'NYSE');
  expect(await askTicker(ask, 'Example Corp')).toBe('NYSE:EXCO');
  expect(ask.asked).toHaveLength(2);
});

test.each([
  ['$15.60', { to: 15.6, currency: 'USD' }],
  ['1,250p', { to: 1250, currency: 'GBX' }],
  ['15.60', undefined],
  ['$2B', undefined],
  ['$15 or so', undefined],
])('reads the target %s', (answer, target) => {
  expect(readTarget(answer)).toEqual(target);
});
