import { expect, test } from 'vitest';
import { articleHtml } from '../../src/feeds/article.ts';
import { makeNote } from '../notes/make-note.ts';

const site = { language: 'en-US', absolute: (path: string) => `https://example.org${path}` };
const firmSlug = 'fixture-securities';
const note = makeNote({
  dek: 'A dek.',
  summary: 'A summary.',
  keyPoints: ['A point.'],
  risks: [{ text: 'A risk', affects: ['cloud', 'software'] }, { text: 'Another' }],
  corrections: [{ date: '2026-01-06', was: 'one', now: 'two', why: 'A typo.' }],
  sources: [{ title: 'A source', url: 'https://example.com/a?b=1&c=2' }, { title: 'A book' }],
  disclosure: 'None.',
});

test('the full text, in the order of the page, with its corrections before the text', () => {
  const html = articleHtml(note, firmSlug, '<p>The body.</p>', site);
  const parts = [
    'A dek.',
    '<strong>Firm:</strong> <a href="https://example.org/firms/fixture-securities/">Fixture Securities</a>',
    'January 6, 2026: Said “one”, now says “two”. A typo.',
    'A summary.',
    '<h2>Key points</h2><ul><li>A point.</li></ul>',
    '<p>The body.</p>',
    '<h2>Risks</h2><ul><li>A risk<p>Affects: cloud, software</p></li><li>Another</li></ul>',
    '<a href="https://example.com/a?b=1&#x26;c=2">A source</a>',
    '<li>A book</li>',
    '<strong>Disclosure:</strong> None.',
  ];
  const places = parts.map((part) => html.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a note that replaces another says so first: a subscriber has perhaps read that one', () => {
  const replacing = makeNote({ replaces: '2026-01-05-fixt-fixture-securities' });
  expect(articleHtml(replacing, firmSlug, '', site)).toMatch(
    /^<p>This note replaces <a href="https:\/\/example\.org\/ratings\/2026-01-05-fixt-fixture-securities\/">an earlier one<\/a>\.<\/p><ul>/,
  );
});

test('a brief is its facts', () => {
  expect(articleHtml(makeNote(), firmSlug, '', site)).toBe(
    '<ul><li><strong>Ticker:</strong> <a href="https://example.org/tickers/fixt/">NYSE:FIXT</a></li><li><strong>Firm:</strong> <a href="https://example.org/firms/fixture-securities/">Fixture Securities</a></li><li><strong>Action:</strong> Upgrade</li></ul><p>No source is stated.</p>',
  );
});

test('a field is text, whatever it looks like', () => {
  const html = articleHtml(
    makeNote({ summary: '<script>alert(1)</script> & ]]>', firm: '<b>Firm</b>' }),
    firmSlug,
    '',
    site,
  );
  expect(html).not.toMatch(/<script|<b>/);
});
