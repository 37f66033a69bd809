// Writes the one comment on a pull request that tells what the check of its notes found, or brings it up
// to date. Runs with the right to write, so it trusts nothing that the pull request made: see `artifact.ts`
// and `comment-body.ts`. It needs no package, so that none of them meets the token.
import { BadArtifact, readArtifact } from './artifact.ts';
import { commentBody, marker, mendedBody } from './comment-body.ts';
import { createComment, findComment, getPullRequest, updateComment } from './github-api.ts';

const repository = {
  api: setting('GITHUB_API_URL'),
  name: setting('GITHUB_REPOSITORY'),
  token: setting('GITHUB_TOKEN'),
};
const head = setting('HEAD_SHA');
const run = {
  conclusion: setting('CONCLUSION'),
  url: new URL(setting('RUN_URL')).href,
  repository: `${setting('GITHUB_SERVER_URL')}/${repository.name}`,
};

try {
  process.stdout.write(`${await comment(process.argv[2] ?? '.')}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // Without a report the check itself failed, which the pull request shows; nothing is wrong here.
  process.exitCode = error instanceof BadArtifact ? 0 : 1;
}

/** Returns what was done, in words for the log. */
async function comment(folder: string): Promise<string> {
  const { number, report } = await readArtifact(folder);
  const pullRequest = await getPullRequest(repository, number);
  // The number is the pull request's word: it must be the one whose commit was checked, and no other.
  if (pullRequest?.head !== head) {
    return `Pull request ${number} does not end with the commit that was checked: nothing to say.`;
  }
  if (!pullRequest.isOpen) return `Pull request ${number} is closed: nothing to say.`;
  const earlier = await findComment(repository, number, marker);
  const body = commentBody(report, run) ?? (earlier && mendedBody(run));
  if (!body) return 'There is nothing to say.';
  if (!earlier) {
    await createComment(repository, number, body);
    return `Commented on pull request ${number}.`;
  }
  await updateComment(repository, earlier.id, body);
  return `Brought the comment on pull request ${number} up to date.`;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
