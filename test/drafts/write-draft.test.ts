import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftHeadline } from '../../src/drafts/draft-headline.ts';
import type { DraftFields } from '../../src/drafts/fields.ts';
import { draftData, draftPath, writeDraft } from '../../src/drafts/write-draft.ts';
import { isError } from '../../src/notes/diagnostics/diagnostics.ts';
import { isSound, parseNote } from '../../src/notes/parse.ts';
import { refuseName, refuseProse, refuseRating } from '../../src/notes/schema/values/texts.ts';
import { fileOf } from '../notes/file-of.ts';
import { archiveOf, recordedNotes, today } from '../notes/headlines/fixtures.ts';
import { ratingActions } from '../notes/headlines/rating-actions.ts';
import { rightValue } from '../notes/right-value.ts';

const archive = archiveOf([]);

test('writes a note as the record has them', () => {
  const draft = draftHeadline(
    'UBS Downgrades Example Corp to Neutral From Buy, Lowers PT to $40.50',
    { published: today, ticker: 'NASDAQ:EXCO' },
    archive,
  );
  expect('text' in draft && draft.path).toBe('ratings/2026/2026-02-20-exco-ubs.md');
  expect('text' in draft && draft.text).toMatchInlineSnapshot(`
    "---
    title: UBS Downgrades Example Corp to Neutral From Buy, Lowers PT to $40.50
    published: 2026-02-20
    ticker: NASDAQ:EXCO
    company: Example Corp
    firm: UBS
    action: downgrade
    rating: { from: Buy, to: Neutral }
    priceTarget: { to: 40.50, currency: USD, action: lower }
    # dek:
    # author:
    # analyst:
    # price:
    # statedUpside:
    # targetRange: { low:, high:, source: }
    # nextEarnings:
    # summary:
    # keyPoints: []
    # risks: [{ text:, affects: [] }]
    # sources: [{ title:, url: }]
    # disclosure:
    ---
    "
  `);
});

test('quotes what YAML would read otherwise, and folds long texts', () => {
  const text = writeDraft({
    title: `Goldman's "view": up # more`,
    published: '2026-02-20T09:30:00-05:00',
    company: '- Example',
    rating: { from: 'Buy, or not', to: 'No' },
    targetRange: { low: '14.30', high: 21.5, source: 'A: B' },
    keyPoints: ['short', 'long '.repeat(24).trim()],
    risks: [{ text: 'Costs rise', affects: ['cloud', 'a, b'] }],
    sources: [{ title: 'Release', url: 'https://example.org/' }],
  });
  expect(text).toMatchInlineSnapshot(`
    "---
    title: 'Goldman''s "view": up # more'
    published: 2026-02-20T09:30:00-05:00
    company: '- Example'
    rating: { from: 'Buy, or not', to: No }
    targetRange: { low: 14.30, high: 21.50, source: 'A: B' }
    keyPoints:
      - short
      - >-
        long long long long long long long long long long long long long long long long long long long
        long long long long long
    risks:
      - text: Costs rise
        affects:
          - cloud
          - a, b
    sources:
      - title: Release
        url: https://example.org/
    ---
    "
  `);
});

test.each(recordedNotes.map((note) => [note.id, note] as const))(
  'the frontmatter of %s is written and read back the same',
  (_id, { path, ...note }) => {
    const { corrections: _, replaces: __, accept: ___, ...fields } = note;
    expect(draftPath(fields)).toBe(path);
    const {
      hash: ____,
      lines: _____,
      warnings: ______,
      hasBody: _______,
      ...back
    } = rightValue(parseNote(fileOf(path, writeDraft(fields)), { today }));
    const kept = Object.entries(back).filter(([, value]) => value !== undefined);
    expect(note).toMatchObject(Object.fromEntries(kept.filter(([name]) => name !== 'path')));
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining(kept.map(([name]) => name).filter((name) => name !== 'path')),
    );
  },
);

const line = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme-ascii' });
const shown = line.map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => text !== '');

// `?` and the like stand for what is not known, and are refused.
const prose = shown.filter((text) => refuseProse(text, 200) === undefined);
const named = shown.filter((text) => refuseName(text, 200) === undefined);
const rated = shown.filter((text) => refuseRating(text, 200) === undefined);

test('any text that a note may hold is written so that it reads back the same', () => {
  fc.assert(
    fc.property(prose, named, rated, prose, (title, company, word, point) => {
      const fields: DraftFields = {
        title,
        published: '2026-02-20',
        ticker: 'NYSE:TRUE',
        company,
        firm: 'Fixture Securities',
        action: 'upgrade',
        rating: { from: `${word} before`, to: word },
        keyPoints: [point, `${point} ${'and more '.repeat(20)}`.trim()],
      };
      const path = draftPath(fields) ?? '';
      const file = fileOf(path, writeDraft(fields));
      const { value: note, diagnostics } = parseNote(file, { today });
      // The rules may refuse what the words say; how they are written is all that counts here.
      const form = diagnostics.filter(({ rule }) => /^(?:front|field|yaml|dup)/.test(rule ?? ''));
      expect(form).toEqual([]);
      if (note) expect(note).toMatchObject(fields);
    }),
    { numRuns: 500 },
  );
});

const figure = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100) },
  fc.constantFrom<(string | number)[]>(0, '1e3', '12.50', 'about 12'),
);
const anyText = fc.oneof(
  { weight: 9, arbitrary: shown },
  fc.constantFrom('~', 'null', '5', 'x'.repeat(130), '#1', 'a: b', '- a'),
);

test('fields that are called sound are those whose file has no error', () => {
  fc.assert(
    fc.property(
      ...[anyText, anyText, anyText, figure, figure],
      fc.constantFrom('upgrade', 'maintain', 'initiate'),
      fc.constantFrom('2026-02-20', '2026-02-20T09:30:00-05:00', '2027-01-01', '2026-2-2'),
      (title, company, word, from, to, action, published) => {
        const fields: DraftFields = {
          ...{ title, published, ticker: 'NYSE:TRUE', company, firm: 'Fixture Securities' },
          ...{ analyst: `${word} A`, action, rating: { to: word } },
          priceTarget: { from, to, currency: 'USD' },
          sources: [{ title: company, url: `https://example.org/${word.length}?a=${to}` }],
        };
        const path = draftPath(fields) ?? 'ratings/2026/none.md';
        const { diagnostics } = parseNote(fileOf(path, writeDraft(fields)), { today });
        expect(isSound(draftData(fields), path, today)).toBe(!diagnostics.some(isError));
      },
    ),
    { numRuns: 500 },
  );
});

test.each(ratingActions)('the draft passes the check, or says what is missing: %s', (headline) => {
  const draft = draftHeadline(headline, { published: today, ticker: 'NYSE:EXCO' }, archive);
  if ('reason' in draft) throw new Error(draft.reason);
  if (draft.open.some(({ isRequired }) => isRequired)) return;
  const { diagnostics } = parseNote(fileOf(draft.path ?? '', draft.text), { today });
  expect(diagnostics.filter(isError)).toEqual([]);
});
