import { expect, test } from 'vitest';
import { firmSlug } from '../../../src/notes/terms/slug.ts';

test.each([
  ['Fixture Securities', 'fixture-securities'],
  ['D.A. Fixture', 'da-fixture'],
  ['Fixture, Example & Co.', 'fixture-example-co'],
  ["Fixture's Example’s", 'fixtures-examples'],
  ['Société Fixture', 'societe-fixture'],
  ['Ｆｉｘｔｕｒｅ', 'fixture'],
  ['例証券', '例証券'],
  ['ゴールドマン', 'ゴールドマン'],
  ['ゴールドマン'.normalize('NFD'), 'ゴールドマン'],
  ['한국증권'.normalize('NFD'), '한국증권'],
  ['Socie\u0301te\u0301 İş', 'societe-is'],
  ['../../etc/passwd', 'etc-passwd'],
  ['&', ''],
  ['  ', ''],
])('%j is %j', (name, slug) => {
  expect(firmSlug(name)).toBe(slug);
});
