import { expect, test } from 'vitest';
import { contentSecurityPolicy, headersFile, securityText } from '../../src/published/security.ts';

test('the policy allows nothing within a page, and nothing from elsewhere', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/);
});

test('the headers stand below patterns of the base path', () => {
  const slices = ['tickers/kc', 'tickers/uber', 'firms/a', 'ratings/upgrade'];
  const files = ['rss.xml', 'digest/rss.xml', ...slices.map((path) => `${path}/rss.xml`)];
  const rules = headersFile('/digest', [...files, 'index.html'])
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  for (const [pattern, ...headers] of rules) {
    expect(pattern).toMatch(/^\/digest\/\S*$/);
    // Hosts refuse a pattern with several of them.
    expect(pattern?.split('*').length).toBeLessThanOrEqual(2);
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(header).toMatch(/^ {2}[A-Z][\w-]+: \S/);
  }
  const headersOf = (pattern: string) => rules.find(([first]) => first === pattern)?.join('\n');
  expect(headersOf('/digest/*')).toContain("frame-ancestors 'none'");
  expect(headersOf('/digest/api/*')).toContain('Access-Control-Allow-Origin: *');
  for (const slice of ['tickers', 'firms', 'ratings']) {
    expect(headersOf(`/digest/${slice}/*/rss.xml`)).toContain('application/xml');
  }
  expect(headersOf('/digest/digest/rss.xml')).toContain('application/xml');
  expect(rules.filter(([first]) => first?.endsWith('rss.xml'))).toHaveLength(5);
  expect(headersFile('', [])).toMatch(/^\/\*\n/);
});

test('security.txt has what RFC 9116 demands, a field a line', () => {
  const text = securityText(
    { contact: 'mailto:security@example.org', expires: '2027-01-01T00:00:00Z' },
    'https://example.org/.well-known/security.txt',
  );
  expect(text.split('\n')).toEqual([
    'Contact: mailto:security@example.org',
    'Expires: 2027-01-01T00:00:00Z',
    'Canonical: https://example.org/.well-known/security.txt',
    '',
  ]);
});
