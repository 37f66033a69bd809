import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { addressesOf } from '../../src/archive/pages/addresses.ts';
import * as urls from '../../src/archive/urls.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { siteFiles } from '../../src/check/site-files.ts';
import { listFiles } from '../../src/disk/files.ts';
import { root, usualSizes } from '../support/build.ts';

/** Made by such routes, and yet nothing to link to: parts that scripts read, and pictures that go with time. */
const apart = /^\/search\/.*\.json$|^\/[^/]+\.(?:png|svg|ico|txt)$|^\/ratings\/[^/]+\/card\.png$/;

test('the addresses that notes may link to are those of the site', async () => {
  const { sound } = await checkContent({ contentDir: inject('demoContent'), shownAs: 'content/' });
  const known = new Set(addressesOf(sound.notes, sound, 50));
  for (const { slug } of sound.pages) known.add(urls.page(slug));
  const fixed = new Set(siteFiles(root).routes);
  const files = listFiles(inject('demo')).map((file) => `/${file}`);
  const served = files.map((file) => file.replace(/\/index\.html$/, '/'));
  // The routes that have a name in brackets, of which each is a folder here and a pattern there.
  const routes = listFiles(join(root, 'src/pages')).filter((file) => file.includes('['));
  const pattern = new RegExp(
    `^/(?:${routes
      .map((route) => route.replace(/(?:\/index)?\.astro$/, '/').replace(/\.ts$/, ''))
      .map((route) =>
        route
          .replace(/[.]/g, '\\.')
          .replace(/\[\\\.{3}\w+\]|\[(?:\\\.){3}\w+\]/g, '.+')
          .replace(/\[\w+\]/g, '[^/]+'),
      )
      .join('|')})$`,
  );
  expect(usualSizes.INDEX_PAGE_SIZE).toBe('');
  const made = served.filter((path) => pattern.test(path) && !fixed.has(path) && !apart.test(path));
  expect(made.filter((path) => !known.has(path))).toEqual([]);
  expect([...known].filter((path) => !served.includes(path))).toEqual([]);
  expect(known.size).toBeGreaterThan(500);
});
