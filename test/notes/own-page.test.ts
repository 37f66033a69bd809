import { describe, expect, test } from 'vitest';
import * as urls from '../../src/archive/urls.ts';
import { parseOwnPage, takenSlugs } from '../../src/notes/own-page.ts';
import { fileOf } from './file-of.ts';

const parse = (fields: string, { path = 'pages/imprint.md', body = '' } = {}) =>
  parseOwnPage(fileOf(path, `---\n${fields}\n---\n${body}`));

describe('parseOwnPage', () => {
  test('a page with its link', () => {
    const { value, diagnostics } = parse(
      'title: Imprint\ndescription: Who is behind it.\nlink: footer\nlinkText: Who\norder: 15',
    );
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      slug: 'imprint',
      path: 'pages/imprint.md',
      hash: 'hash',
      links: [],
      title: 'Imprint',
      description: 'Who is behind it.',
      link: 'footer',
      linkText: 'Who',
      order: 15,
    });
  });

  test.each([
    ['link: footer', 'field-missing', 'Unexpected end of the fields, expected `title`'],
    ['title: Imprint\nlink: head', 'field-value', 'Unexpected `head` as `link`, expected'],
    ['title: Imprint\norder: 1.5', 'field-value', 'expected a whole number such as 15'],
    ['title: Imprint\norder: first', 'field-value', 'expected a whole number such as 15'],
    ['title: Imprint\nlinks: footer', 'unknown-field', 'Unexpected field `links`, expected `link`'],
  ])('%s is refused', (fields, rule, reason) => {
    const { value, diagnostics } = parse(fields);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule, reason: expect.stringContaining(reason) }]);
  });

  test.each([
    ['# Imprint', 'body-heading'],
    ['<b>Imprint</b>', 'body-html'],
    ['[here](javascript:alert(1))', 'body-link'],
    ['![](/images/house.png)', 'body-image'],
    ['![The house](https://example.com/house.png)', 'body-image'],
  ])('a body with %s is refused, as in a note', (body, rule) => {
    const { value, diagnostics } = parse('title: Imprint', { body });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule, place: { start: { line: 4 } } }]);
  });

  test.each([
    [
      'pages/Über uns.md',
      "rename the file: git mv 'content/pages/Über uns.md' content/pages/uber-uns.md",
    ],
    [
      'pages/legal/imprint.md',
      'rename the file: git mv content/pages/legal/imprint.md content/pages/legal-imprint.md',
    ],
    [
      'pages/tickers.md',
      'rename the file: git mv content/pages/tickers.md content/pages/tickers-page.md',
    ],
  ])('a file %s is refused, with a name that is right', (path, help) => {
    const { value, diagnostics } = parse('title: Imprint', { path });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule: 'file-name', help }]);
  });
});

test('no page can take an address of the site', () => {
  const addresses = Object.values(urls).map((url) =>
    typeof url === 'string' ? url : String(Reflect.apply(url, undefined, ['-', '-'])),
  );
  const tops = addresses.map((address) => address.split('/')[1] ?? '');
  for (const top of tops) {
    if (top !== '' && top !== '-')
      expect([...takenSlugs, expect.stringContaining('.')]).toContainEqual(top);
  }
});
