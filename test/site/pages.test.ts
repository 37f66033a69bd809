import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/build/prune.ts';

/** HTML and CSS of a page, compressed: what fits into the first round trip of a connection. */
const budget = 14 * 1024;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Style, not validity: Astro writes `hidden=""` and void elements as it likes.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // All is of one origin: a digest would guard the site against itself.
    'require-sri': 'off',
    // Safari takes a list without markers for no list, unless it is told.
    'no-redundant-role': 'off',
    // Headlines are as long as their authors write them.
    'long-title': 'off',
    // A region that scrolls sideways must be reachable by keyboard.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

describe.each([
  ['the fixture', inject('fixtureBelow')],
  ['the record', inject('record')],
])('each page of %s', async (_name, dist) => {
  const files = (await listFiles(dist)).sort();
  const pages = files.filter((file) => file.endsWith('.html'));
  const styles = await Promise.all(
    files
      .filter((file) => /^_astro\/.*\.css$/.test(file))
      .map(async (file) => ({ file, css: await readFile(join(dist, file)) })),
  );

  test.each(pages)('%s is valid, small and needs no script', async (page) => {
    const html = await readFile(join(dist, page), 'utf8');
    const report = await validator.validateString(html);
    const messages = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`,
      ),
    );
    expect(messages).toEqual([]);
    const own = styles.filter(({ file }) => html.includes(file)).map(({ css }) => css);
    expect(own.length).toBeGreaterThan(0);
    const size = gzipSync(Buffer.concat([Buffer.from(html), ...own])).length;
    expect(size).toBeLessThan(budget);
    visit(fromHtml(html), 'element', ({ tagName, properties }) => {
      if (tagName === 'script') expect(properties['type']).toBe('application/ld+json');
      expect(tagName).not.toBe('style');
      expect(Object.keys(properties).filter((name) => /^on|^style$/i.test(name))).toEqual([]);
      expect(String(properties['src'] ?? '')).not.toMatch(/^(?:https?:)?\/\//);
    });
  });
});
