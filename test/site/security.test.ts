import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';
import { contentSecurityPolicy } from '../../src/published/security.ts';

const dist = inject('fixtureBelow');
const pages = listFiles(dist).filter((file) => file.endsWith('.html'));

test.each(pages)('%s states the policy before anything that it guards', async (page) => {
  const head: [string, unknown][] = [];
  visit(
    fromHtml(await readFile(join(dist, page), 'utf8')),
    'element',
    ({ tagName, properties }) => {
      if (tagName === 'meta' && properties['httpEquiv'])
        head.push(['policy', properties['content']]);
      if (['script', 'link', 'style', 'img'].includes(tagName)) head.push([tagName, undefined]);
    },
  );
  expect(head[0]).toEqual(['policy', contentSecurityPolicy]);
});

test('headers are there for the hosts that read them', async () => {
  const headers = await readFile(join(dist, '_headers'), 'utf8');
  expect(headers).toMatch(/^\/digest\/\*\n/);
});

test('security.txt is there only if the operator names a contact', async () => {
  const path = '.well-known/security.txt';
  expect(await readFile(join(dist, path), 'utf8')).toBe(
    'Contact: mailto:security@example.org\nExpires: 2027-01-01T00:00:00Z\nCanonical: https://example.org/digest/.well-known/security.txt\n',
  );
  expect(listFiles(inject('fixture'))).not.toContain(path);
});
