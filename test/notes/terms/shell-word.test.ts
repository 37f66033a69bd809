import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renameCommand, shellWord } from '../../../src/notes/terms/shell-word.ts';
import { anyText } from '../../support/any-text.ts';

test.each([
  ['content/ratings/2026/a-b_c.md', 'content/ratings/2026/a-b_c.md'],
  ['société', 'société'],
  ['a b', "'a b'"],
  ["it's", String.raw`'it'\''s'`],
  ['$15.60', "'$15.60'"],
  ['a;b', "'a;b'"],
  ['~', "'~'"],
  ['', "''"],
  ['*', "'*'"],
])('%j is %j', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('a shell passes on every text unchanged', () => {
  const texts = fc.array(
    anyText(20).filter((text) => !text.includes('\0')),
    { minLength: 50, maxLength: 50 },
  );
  const hard = ['\n', "'", "''", '\\', '$(id)', '`id`', '!!', '"', '{a,b}', '# x', '-n', '\u0007'];
  fc.assert(
    fc.property(texts, (some) => {
      const words = [...hard, ...some].map((text) => text.toWellFormed());
      const script = `for word in ${words.map(shellWord).join(' ')}; do printf '%s\\0' "$word"; done`;
      const heard = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0');
      expect(heard.slice(0, -1)).toEqual(words);
    }),
    { numRuns: 10 },
  );
});

test('a file with an odd name is renamed by a line that can be pasted', () => {
  expect(renameCommand('ratings/2026/x $(id).md', 'ratings/2026/x.md')).toBe(
    "git mv 'content/ratings/2026/x $(id).md' content/ratings/2026/x.md",
  );
});
