import { describe, expect, test } from 'vitest';
import { indexFirms } from '../../src/archive/firms.ts';
import { makeFirm } from './make-firm.ts';

const ladder = { words: ['Buy', 'Hold', 'Sell'] };
const fixture = makeFirm({
  name: 'Fixture Securities',
  aliases: [{ name: 'F.I.X. & Co.' }, { name: 'Fixture', until: '2019-12-31' }],
  ladders: [ladder],
});
const heir = makeFirm({ name: 'Example Capital', aliases: [{ name: 'Fixture' }] });

describe.each([
  ['in one order', [fixture, heir]],
  ['in the other', [heir, fixture]],
])('files %s', (_name, files) => {
  const firms = indexFirms(files);

  test.each([
    ['Fixture Securities', '2026-01-05', fixture],
    ['fixture securities', '2026-01-05', fixture],
    ['FIX & Co', '2026-01-05', fixture],
    ['Fixture', '2019-12-31', fixture],
    ['Fixture', '2020-01-01', heir],
    ['Unknown', '2026-01-05', undefined],
    ['', '2026-01-05', undefined],
  ])('%j on %s', (name, day, firm) => {
    expect(firms.find(name, day)).toEqual(firm);
  });

  test('all, by name', () => {
    expect(firms.all).toEqual([heir, fixture]);
  });
});

test('a name wins over an alias', () => {
  const named = makeFirm({ name: 'Fixture' });
  expect(indexFirms([fixture, named]).find('Fixture', '2019-01-01')).toEqual(named);
});

test('the ladder of a name on a day', () => {
  const firms = indexFirms([fixture, heir]);
  expect(firms.ladder('Fixture', '2019-01-01')).toEqual(ladder);
  expect(firms.ladder('Fixture', '2020-01-01')).toBeUndefined();
  expect(firms.ladder('Unknown', '2020-01-01')).toBeUndefined();
});
