import '../support/import-json.ts';

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { root } from '../support/build.ts';

const { validate } = await import('@actions/languageservice');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

/** The program's own. An operator may have others beside them. */
const names = ['check-notes.yml', 'comment.yml', 'pages.yml', 'proposal.yml', 'test.yml'];
const example = 'docs/examples/pages-of-several-machines.yml';
const workflows = await Promise.all(
  [...names.map((name) => `.github/workflows/${name}`), example].map(async (path) => {
    const text = await readFile(join(root, path), 'utf8');
    // What GitHub makes of the file is judged by the linter below.
    return { name: basename(path), text, workflow: parse(text) as Workflow };
  }),
);

const jobsOf = ({ jobs }: Workflow): Job[] => Object.values(jobs);
const stepsOf = (workflow: Workflow): Step[] => jobsOf(workflow).flatMap(({ steps }) => steps);

/** Returns what GitHub's own language service says of a workflow. */
async function lint(name: string, text: string): Promise<string[]> {
  const uri = `file:///.github/workflows/${name}`;
  const document = TextDocument.create(uri, 'github-actions-workflow', 1, text);
  return (await validate(document)).map(
    ({ range, message }) => `${name}:${range.start.line + 1}: ${message}`,
  );
}

test('the linter finds what is wrong', async () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - rum: npm test\n';
  expect(await lint('wrong.yml', wrong)).not.toEqual([]);
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  test('is what GitHub reads', async () => {
    expect(await lint(name, text)).toEqual([]);
  });

  test('has no right but those that each job names', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobsOf(workflow)) expect(job.permissions).toBeTypeOf('object');
  });

  test('ends on its own, and never runs twice at once', () => {
    for (const job of jobsOf(workflow)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    expect(workflow.concurrency?.group).toBeTypeOf('string');
  });

  test('pins every action by its commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBe(stepsOf(workflow).filter((step) => step.uses).length);
    for (const line of uses) {
      expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('takes nothing that others wrote into a command', () => {
    for (const { run } of stepsOf(workflow)) expect(run ?? '').not.toContain('${{');
  });

  test('leaves no token in the working tree', () => {
    for (const step of stepsOf(workflow)) {
      if (step.uses?.startsWith('actions/checkout@')) {
        expect(step.with).toMatchObject({ 'persist-credentials': false });
      }
    }
  });

  test('gives no secret and no right to write to the code of a pull request', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    if (!Object.hasOwn(workflow.on, 'pull_request')) return;
    expect(text).not.toMatch(/secrets\b|github\.token/);
    for (const { permissions } of jobsOf(workflow))
      expect(permissions).toEqual({ contents: 'read' });
  });
});

test('one action has one version', () => {
  const versions = new Map<string, Set<string>>();
  for (const { workflow } of workflows) {
    for (const { uses } of stepsOf(workflow)) {
      const [action = '', version = ''] = uses?.split('@') ?? [];
      versions.set(action, (versions.get(action) ?? new Set()).add(version));
    }
  }
  versions.delete('');
  for (const [action, known] of versions) expect([...known], action).toHaveLength(1);
});

test('the comment runs the code of the default branch alone, with the check by its name', () => {
  const named = (name: string) => workflows.find((each) => each.name === name);
  const comment = named('comment.yml');
  const on = comment?.workflow.on['workflow_run'];
  expect(on).toEqual({ workflows: ['Check notes'], types: ['completed'] });
  expect(parse(named('check-notes.yml')?.text ?? '')).toMatchObject({ name: 'Check notes' });
  expect(comment?.text.match(/^ +ref: .*$/gm)).toHaveLength(1);
  expect(comment?.text).toMatch(/^ +ref: \${{ github\.event\.repository\.default_branch }}$/m);
  expect(comment?.text).not.toMatch(/npm (?:ci|install|run)/);
});

test('the other YAML is right, and the template has at most six ticks', async () => {
  for (const path of ['dependabot.yml', 'ISSUE_TEMPLATE/config.yml']) {
    expect(parse(await readFile(join(root, '.github', path), 'utf8'))).toBeTypeOf('object');
  }
  const template = await readFile(join(root, '.github/pull_request_template.md'), 'utf8');
  const ticks = template.match(/^- \[ \] /gm) ?? [];
  expect(ticks.length).toBeGreaterThan(0);
  expect(ticks.length).toBeLessThanOrEqual(6);
});

test('the form asks which note, what it says, what is right, and for the source', async () => {
  const file = join(root, '.github/ISSUE_TEMPLATE/note-error.yml');
  const form = parse(await readFile(file, 'utf8')) as {
    name: string;
    description: string;
    body: { type: string; id?: string; attributes: { label?: string } }[];
  };
  expect(form.name).toBe('Report an error in a note');
  expect(form.description).toBeTypeOf('string');
  const fields = form.body.filter(({ type }) => type !== 'markdown');
  expect(fields.map(({ id }) => id)).toEqual(['note', 'says', 'right', 'source']);
  for (const { attributes } of fields) expect(attributes.label).toBeTypeOf('string');
});
