import { expect, inject, test } from 'vitest';
import { readTree } from '../support/files.ts';
import { idOf } from '../support/make-archive/note-file.ts';
import { standardCases } from '../support/make-archive/standard-cases.ts';

test('a replaced note keeps its page and says so, and is in no list, history or feed', async () => {
  const tree = await readTree(inject('demo'));
  const [first, second, last] = standardCases.replaced.map((note) => idOf(note));
  const pageOf = (id = '') => `ratings/${id}/index.html`;
  for (const id of [first, second]) {
    // The item of the note that replaces it leads to it, but it is no item itself.
    const linking = [...tree].filter(([path, text]) =>
      text.includes(path.endsWith('rss.xml') ? `>${id}</guid>` : `/ratings/${id}/`),
    );
    expect(linking.map(([path]) => path).sort()).toEqual(
      [pageOf(id), pageOf(last), 'sitemap-0.xml'].sort(),
    );
    expect(tree.get(pageOf(id))).toContain('This note was replaced by ');
  }
  expect(tree.get(pageOf(last))).toContain('This note replaces');
  expect(tree.get('tickers/fcrp/rss.xml')).toMatch(
    new RegExp(`This note replaces &lt;a href=[^>]*/ratings/${second}/`),
  );
  expect(tree.get('tickers/fcrp/index.html')).toContain(`/ratings/${last}/`);
});
