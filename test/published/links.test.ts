import { expect, test } from 'vitest';
import { root, startNode, withSource } from '../support/build.ts';
import { plainSettings } from '../support/plain-settings.ts';

test.each([
  [
    'test/fixtures/site',
    'https://github.com/example/digest/blob/main/test/fixtures/site/ratings/a.md',
  ],
  ['../notes', 'undefined'],
  ['/srv/notes', 'undefined'],
])('a note in %s is shown by the repository at %s', async (folder, url) => {
  const script = `
    const { sourceUrl } = await import('./src/published/links.ts');
    process.stdout.write(String(sourceUrl('blob', 'ratings/a.md')));`;
  const repository = 'https://github.com/example/digest.git';
  const plain = withSource('src/site.config.ts', plainSettings);
  const env = { ...process.env, ...plain, CONTENT_DIR: folder, REPOSITORY_URL: repository };
  const { output } = await startNode(['--input-type=module', '--eval', script], root, env).ended;
  expect(output).toBe(url);
});
