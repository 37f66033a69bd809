import fc from 'fast-check';
import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Root as MdastRoot } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { isForeignImage, isSafeUrl } from '../../../src/notes/body/addresses.ts';
import { parseBody } from '../../../src/notes/body/parse-body.ts';
import { bodyRenderer } from '../../../src/notes/body/render-body.ts';
import { anyText } from '../../support/any-text.ts';

const renderBody = bodyRenderer({ remarkPlugins: [], rehypePlugins: [] });

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
    ['- [ ] later\n- [x] *done*', '<ul>\n<li>[ ] later</li>\n<li>[x] <em>done</em></li>\n</ul>'],
  ])('%s', (body, html) => {
    expect(render(body)).toBe(html);
  });

  test('headings of one name get ids of their own', () => {
    expect(render('## A\n\n## A')).toMatch(/id="a".*id="a-1"/s);
  });

  test('a heading gets an id that the page has not', () => {
    expect(render('## Risks')).toBe('<h2 id="risks-1">Risks</h2>');
    expect(render('## Risks\n\n## Risks')).toMatch(/id="risks-2".*id="risks-1"/s);
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
    expect(html).toContain('aria-describedby="footnote-label"');
    expect(html).toContain('id="footnote-label"');
  });

  test('in a feed, addresses are whole', () => {
    const { feed } = renderBody('[ticker](/tickers/kc/) ![chart](/images/a.png)', links);
    expect(feed).toContain('href="https://example.org/tickers/kc/"');
    expect(feed).toContain('src="https://example.org/images/a.png"');
  });
});

describe('a fork', () => {
  test('plugs in remark and rehype plugins', () => {
    const shout = () => (tree: MdastRoot) =>
      visit(tree, 'text', (node) => {
        node.value = node.value.toUpperCase();
      });
    const mark = (options: { className: string }) => (tree: HastRoot) =>
      visit(tree, 'element', ({ tagName, properties }) => {
        if (tagName === 'p') properties['className'] = [options.className];
      });
    const render = bodyRenderer({
      remarkPlugins: [shout],
      rehypePlugins: [[mark, { className: 'callout' }]],
    });
    expect(render('Some *text*', links).page).toBe('<p class="callout">SOME <em>TEXT</em></p>');
  });

  test.each<[string, Element]>([
    ['a script', h('script', 'alert(1)')],
    ['a style', h('style', 'body{}')],
    ['a frame', h('iframe', { src: 'https://example.com' })],
    ['a form', h('form', { action: 'https://example.com' }, [h('input')])],
    ['a handler', h('p', { onClick: 'alert(1)' }, 'text')],
    ['a style attribute', h('p', { style: 'color: red' }, 'text')],
    ['a scheme', h('a', { href: 'javascript:alert(1)' }, 'text')],
    ['a picture from elsewhere', h('img', { src: 'https://example.com/x.png' })],
    ['an id of the page', h('p', { id: 'main' }, 'text')],
    ['a drawing with a script', h('svg', [h('script', 'alert(1)')])],
  ])('cannot bring in %s', (_, element) => {
    const bring = () => (tree: HastRoot) => {
      tree.children.push(element, { type: 'raw', value: '<script>alert(2)</script>' });
    };
    const render = bodyRenderer({ remarkPlugins: [], rehypePlugins: [bring] });
    const { page, feed } = render('Text', links);
    for (const html of [page, feed]) {
      expect(html).not.toMatch(
        /<script|<style|<iframe|<form|<input|<svg|<img|alert|onclick|style=|id=/i,
      );
    }
  });
});

const words = fc.constantFrom(
  ...[
    'target',
    'of $25',
    '4.5 %',
    'é 🙂',
    '"buy"',
    'a & b',
    'a < b',
    '&amp;',
    'a_b_c',
    '2 * 3',
    'a|b',
    '\\*',
  ],
  ...[
    '**bold**',
    '*it*',
    '_it_',
    '***both***',
    '`code`',
    '``a ` b``',
    '~~gone~~',
    'line  \nbreak',
    'a\nb',
    '!',
  ],
  ...[
    '[x](/y)',
    '[**x**](/y "t")',
    '![a](/b.png)',
    '[a]',
    '[x][a]',
    '[^1]',
    '<https://example.com/?a=b&c>',
  ],
);
const line = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const under = (mark: string) => (text: string) =>
  mark + text.replaceAll('\n', `\n${/^> /.test(mark) ? mark : ' '.repeat(mark.length)}`);
const block = fc.oneof(
  line,
  line.map((text) => `## ${text.replaceAll('\n', ' ')}`),
  line.map(under('> ')),
  fc.array(line, { minLength: 1 }).map((items) => items.map(under('- ')).join('\n')),
  fc.array(line, { minLength: 1 }).map((items) => items.map(under('1. ')).join('\n\n')),
  fc.constantFrom('```text\na < b\n```', '    code', '---', 'Title\n===', '[a]: /b'),
  fc.constantFrom('| a | b |\n| - | :-: |\n| **1** | 2 \\| 3 |', '[^1]: By *whom*.'),
);
const marks = fc.string({ unit: fc.constantFrom(...'ab \n\t-*_`~<>[]()!#|\\&;:.1^=/🙂') });
const body = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

describe('parseBody', () => {
  // The reference implementation of mdast: what remark itself parses with.
  test('means what remark means', () => {
    const html = (tree: ReturnType<typeof parseBody>) => toHtml(toHast(tree));
    fc.assert(
      fc.property(body, (text) => {
        const reference = fromMarkdown(text, {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        });
        expect(html(parseBody(text))).toBe(html(reference));
      }),
      { numRuns: 300 },
    );
  });

  test('any text has a tree, and its places lie in the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(10), marks), (text) => {
        visit(parseBody(text), (node) => {
          if (!node.position) return;
          const { start, end } = node.position;
          expect(start.offset).toBeLessThanOrEqual(end.offset ?? Number.NaN);
          expect(end.offset).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });
});

describe('a hostile body', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'xmpp:a@example.com',
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
          (name === 'src' && isForeignImage(String(value)));
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

test('a picture whose size is known keeps its place until it is there', () => {
  const render = bodyRenderer({ remarkPlugins: [], rehypePlugins: [] }, (url) =>
    url === '/images/a.png' ? { width: 640, height: 480 } : undefined,
  );
  const { page, feed } = render('![A](/images/a.png) ![B](/images/b.png)', links);
  for (const html of [page, feed]) {
    expect(html).toMatch(/images\/a\.png" alt="A" loading="lazy" width="640" height="480">/);
    expect(html).toMatch(/images\/b\.png" alt="B" loading="lazy">/);
  }
});
