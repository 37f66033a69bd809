import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeEntries } from '../../src/search/entries-encoding.ts';
import type { Entry } from '../../src/search/entry.ts';
import { kindWords } from '../../src/search/kind-words.ts';
import type { Named } from '../../src/search/names.ts';
import { encodeNames } from '../../src/search/names-encoding.ts';
import { partSize, searchParts } from '../../src/search/parts.ts';
import { seeded } from '../support/make-archive/random.ts';

const kilobyte = 1024;
const sizeOf = (value: object) => gzipSync(JSON.stringify(value)).length;

const { next: random, between, pick } = seeded(4);
const word = () =>
  Array.from({ length: between(2, 4) }, () => pick([...'bdfgklmnprst']) + pick([...'aeiou'])).join(
    '',
  );
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const letter = () => pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']);

/** Ten thousand notes on two thousand tickers: words as varied as those of a real archive. */
const vocabulary = Array.from({ length: 3000 }, word);
const firms = Array.from({ length: 120 }, () => `${capital(word())} ${capital(word())}`);
const tickers = Array.from({ length: 2000 }, (_, at) => {
  const symbol = `${letter()}${letter()}${at}`;
  return {
    slug: symbol.toLowerCase(),
    symbol,
    exchange: pick(['NYSE', 'NASDAQ', 'HKEX']),
    company: `${capital(word())} ${capital(word())}`,
  };
});
const analysts = Array.from({ length: 600 }, () => `${capital(word())} ${capital(word())}`);
const notes = Array.from({ length: 10_000 }, (_, at) => {
  const day = new Date(Date.UTC(2026, 5, 30) - Math.floor(at / 14) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const [ticker, firm] = [pick(tickers), pick(firms)];
  const clause = Array.from({ length: 6 }, () => capital(pick(vocabulary))).join(' ');
  const amount = (random() * 300).toFixed(2);
  const word = pick(['Buy', 'Overweight', 'Neutral', 'Equal-Weight', 'Underperform']);
  const entry: Entry = {
    id: `${day}-${ticker.slug}-${firm.toLowerCase().replace(' ', '-')}`,
    title: `${firm} ${pick(['Raises', 'Cuts', 'Lifts'])} ${ticker.company} Target to $${amount}, Cites ${clause}`,
    ticker,
    firm: { slug: firm.toLowerCase().replace(' ', '-'), name: firm },
    kind: { label: 'Target raised', direction: 'up', words: kindWords('maintain', 'raise') },
    facts: [word, `target $${(random() * 300).toFixed(2)} → $${amount}`],
    upside: `+${(random() * 90).toFixed(1)}%`,
    stance: pick(['buy', 'hold', 'sell']),
    analyst: at % 3 === 0 ? pick(analysts) : '',
  };
  return { ...entry, day };
});

test('the first answer of 10,000 notes is at most 100 KB: the names, and the newest notes', () => {
  const names = sizeOf(
    encodeNames([
      ...tickers.map(
        ({ slug, company, ...ticker }): Named => ({
          kind: 'ticker',
          slug,
          name: company,
          also: [],
          ticker,
        }),
      ),
      ...firms.map(
        (name): Named => ({
          kind: 'firm',
          slug: name.toLowerCase().replace(' ', '-'),
          name,
          also: [],
        }),
      ),
      ...analysts.map((name): Named => ({ kind: 'analyst', slug: '', name, also: [] })),
    ]),
  );
  const parts = searchParts(notes).map(({ notes }) => sizeOf(encodeEntries(notes)));
  // As varied as real ones: the shortest headlines would fit into anything.
  expect(notes.reduce((sum, { title }) => sum + title.length, 0) / notes.length).toBeGreaterThan(
    90,
  );
  expect(Math.max(...parts)).toBeGreaterThan(partSize * 40);
  // 500 notes are read at once: where the newest part is not full, one more is.
  expect(names + (500 / partSize + 1) * Math.max(...parts)).toBeLessThan(100 * kilobyte);
});
