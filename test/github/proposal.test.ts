import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldsOfProposal, proposalForm } from '../../src/commands/new/proposal-form.ts';
import { root } from '../support/build.ts';
import { runAlone, runHere } from '../support/commands.ts';

interface Form {
  body: { id: string; attributes: { label: string } }[];
}

/** Returns an issue's text as GitHub writes it of the form's answers. */
function issueOf(answers: Record<string, string>): string {
  const { body } = parse(proposalForm()) as Form; // our own form
  return body
    .map(({ id, attributes }) => `### ${attributes.label}\n\n${answers[id] ?? '_No response_'}`)
    .join('\n\n');
}

const answers = {
  title: 'Fixture Securities Upgrades Fixture Corp to Buy',
  date: '2026-01-05',
  ticker: 'NYSE:FIXT',
  company: 'Fixture Corp',
  firm: 'Fixture Securities',
  action: 'upgrade',
  'rating-from': 'Hold',
  'rating-to': 'Buy',
  'target-to': '54.50',
  currency: 'USD',
  source: 'Company release || https://example.org/',
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-proposal-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Runs one of the workflow's scripts over the folder. */
async function run(script: string, given: Record<string, string>, runWith = runHere) {
  const env = { PATH: process.env['PATH'] ?? '', CONTENT_DIR: join(folder, 'content'), ...given };
  const { code, out, err } = await runWith(`.github/scripts/${script}`, [folder], env);
  return { code, output: (out + err).trimEnd() };
}

describe('the form', () => {
  test('gives the fields of a note', () => {
    expect(fieldsOfProposal(issueOf(answers).replaceAll('\n', '\r\n'))).toEqual({
      title: answers.title,
      published: '2026-01-05',
      ticker: 'NYSE:FIXT',
      company: 'Fixture Corp',
      firm: 'Fixture Securities',
      action: 'upgrade',
      rating: { from: 'Hold', to: 'Buy' },
      priceTarget: { to: '54.50', currency: 'USD' },
      sources: [{ title: 'Company release', url: 'https://example.org/' }],
    });
  });

  test('never takes one answer for another, or another issue for its own', () => {
    const summary = 'Text\n\n### Firm\n\nAnother\n\n### Action\n\nsell';
    const fields = fieldsOfProposal(issueOf({ ...answers, summary }));
    expect(fields).toMatchObject({ firm: 'Fixture Securities', action: 'upgrade' });
    expect(fieldsOfProposal('### Title\n\nA bug')).toBeUndefined();
    expect(fieldsOfProposal('')).toBeUndefined();
  });
});

describe('the draft', () => {
  const draft = async (text: string, runWith = runHere) => {
    await cp(join(root, 'test/fixtures/record/firms'), join(folder, 'content/firms'), {
      recursive: true,
    });
    const env = { ISSUE_BODY: text, ISSUE_NUMBER: '7' };
    const { code } = await run('draft-proposal.ts', env, runWith);
    expect(code).toBe(0);
    return (name: string) => readFile(join(folder, name), 'utf8');
  };

  test('is the note, with what the checks say of it', async () => {
    const read = await draft(issueOf(answers), runAlone);
    expect(await read('path.txt')).toMatch(
      /ratings\/2026\/2026-01-05-fixt-fixture-securities\.md$/,
    );
    expect(await read('note.md')).toContain('priceTarget: { to: 54.50, currency: USD }');
    expect(await read('report.md')).toContain('checked 1 note');
  });

  test('is absent if something is wrong or missing, and the report says what', async () => {
    const read = await draft(issueOf({ ...answers, ticker: '$(touch hacked)', firm: '`id`' }));
    await expect(read('path.txt')).rejects.toThrow();
    expect(await read('report.md')).toContain('ticker');
  });
});

describe('the pull request', () => {
  let server: Server;
  let calls: { method: string; path: string; body: Record<string, string> }[];
  let branches: string[];
  let refused: string | undefined;
  /** What the branch has beyond `main`, and the pull requests from it. */
  let ahead: { commits: number; pulls: object[] };

  beforeEach(async () => {
    [calls, branches, refused, ahead] = [[], ['main'], undefined, { commits: 1, pulls: [{}] }];
    server = createServer(async (request, response) => {
      const { method = '', url = '' } = request;
      const path = new URL(url, 'http://localhost').pathname.replace('/repos/example/digest/', '');
      const isThere = branches.some((branch) => path === `git/ref/heads/${branch}`);
      if (method !== 'GET') {
        calls.push({ method, path, body: JSON.parse(await readStream(request)) });
      }
      const answers: Record<string, unknown> = {
        'issues/7/comments': [],
        pulls: ahead.pulls,
        'compare/main...proposal-7': { ahead_by: ahead.commits },
      };
      const answer = answers[path] ?? { object: { sha: 'c0ffee' } };
      const isFine = method === 'GET' ? isThere || path in answers : path !== refused;
      response.writeHead(isFine ? 200 : method === 'GET' ? 404 : 403);
      response.end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const note = 'content/ratings/2026/2026-01-05-fixt-fixture-securities.md';
  const propose = async (files: Record<string, string>, runWith = runHere) => {
    const all = { 'number.txt': '7', 'report.md': 'checked 1 note', ...files };
    for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text);
    const env = {
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'example/digest',
      GITHUB_TOKEN: 'a-token',
      BASE_BRANCH: 'main',
    };
    return run('open-proposal.ts', env, runWith);
  };

  test('has only the note, on its own branch, with the whole report as code', async () => {
    const files = { 'path.txt': note, 'note.md': '---\n', 'report.md': '@all ```\n' };
    const done = await propose(files, runAlone);
    expect(done).toEqual({ code: 0, output: 'Opened the pull request of issue 7.' });
    expect(calls).toMatchObject([
      { path: 'git/refs', body: { ref: 'refs/heads/proposal-7', sha: 'c0ffee' } },
      {
        method: 'PUT',
        path: `contents/${note}`,
        body: { branch: 'proposal-7', content: Buffer.from('---\n').toString('base64') },
      },
      { path: 'pulls', body: { head: 'proposal-7', base: 'main' } },
    ]);
    expect(calls[2]?.body['body']).toContain('````text\n@all ```\n````');
  });

  test.each([
    '.github/workflows/pages.yml',
    'content/ratings/2026/../../../x.md',
    'content/ratings/2026/2026-01-05-a/../../b.md',
    '/etc/ratings/2026/2026-01-05-a.md',
    'src/ratings.ts',
  ])('writes nothing to %s', async (path) => {
    const { code, output } = await propose({ 'path.txt': path, 'note.md': '---\n' });
    expect({ code, output }).toEqual({ code: 0, output: 'path.txt is not the path of a note.' });
    expect(calls).toEqual([]);
  });

  test('leaves an existing one unchanged, and tells the issue if there is none', async () => {
    branches.push('proposal-7');
    expect((await propose({ 'path.txt': note, 'note.md': '' })).output).toContain('already');
    expect(calls).toEqual([]);
    await rm(join(folder, 'path.txt'));
    await propose({ 'report.md': 'missing: firm' });
    expect(calls).toMatchObject([{ path: 'issues/7/comments' }]);
    expect(calls[0]?.body['body']).toContain('missing: firm');
  });

  test('is opened after all where an earlier run stopped halfway', async () => {
    refused = `contents/${note}`;
    expect((await propose({ 'path.txt': note, 'note.md': '' })).code).toBe(1);
    // The branch is there, and has nothing yet.
    [calls, refused, ahead] = [[], undefined, { commits: 0, pulls: [] }];
    branches.push('proposal-7');
    const { output } = await propose({ 'path.txt': note, 'note.md': '' });
    expect(output).toBe('Opened the pull request of issue 7.');
    expect(calls.map(({ path }) => path)).toEqual([`contents/${note}`, 'pulls']);
    // The note is there, and no pull request.
    [calls, ahead] = [[], { commits: 1, pulls: [] }];
    await propose({ 'path.txt': note, 'note.md': '' });
    expect(calls.map(({ path }) => path)).toEqual(['pulls']);
  });

  test('is for a person to open where GitHub lets no workflow do so', async () => {
    refused = 'pulls';
    await propose({ 'path.txt': note, 'note.md': '' });
    expect(calls.at(-1)?.body['body']).toContain('/compare/main...proposal-7?expand=1');
  });
});
