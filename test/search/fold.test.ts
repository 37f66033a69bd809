import { expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';

test.each([
  ['Kingsoft Cloud', 'kingsoft cloud'],
  ['BRK.B', 'brkb'],
  ['D.A. Davidson', 'da davidson'],
  ['Moody’s', 'moodys'],
  ['Crédit Agricole', 'credit agricole'],
  ['Ørsted Straße Łódź', 'orsted strasse lodz'],
  ['AT&T', 'at t'],
  ['ＫＣ', 'kc'],
  ['0700', '0700'],
  ['例証券 ガ', '例 証 券 カ'],
  ['  <b> "x" -y $15.60 ', 'b x y 15 60'],
  ['¥1,850.00, 12,500,000 and 1,2026', '1850 00 12500000 and 1 2026'],
  ['24.11.2026', '24 11 2026'],
  ['$&*^…', ''],
])('%s is searched as “%s”', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
