import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commentBody, marker } from '../../.github/scripts/comment-body.ts';
import { diagnosticOf } from '../../src/notes/diagnostics/diagnostics.ts';
import { formatMarkdown } from '../../src/notes/diagnostics/report-markdown.ts';
import { runAlone, runHere } from '../support/commands.ts';

const run = {
  conclusion: 'failure',
  url: 'https://github.com/example/digest/actions/runs/7',
  repository: 'https://github.com/example/digest',
};

function report(reason: string, path = 'content/ratings/2026/a.md'): string {
  const diagnostic = diagnosticOf({ rule: 'example', severity: 'error', reason });
  const other = diagnosticOf({ rule: 'other', severity: 'warning', reason: 'Not yours' });
  const files = [
    { path, text: '', diagnostics: [diagnostic] },
    { path: 'content/ratings/2026/b.md', text: '', diagnostics: [other] },
  ];
  return formatMarkdown('checked 2 notes: 1 error, 1 warning', files, (each) => each === path);
}

describe('the body', () => {
  test('shows what the pull request touches, and leads to the rest', () => {
    expect(commentBody(report('Unexpected X'), run)).toMatchInlineSnapshot(`
      "<!-- ratings-digest: the check of the notes -->

      **The notes of this pull request have errors.** Each says where it is and what helps.

      \`checked 2 notes: 1 error, 1 warning\`

      \`content/ratings/2026/a.md\`

      \`\`\`text
      error[example]: Unexpected X
       --> content/ratings/2026/a.md
      \`\`\`

      The whole report is in [the summary of the run](https://github.com/example/digest/actions/runs/7). [docs/rules.md](https://github.com/example/digest/blob/HEAD/docs/rules.md) says what each rule is for."
    `);
  });

  test('is absent if there is nothing to say', () => {
    const fine = { ...run, conclusion: 'success' };
    expect(commentBody('## checked 6 notes: no problems\n', fine)).toBeUndefined();
    const elsewhere = formatMarkdown(
      'checked 2 notes: 1 warning',
      [
        {
          path: 'b.md',
          text: '',
          diagnostics: [diagnosticOf({ rule: 'other', severity: 'warning', reason: 'Not yours' })],
        },
      ],
      () => false,
    );
    expect(elsewhere).toContain('Not yours');
    expect(commentBody(elsewhere, fine)).toBeUndefined();
    expect(commentBody('', run)).toContain('have errors');
  });

  /** What a comment says in its own words: all that may stand outside of code. */
  const own = new Set([
    marker,
    'The notes of this pull request have errors.',
    ' Each says where it is and what helps.',
    'The report is too long for a comment: this is its beginning.',
    'The whole report is in ',
    'the summary of the run',
    run.url,
    '. ',
    'docs/rules.md',
    `${run.repository}/blob/HEAD/docs/rules.md`,
    ' says what each rule is for.',
  ]);

  const attacks = [
    '@everyone <script>alert(1)</script> ![](https://example.org/x.png) [x](https://example.org) #1',
    '<!-- hidden -->\n</details>\n<img src=x onerror=alert(1)>',
    '```\n@someone **bold**\n```',
    '`````\n@someone\n````````\n<b>',
    '### `x` @someone <b>`` <i>',
    '## `x` @someone <b>',
    '### x\n\n- @someone\n\n> quote\n\n| a | b |\n| - | - |',
    '~~~\n@someone\n~~~\n    <b>',
    `${'`'.repeat(70_000)}\n<b>`,
    `### ${'`x '.repeat(40_000)}`,
    '\u202e\u0000\u001b[31m@someone\u2028<b>',
    '\r@someone\r<b>\r',
    marker.repeat(3),
  ];

  test.each(attacks)('has whatever a report says in code: %j', async (attack) => {
    for (const hostile of [
      attack,
      report(attack),
      `## x\n\n${attack}`,
      `${report('X')}\n${attack}`,
    ]) {
      const body = commentBody(hostile, run) ?? '';
      expect(body.length).toBeLessThan(65_536);
      const seen: string[] = [];
      visit(fromMarkdown(body), (node) => {
        if (node.type === 'html' || node.type === 'text') seen.push(node.value);
        else if (node.type === 'link') seen.push(node.url);
        else expect(['root', 'paragraph', 'strong', 'code', 'inlineCode']).toContain(node.type);
      });
      expect(seen.filter((text) => !own.has(text))).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      expect(body).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  test('of a long report is cut, and says so', () => {
    const body = commentBody(report('Unexpected X. '.repeat(10_000)), run) ?? '';
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('too long for a comment');
    expect(body.split('\n').filter((line) => line.startsWith('```'))).toHaveLength(2);
  });
});

describe('the script', () => {
  const head = 'a'.repeat(40);
  let folder: string;
  let server: Server;
  let calls: { method: string; path: string; body: string }[];
  let comments: { id: number; user: { login: string }; body: string }[];
  let pull: { state: string; head: { sha: string } };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ratings-comment-'));
    [calls, comments, pull] = [[], [], { state: 'open', head: { sha: head } }];
    server = createServer(async (request, response) => {
      const { method = '', url = '' } = request;
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      if (method !== 'GET') {
        calls.push({ method, path: pathname, body: JSON.parse(await readStream(request)).body });
      }
      const page = Number(searchParams.get('page')) - 1;
      const answers: Record<string, unknown> = {
        '/repos/example/digest/pulls/7': pull,
        '/repos/example/digest/issues/7/comments': comments.slice(page * 100, page * 100 + 100),
      };
      const isAllowed = request.headers.authorization === 'Bearer a-token';
      const answer = method === 'GET' ? answers[pathname] : {};
      response.writeHead(isAllowed ? (answer ? 200 : 404) : 401);
      response.end(JSON.stringify(answer ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  async function comment(
    files: Record<string, string>,
    env: Record<string, string> = {},
    runWith = runHere,
  ): Promise<{ code: number | null; output: string }> {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { code, out, err } = await runWith('.github/scripts/comment.ts', [folder], {
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'example/digest',
      GITHUB_TOKEN: 'a-token',
      HEAD_SHA: head,
      CONCLUSION: 'failure',
      RUN_URL: run.url,
      ...env,
    });
    return { code, output: (out + err).trimEnd() };
  }

  const files = { 'number.txt': '7\n', 'report.md': report('Unexpected X') };
  const ours = (id: number, body = `${marker}\n\nOld`) => ({
    id,
    user: { login: 'github-actions[bot]' },
    body,
  });

  test('creates the comment', async () => {
    const done = await comment(files, {}, runAlone);
    expect(done).toEqual({ code: 0, output: 'Commented on pull request 7.' });
    const body = commentBody(files['report.md'], run);
    expect(calls).toEqual([
      { method: 'POST', path: '/repos/example/digest/issues/7/comments', body },
    ]);
  });

  test('brings the one that is there up to date, on whichever page it is', async () => {
    comments = [
      ...Array.from({ length: 130 }, (_, id) => ({ ...ours(id), body: 'Another workflow' })),
      { ...ours(500), user: { login: 'someone' } },
      ours(501),
    ];
    await comment(files);
    expect(calls).toMatchObject([
      { method: 'PATCH', path: '/repos/example/digest/issues/comments/501' },
    ]);
  });

  test('leaves alone a comment of someone who wrote the marker', async () => {
    comments = [{ ...ours(1), user: { login: 'someone' } }, ours(2, `> ${marker}`)];
    await comment(files);
    expect(calls).toMatchObject([{ method: 'POST' }]);
  });

  test('says when all is mended, and says nothing where nothing ever was wrong', async () => {
    const fine = { ...files, 'report.md': '## checked 2 notes: no problems\n' };
    const success = { CONCLUSION: 'success' };
    expect((await comment(fine, success)).output).toBe('There is nothing to say.');
    expect(calls).toEqual([]);
    comments = [ours(3)];
    await comment(fine, success);
    expect(calls).toMatchObject([
      { method: 'PATCH', body: expect.stringContaining('no problems any more') },
    ]);
  });

  test('says nothing on a pull request that is another one, has moved on or is closed', async () => {
    pull.head.sha = 'b'.repeat(40);
    expect((await comment(files)).output).toContain('does not end with the commit');
    pull = { state: 'closed', head: { sha: head } };
    expect((await comment(files)).output).toContain('is closed');
    expect((await comment({ ...files, 'number.txt': '8' })).output).toContain('nothing to say');
    expect(calls).toEqual([]);
  });

  test.each([
    '',
    '0',
    '-7',
    '7/../8',
    '7 8',
    '07',
    '7e1',
    '٧',
    '99999999999',
    `7${' '.repeat(50)}8`,
  ])('refuses the number %j', async (number) => {
    const { code, output } = await comment({ ...files, 'number.txt': number });
    expect(output).toBe('number.txt is not the number of a pull request.');
    expect({ code, calls }).toEqual({ code: 0, calls: [] });
  });

  test('follows no link out of the artifact', async () => {
    await writeFile(join(folder, 'number.txt'), '7');
    await symlink('/etc/passwd', join(folder, 'report.md'));
    expect((await comment({})).output).toContain('There is no file');
    expect(calls).toEqual([]);
  });

  test('reads the beginning of a report of any size', async () => {
    await comment({
      ...files,
      'report.md': `## x\n\n### y\n\n${'@all <b> ``` '.repeat(1_000_000)}`,
    });
    expect(calls[0]?.body.length).toBeLessThan(65_536);
  });

  test('needs no artifact', async () => {
    expect(await comment({})).toMatchObject({ code: 0 });
    expect(calls).toEqual([]);
  });

  test('fails, in words, where GitHub refuses, and never shows the token', async () => {
    const { code, output } = await comment(files, { GITHUB_TOKEN: 'another-token' });
    expect(output).toBe('GitHub answered 401 to GET pulls/7.');
    expect(code).toBe(1);
  });
});
