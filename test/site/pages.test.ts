import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';
import { idOf } from '../support/make-archive/note-file.ts';
import { standardCases } from '../support/make-archive/standard-cases.ts';

/** HTML and CSS of a page, compressed: what fits into the first round trip of a connection. */
const budget = 14 * 1024;
/** A ticker with 200 notes has a chart of all of them. */
const longBudget = 18 * 1024;
const long = /^tickers\/exaa\/index/;

const loader = new StaticConfigLoader({
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
// Made once: it is the same for each page, and making it takes as long as reading a page.
const config = await loader.getConfigFor('page.html');
loader.getConfigFor = () => config;
const validator = new HtmlValidate(loader);

const written = Object.values(standardCases).flat().map(idOf);

/**
 * What the pages so far are made of: each element with those around it, its classes, the names of its attributes, and
 * whether it holds a text.
 */
const seen = new Set<string>();

/** Returns whether a page has an element that no page before had. */
function hasNews(tree: Root): boolean {
  const before = seen.size;
  const add = ({ children }: Root | Element, around: string): void => {
    for (const child of children) {
      if (child.type !== 'element') continue;
      const { className, role, ...others } = child.properties;
      const hasText = child.children.some(({ type }) => type === 'text');
      const names = [child.tagName, className, role, hasText, ...Object.keys(others)];
      const element = `${around} > ${names.join()}`;
      seen.add(element);
      add(child, element);
    }
  };
  add(tree, '');
  return seen.size > before;
}

/** Whether a page shows a case that was written by hand. */
const isWritten = (page: string) => written.includes(basename(dirname(page)));

/** Returns the tags that have what no page has: a script or a style within, or anything of another origin. */
function strangers(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    const src = properties['src'];
    const isScript = tagName === 'script';
    const isStrange =
      tagName === 'style' ||
      // Data, or a file of this site: no script is written into a page.
      (isScript && src === undefined && properties['type'] !== 'application/ld+json') ||
      (isScript &&
        src !== undefined &&
        !/^(?:\/digest)?\/_astro\/[\w.-]+\.js$/.test(String(src))) ||
      /^(?:https?:)?\/\//.test(String(src ?? '')) ||
      Object.keys(properties).some((name) => /^on|^style$/i.test(name));
    if (isStrange) found.push(`${tagName} ${JSON.stringify(properties)}`);
  });
  return found;
}

/** Returns the ids that a page has more than once. */
function repeatedIds(tree: Root): unknown[] {
  const ids: unknown[] = [];
  visit(tree, 'element', ({ properties: { id } }) => {
    if (id !== undefined) ids.push(id);
  });
  return ids.filter((id, at) => ids.indexOf(id) < at);
}

// The validator takes a second for a dozen pages. Of the last site, it looks at those that may tell it something new.
describe.each([
  ['the fixture', inject('fixtureBelow'), () => true],
  ['the record', inject('record'), () => true],
  ['the standard archive', inject('demo'), isWritten],
])('each page of %s', async (_name, dist, isAlwaysValidated) => {
  const files = listFiles(dist).sort();
  const pages = files.filter((file) => file.endsWith('.html'));
  const css = new Map(
    await Promise.all(
      files
        .filter((file) => /^_astro\/.*\.css$/.test(file))
        .map(async (file) => [file, await readFile(join(dist, file))] as const),
    ),
  );
  /** The stylesheets that a page links to. */
  const cssOf = (html: string) =>
    [...css].flatMap(([file, text]) => (html.includes(`/${file}"`) ? [text] : []));

  test.each(pages)(
    '%s is valid and small, with no script of another origin or within',
    async (page) => {
      const html = await readFile(join(dist, page), 'utf8');
      const tree = fromHtml(html);
      const isNew = hasNews(tree);
      if (isNew || isAlwaysValidated(page)) {
        const report = await validator.validateString(html);
        const messages = report.results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`,
          ),
        );
        expect(messages).toEqual([]);
      }
      const size = gzipSync(Buffer.concat([Buffer.from(html), ...cssOf(html)])).length;
      expect(size).toBeLessThan(long.test(page) ? longBudget : budget);
      // What stands behind the end of a page, a browser moves into it: no validator here tells.
      expect(html.trimEnd()).toMatch(/<\/body>\s*<\/html>$/);
      expect(strangers(tree)).toEqual([]);
      expect(repeatedIds(tree)).toEqual([]);
    },
  );
});
