import { expect, test } from 'vitest';
import { withFolder } from '../../src/check/shown-as.ts';
import { renameCommand } from '../../src/notes/terms/shell-word.ts';

test('a text names the folder that the record is in', () => {
  const text = 'as in content/ratings/2026/a.md:4, not in my-content/ratings/ or content/other/';
  expect(withFolder(text, 'notes/')).toBe(
    'as in notes/ratings/2026/a.md:4, not in my-content/ratings/ or content/other/',
  );
});

test.each([
  ['my content/', "git mv 'my content/ratings/a.md' 'my content/ratings/b.md'"],
  ['it’s/', "git mv 'it’s/ratings/a.md' 'it’s/ratings/b.md'"],
  ["$x'y/", String.raw`git mv '$x'\''y/ratings/a.md' '$x'\''y/ratings/b.md'`],
  ['notes/', 'git mv notes/ratings/a.md notes/ratings/b.md'],
])('in a command, the folder %s is quoted as a shell reads it', (folder, command) => {
  const help = `rename the file: ${renameCommand('ratings/a.md', 'ratings/b.md')}\nor content/firms/`;
  expect(withFolder(help, folder)).toBe(`rename the file: ${command}\nor ${folder}firms/`);
});

test('a quoted name stays quoted', () => {
  const command = renameCommand("ratings/it's a.md", 'ratings/b.md');
  expect(withFolder(command, 'my notes/')).toBe(
    String.raw`git mv 'my notes/ratings/it'\''s a.md' 'my notes/ratings/b.md'`,
  );
});
