import { expect, test } from 'vitest';
import { indexFirms } from '../../../src/archive/firms.ts';
import { stanceOf } from '../../../src/archive/standing/stance-of.ts';
import { makeFirm } from '../make-firm.ts';

const firms = indexFirms([
  makeFirm({
    name: 'Five Steps',
    ladders: [
      { words: ['Buy', 'Hold', 'Sell'], until: '2019-12-31' },
      { words: ['Buy', 'Hold', 'Reduce', 'Sell'], from: '2020-01-01' },
    ],
  }),
  makeFirm({
    name: 'Eigenes Haus',
    ladders: [
      {
        words: ['Kaufen', 'Halten', 'Sell'],
        stances: [
          { word: 'Kaufen', stance: 'buy' },
          { word: 'Sell', stance: 'strong-sell' },
        ],
      },
    ],
  }),
  makeFirm({ name: 'Three Steps', ladders: [{ words: ['Buy', 'Hold', 'Sell'] }] }),
]);

test.each([
  ['Sell', 'Five Steps', '2019-12-31', 'sell'],
  ['Sell', 'Five Steps', '2020-01-01', 'strong-sell'],
  ['Reduce', 'Five Steps', '2020-01-01', 'sell'],
  ['Sell', 'Three Steps', '2020-01-01', 'sell'],
  ['Sell', 'Nobody', '2020-01-01', 'sell'],
  ['equal weight', 'Nobody', '2020-01-01', 'hold'],
  ['Under Review', 'Five Steps', '2020-01-01', 'none'],
  ['kaufen', 'Eigenes Haus', '2020-01-01', 'buy'],
  ['Sell', 'Eigenes Haus', '2020-01-01', 'strong-sell'],
  ['Halten', 'Eigenes Haus', '2020-01-01', undefined],
  ['Kaufen', 'Nobody', '2020-01-01', undefined],
  ['Splendid', 'Five Steps', '2020-01-01', undefined],
])('%s at %s on %s: %s', (word, firm, day, stance) => {
  expect(stanceOf({ word, firm, day }, firms)).toBe(stance);
});
