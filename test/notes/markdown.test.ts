import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { isExternal, isSafeUrl, renderBody } from '../../src/notes/markdown.ts';

const links = {
  page: (url: string) => (url.startsWith('/') ? `/digest${url}` : url),
  feed: (url: string) => new URL(url, 'https://example.org/digest/ratings/x/').href,
};
const render = (body: string) => renderBody(body, links).page.trim();

describe('renderBody', () => {
  test.each([
    ['**bold** and *italic*', '<p><strong>bold</strong> and <em>italic</em></p>'],
    ['~~gone~~', '<p><del>gone</del></p>'],
    ['## Outlook', '<h2 id="outlook">Outlook</h2>'],
    [
      'see https://example.com',
      '<p>see <a href="https://example.com" rel="external noopener">https://example.com</a></p>',
    ],
    ['[ticker](/tickers/kc/)', '<p><a href="/digest/tickers/kc/">ticker</a></p>'],
    ['a < b & c', '<p>a &#x3C; b &#x26; c</p>'],
    ['', ''],
  ])('%s', (body, html) => {
    expect(render(body)).toBe(html);
  });

  test('headings of one name get ids of their own', () => {
    expect(render('## A\n\n## A')).toMatch(/id="a".*id="a-1"/s);
  });

  test('a wide table scrolls in its own region, which the keyboard can reach', () => {
    const html = render('| a | b |\n| - | - |\n| 1 | 2 |');
    expect(html).toMatch(
      /^<div class="table-scroll" tabindex="0" role="region" aria-label="[^"]+"><table>/,
    );
    expect(html).toContain('<td>1</td>');
  });

  test('a footnote and its way back', () => {
    const html = render('Said[^1].\n\n[^1]: By whom.');
    expect(html).toContain('href="#note-fn-1"');
    expect(html).toContain('id="note-fn-1"');
  });

  test('in a feed, addresses are whole', () => {
    const { feed } = renderBody('[ticker](/tickers/kc/) ![chart](/images/a.png)', links);
    expect(feed).toContain('href="https://example.org/tickers/kc/"');
    expect(feed).toContain('src="https://example.org/images/a.png"');
  });
});

describe('a hostile body', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '![x](https://example.com/pixel.png)',
    '![x](//example.com/pixel.png)',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '<javascript:alert(1)>',
    '![x][y]\n\n[y]: https://example.com/pixel.png',
    'x <b onclick=alert(1)>y</b>',
    '[x](https://example.com/"onmouseover="alert\\(1\\))',
  ];

  /** The elements of a page that scripts, requests to others and handlers could hide in. */
  function dangers(html: string): string[] {
    const found: string[] = [];
    visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
      if (['script', 'iframe', 'object', 'style', 'svg', 'form'].includes(tagName))
        found.push(tagName);
      for (const [name, value] of Object.entries(properties)) {
        const isBad =
          /^on/i.test(name) ||
          (name === 'href' && !isSafeUrl(String(value))) ||
          (name === 'src' && (isExternal(String(value)) || !isSafeUrl(String(value))));
        if (isBad) found.push(`${tagName} ${name}=${String(value)}`);
      }
    });
    return found;
  }

  test.each(hostile)('%s', (body) => {
    const { page, feed } = renderBody(body, { page: (url) => url, feed: (url) => url });
    expect(dangers(page)).toEqual([]);
    expect(dangers(feed)).toEqual([]);
  });

  test('of any making', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...hostile,
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '![',
        '`',
        '|',
        '\n',
        '\n\n',
        ':',
        '&#58;',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { page } = renderBody(pieces.join(''), { page: (url) => url, feed: (url) => url });
        expect(dangers(page)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('isSafeUrl', () => {
  test.each([
    'https://example.com',
    'HTTP://example.com',
    'mailto:a@example.com',
    '/a:b',
    '#a:b',
    '?a:b',
    'a/b',
  ])('%s', (url) => {
    expect(isSafeUrl(url)).toBe(true);
  });

  test.each([
    'javascript:x',
    ' javascript:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'data:x',
    'file:///x',
    'a:b',
  ])('not %j', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });
});
