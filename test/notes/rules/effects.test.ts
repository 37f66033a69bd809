import { expect, test } from 'vitest';
import { archiveRules } from '../../../src/archive/rules/index.ts';
import { effects } from '../../../src/notes/rules/effects.ts';
import { formRules } from '../../../src/notes/rules/form-rules.ts';
import { noteRules } from '../../../src/notes/rules/index.ts';
import { findingsOf, inShort } from '../../archive/rules/small-archive.ts';
import { parseText, reasonsOf } from '../parse-text.ts';
import { withFields } from './sample-note.ts';

/** A note that says everything several times, and is right. */
const fields = `title: Fixture Securities Upgrades Example Corp to Buy, Raises Price Target to $86 From $80
dek: The bank lifts its target to $86 from $80 and sees 19% upside
priceTarget: { from: 80, to: 86, currency: USD }
price: 72
statedUpside: 19.4
targetRange: { low: 65, high: 98 }
summary: Fixture Securities upgraded Example Corp from Hold to Buy and raised its price target by 7.5% to $86.
keyPoints:
  - Fixture Securities now rates the stock Buy and has a price target of $86, which implies about 19% upside
  - Targets of analysts range from $65 to $98
`;
const body =
  'Fixture Securities raised its price target to $86 from $80, which implies 19% upside.\n';

/** Returns what is found in the note with one line of it replaced. */
function foundWith(slip: string) {
  const own = new RegExp(`^${slip.split(':', 1)[0]}:.*\n`, 'm');
  return parseText(`${withFields(fields.replace(own, '') + slip)}${body}`);
}

test.each([
  ['nothing', 'price: 72', []],
  [
    'targets that are swapped',
    'priceTarget: { from: 86, to: 80, currency: USD }',
    [
      'Unexpected target that is lowered below a title that says that it is raised, expected one that is raised',
    ],
  ],
  [
    'a target with two digits swapped',
    'priceTarget: { from: 80, to: 68, currency: USD }',
    [
      'Unexpected target that is lowered below a title that says that it is raised, expected one that is raised',
    ],
  ],
  [
    'a target with a digit too many',
    'priceTarget: { from: 80, to: 860, currency: USD }',
    [
      'Unexpected price target of $86 in `title`, `dek`, `summary`, `keyPoints` and `body`, expected $860.00',
    ],
  ],
  [
    'another target before',
    'priceTarget: { from: 81, to: 86, currency: USD }',
    ['Unexpected price target of $80 in `title`, `dek` and `body`, expected $81.00'],
  ],
  [
    'a price with a digit too many',
    'price: 720',
    ['Unexpected price target of $86.00 at a price of $720.00, expected 0.3 to 3 times the price'],
  ],
  [
    'a range with another high',
    'targetRange: { low: 65, high: 79 }',
    ['Unexpected range of $65 to $98 in `keyPoints`, expected $65.00 to $79.00'],
  ],
  [
    'another rating',
    'rating: { from: Hold, to: Sell }',
    ['Unexpected `Sell` as `rating.to` below a title that says Buy, expected `Buy`'],
  ],
  [
    'a rating that is a number',
    'rating: { from: Hold, to: 1 }',
    ["Unexpected `1` as `rating.to`, expected the firm's word for it"],
  ],
  [
    'another action',
    'action: suspend',
    ['Unexpected `suspend` below a title that says “Upgrades”, expected `upgrade`'],
  ],
])('one slip is told once: %s', (_name, slip, reasons) => {
  expect(reasonsOf(foundWith(slip))).toEqual(reasons);
});

test('the help is that of the cause', () => {
  const [swapped] = foundWith('priceTarget: { from: 86, to: 80, currency: USD }').diagnostics;
  expect(swapped?.help).toBe(
    'write `from: 80, to: 86`: the two are swapped, if the title is right',
  );
  const [mistyped] = foundWith('priceTarget: { from: 80, to: 68, currency: USD }').diagnostics;
  expect(mistyped?.help).toBe('write `to: 86`, or mend the title');
});

test('what follows is told once the cause is accepted', () => {
  const { diagnostics } = foundWith(
    'priceTarget: { from: 80, to: 860, currency: USD }\naccept: [{ rule: text-target, why: So says the source }]',
  );
  expect(diagnostics.map(({ rule, accepted }) => [rule, accepted])).toEqual([
    ['text-target', 'So says the source'],
    ['currency-slip', undefined],
  ]);
});

test('what follows is found, if it is accepted', () => {
  const { diagnostics } = foundWith(
    'priceTarget: { from: 80, to: 860, currency: USD }\naccept: [{ rule: stated-upside, why: So says the source }]',
  );
  expect(diagnostics.map(({ rule, accepted }) => [rule, accepted])).toEqual([
    ['text-target', undefined],
    ['stated-upside', 'So says the source'],
  ]);
});

test('a finding in the archive that follows from one in the note is not told', () => {
  const before = 'priceTarget: { to: 80, currency: USD }';
  const after = (target: string) =>
    `published: 2026-02-05\ntitle: Fixture Securities Raises Example Corp Price Target to $86\naction: maintain\nrating: { to: Buy }\npriceTarget: ${target}`;
  expect(inShort(findingsOf([before, after('{ from: 80, to: 860, currency: USD }')]))).toEqual([]);
  expect(inShort(findingsOf([before, after('{ from: 86, to: 80, currency: USD }')]))).toEqual([]);
  expect(inShort(findingsOf([before, after('{ from: 81, to: 86, currency: USD }')]))).toEqual([
    'target-from 2026-02-05-fixt-fixture-securities priceTarget.from',
  ]);
});

test('a rating or an action that the title contradicts is not judged in the archive too', () => {
  const before =
    'title: Fixture Securities Starts Example Corp at Hold\naction: initiate\nrating: { to: Hold }';
  const after = (fields: string) =>
    `published: 2026-02-05\ntitle: Fixture Securities Upgrades Example Corp to Buy\n${fields}`;
  expect(inShort(findingsOf([before, after('rating: { to: Overweight }')]))).toEqual([]);
  expect(inShort(findingsOf([before, after('rating: { to: Buy }\naction: initiate')]))).toEqual([]);
  expect(
    inShort(findingsOf([before, 'published: 2026-02-05\nrating: { to: Overweight }'])),
  ).toEqual(['rating-word 2026-02-05-fixt-fixture-securities rating.to']);
});

test('causes and effects are rules, and every effect is a warning', () => {
  const rules = [...formRules, ...noteRules, ...archiveRules];
  const warnings = rules.filter(({ severity }) => severity === 'warning').map(({ id }) => id);
  for (const [cause, brought] of Object.entries(effects)) {
    expect(rules.map(({ id }) => id)).toContain(cause);
    for (const id of brought) expect(warnings).toContain(id);
  }
});
