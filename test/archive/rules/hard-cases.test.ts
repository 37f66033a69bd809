import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFirm } from '../../../src/notes/firm.ts';
import { fileOf } from '../../notes/file-of.ts';
import { rightValue } from '../../notes/right-value.ts';
import { findingsOf, firmOf, inShort } from './small-archive.ts';

/** The firms of the record itself: the cases below are those of real houses. */
const recorded = readdirSync('test/fixtures/record/firms').map((file) => {
  const text = readFileSync(`test/fixtures/record/firms/${file}`);
  return rightValue(parseFirm(fileOf(`firms/${file}`, text, file)));
});
const found = (...notes: string[]) => inShort(findingsOf(notes, recorded));

describe('upgrade and downgrade are judged on the ladder, never on the stance', () => {
  const strongBuyToOutperform =
    'published: 2018-09-28\nfirm: Raymond James\nrating: { from: Strong Buy, to: Outperform }';

  test('Raymond James: Strong Buy → Outperform is a downgrade', () => {
    expect(found(`${strongBuyToOutperform}\naction: downgrade`)).toEqual([]);
    expect(found(`${strongBuyToOutperform}\naction: upgrade`)).toEqual([
      'action-ladder 2018-09-28-fixt-raymond-james action',
    ]);
    const [finding] = findingsOf([`${strongBuyToOutperform}\naction: maintain`], recorded);
    expect(finding).toMatchObject({
      reason: 'Unexpected `maintain` from Strong Buy to Outperform, expected `downgrade`',
      label: 'Outperform is below Strong Buy at Raymond James',
      help: 'write `action: downgrade`, or mend the rating; the ladder on 2018-09-28 was Strong Buy > Outperform > Market Perform > Underperform',
    });
  });

  test('Wolfe Research: Peer Perform → Outperform is an upgrade, however the hyphen goes', () => {
    const note = 'firm: Wolfe Research\nrating: { from: Peer-Perform, to: Outperform }';
    expect(found(`${note}\naction: upgrade`)).toEqual([]);
    expect(found(`${note}\naction: downgrade`)).toEqual([
      'action-ladder 2026-01-05-fixt-wolfe-research action',
    ]);
  });
});

describe("HSBC's change of words on 23 March 2015 is no action", () => {
  const renamed = 'published: 2015-03-23\nfirm: HSBC\nrating: { from: Overweight, to: Buy }';

  test('Overweight → Buy on the day is maintained', () => {
    expect(found(`${renamed}\naction: maintain`)).toEqual([]);
    expect(found(`${renamed}\naction: upgrade`)).toEqual([
      'action-ladder 2015-03-23-fixt-hsbc action',
    ]);
  });

  test('the words of the day before are not those of the day after', () => {
    expect(
      found('published: 2015-03-22\nfirm: HSBC\naction: maintain\nrating: { to: Overweight }'),
    ).toEqual([]);
    expect(
      found('published: 2015-03-22\nfirm: HSBC\naction: maintain\nrating: { to: Buy }'),
    ).toEqual(['rating-word 2015-03-22-fixt-hsbc rating.to']);
    expect(
      found('published: 2015-03-23\nfirm: HSBC\naction: maintain\nrating: { to: Overweight }'),
    ).toEqual(['rating-word 2015-03-23-fixt-hsbc rating.to']);
  });

  test('a history across the change is one history', () => {
    const before =
      'published: 2015-02-10\nfirm: HSBC\naction: upgrade\nrating: { from: Neutral, to: Overweight }';
    const after = 'published: 2015-06-10\nfirm: HSBC\naction: downgrade\nrating:';
    expect(found(before, `${after} { from: Buy, to: Hold }`)).toEqual([]);
    expect(found(before, `${after} { from: Overweight, to: Hold }`)).toEqual([]);
    expect(found(before, `${after} { from: Hold, to: Reduce }`)).toEqual([
      'rating-from 2015-06-10-fixt-hsbc rating.from',
    ]);
    expect(
      found(before, 'published: 2015-06-10\nfirm: HSBC\naction: upgrade\nrating: { to: Buy }'),
    ).toEqual(['action-history 2015-06-10-fixt-hsbc action']);
  });
});

describe('names of firms', () => {
  test.each([
    ['published: 2015-06-01\nfirm: Merrill Lynch\nrating: { from: Neutral, to: Buy }', []],
    [
      'published: 2020-06-01\nfirm: Merrill Lynch\nrating: { from: Neutral, to: Buy }',
      ['firm-unknown 2020-06-01-fixt-merrill-lynch firm'],
    ],
    [
      'firm: B of A Securities\nrating: { from: Neutral, to: Buy }',
      ['firm-alias 2026-01-05-fixt-b-of-a-securities firm'],
    ],
    ['firm: KeyBanc\nrating: { from: Sector Weight, to: Overweight }', []],
    ['firm: JP Morgan\nrating: { to: Overweight }', ['firm-alias 2026-01-05-fixt-jp-morgan firm']],
    ['firm: D.A. Davidson\nrating: { to: Buy }', ['firm-alias 2026-01-05-fixt-da-davidson firm']],
  ])('%s', (note, expected) => {
    expect(found(note)).toEqual(expected);
  });

  test('a former name says whose it was', () => {
    const [finding] = findingsOf(['published: 2020-06-01\nfirm: Merrill Lynch'], recorded);
    expect(finding).toMatchObject({
      reason: 'Unexpected firm `Merrill Lynch`, expected `BofA Securities`',
      label: 'the name of BofA Securities until 2019-12-31',
    });
  });

  test('KeyBanc is not KBW', () => {
    const note = 'published: 2026-01-05\naction: maintain\nrating:';
    expect(
      found(`firm: KeyBanc\n${note} { to: Overweight }`, `firm: KBW\n${note} { to: Outperform }`),
    ).toEqual(['firm-alias 2026-01-05-fixt-kbw firm']);
  });

  test('one house under two names acts once a day', () => {
    const note = 'action: maintain\nrating: { to: Buy }';
    expect(found(`firm: BofA\n${note}`, `firm: BofA Securities\n${note}`)).toEqual([
      'once-a-day 2026-01-05-fixt-bofa firm',
      'firm-alias 2026-01-05-fixt-bofa firm',
    ]);
  });
});

describe('a ladder that is not known whole', () => {
  test('judges nothing if it lacks a word', () => {
    expect(
      found(
        'firm: Freedom Capital Markets\naction: upgrade\nrating: { from: Accumulate, to: Buy }',
      ),
    ).toEqual([]);
    expect(
      found('firm: Freedom Capital Markets\naction: upgrade\nrating: { from: Buy, to: Reduce }'),
    ).toEqual([]);
  });

  test('judges the words that it has', () => {
    expect(
      found('firm: Freedom Capital Markets\naction: upgrade\nrating: { from: Buy, to: Hold }'),
    ).toEqual(['action-ladder 2026-01-05-fixt-freedom-capital-markets action']);
  });

  test('is no bridge across a change of words', () => {
    expect(
      found(
        'published: 2014-06-02\nfirm: KeyBanc\naction: maintain\nrating: { to: Buy }',
        'published: 2015-02-02\nfirm: KeyBanc\naction: upgrade\nrating: { from: Sector Weight, to: Overweight }',
      ),
    ).toEqual([]);
  });
});

describe('histories', () => {
  const first =
    'published: 2026-01-05\naction: upgrade\nrating: { from: Neutral, to: Buy }\nfirm: UBS';

  test('a `from` that contradicts the last note is reported with its file and line', () => {
    const [finding] = findingsOf(
      [
        first,
        'published: 2026-03-02\nfirm: UBS\naction: downgrade\nrating: { from: Neutral, to: Sell }',
      ],
      recorded,
    );
    expect(finding).toMatchObject({
      rule: 'rating-from',
      severity: 'warning',
      field: ['rating', 'from'],
      reason:
        'Unexpected `Neutral` as the rating before, expected `Buy`: the last rating of UBS on NYSE:FIXT is that of content/ratings/2026/2026-01-05-fixt-ubs.md:8',
    });
  });

  test('a note that was replaced is no part of them', () => {
    expect(
      found(
        'published: 2026-01-05\naction: downgrade\nrating: { from: Neutral, to: Sell }\nfirm: UBS',
        `${first}\nreplaces: 2026-01-05-fixt-ubs`,
        'published: 2026-03-02\nfirm: UBS\naction: downgrade\nrating: { from: Buy, to: Neutral }',
      ),
    ).toEqual([]);
  });

  test('another company under the same symbol has its own', () => {
    expect(
      found(
        first,
        'published: 2026-03-02\ncompany: Other Corp\nfirm: UBS\naction: downgrade\nrating: { from: Neutral, to: Sell }',
      ),
    ).toEqual(['company-spelling 2026-03-02-fixt-ubs company']);
  });

  test('a brief that says no rating changes none', () => {
    expect(
      found(
        first,
        'published: 2026-02-02\nfirm: UBS\naction: maintain\nrating: { from: Buy }',
        'published: 2026-03-02\nfirm: UBS\naction: downgrade\nrating: { from: Buy, to: Neutral }',
      ),
    ).toEqual([]);
  });
});

describe('one odd note among others is reported alone', () => {
  const note = (day: number, company: string) =>
    `published: 2026-01-0${day}\ncompany: ${company}\naction: maintain\nrating: { to: Buy }`;
  const firms = [firmOf('fixture-securities', 'name: Fixture Securities\n')];
  const odd = (...companies: string[]) =>
    findingsOf(
      companies.map((company, index) => note(index + 1, company)),
      firms,
    ).map((finding) => finding.note.day.slice(-1));

  test.each([
    [['A', 'A', 'B', 'A'], ['3']],
    [['A', 'B', 'B', 'B'], ['2']],
    [
      ['A', 'B', 'C'],
      ['2', '3'],
    ],
    [['A', 'A', 'A'], []],
  ])('%s: %s', (companies, expected) => {
    expect(odd(...companies)).toEqual(expected);
  });
});

test('a fix writes an amount as notes have it: with its cents, and at most four decimals', () => {
  const kept = 'action: maintain\nrating: { to: Buy }\n';
  const help = (last: string, note: string) => findingsOf([kept + last, kept + note])[0]?.help;
  const before = 'published: 2026-01-06\nticker: NYSE:NEWX\ncompany: New Example\n';
  const after = before.replace('01-06', '02-05');
  const target = (figures: string) => `priceTarget: { ${figures}, currency: USD }`;
  expect(help(target('to: 15.60'), `published: 2026-02-05\n${target('from: 14, to: 16')}`)).toMatch(
    /^write `from: 15\.60` /,
  );
  expect(help(before + target('to: 15.4321'), after + target('from: 3, to: 4'))).toMatch(
    /^write `from: 3\.8580` /,
  );
});

describe('a firm without a file is taken for one that has the same telling words', () => {
  test.each([
    ['UBS Group AG', 'UBS'],
    ['Citigroup Inc.', 'Citi'],
    ['The Goldman Sachs Group', 'Goldman Sachs'],
    ['Mizuho Securities', 'Mizuho'],
    ['Wels Fargo', 'Wells Fargo'],
  ])('%s is %s', (said, meant) => {
    const [finding] = findingsOf([`firm: ${said}`], recorded);
    expect(finding).toMatchObject({
      rule: 'firm-unknown',
      reason: `Unexpected firm \`${said}\`, expected \`${meant}\``,
    });
  });

  test.each(['JPM', 'USB', 'BMI Group', 'TD Securities'])('%s is none that is known', (said) => {
    const [finding] = findingsOf([`firm: ${said}`], recorded);
    expect(finding).toMatchObject({ rule: 'firm-unknown', label: 'no file knows it' });
  });
});
