// Opens the pull request with the note that `draft-proposal.ts` made of an issue, or says in the issue why there is
// none. Runs with the right to write: it needs no package, and takes of the artifact only what `artifact.ts` lets
// through. Whatever the issue said is shown as code.
import { codeBlock } from '../../src/notes/diagnostics/markdown-code.ts';
import { BadArtifact, readProposal } from './artifact.ts';
import {
  countCommits,
  createBranch,
  createComment,
  createFile,
  createPullRequest,
  findComment,
  getBranch,
  hasPullRequest,
  updateComment,
} from './github-api.ts';

const marker = '<!-- ratings-digest: the draft of this rating -->';
const repository = {
  api: setting('GITHUB_API_URL'),
  name: setting('GITHUB_REPOSITORY'),
  token: setting('GITHUB_TOKEN'),
};
const base = setting('BASE_BRANCH');

try {
  process.stdout.write(`${await propose(process.argv[2] ?? '.')}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof BadArtifact ? 0 : 1;
}

/** Returns what was done, in words for the log. */
async function propose(folder: string): Promise<string> {
  const { number, report, note } = await readProposal(folder);
  const told = codeBlock(report.trim().slice(0, 30_000));
  if (!note) {
    await tell(
      number,
      `No note could be drafted yet. Edit the issue, and it is tried again.\n\n${told}`,
    );
    return `Told in issue ${number} what is missing.`;
  }
  const branch = `proposal-${number}`;
  const isBegun = (await getBranch(repository, branch)) !== undefined;
  if (isBegun && (await hasPullRequest(repository, branch)))
    return `There is a pull request of ${branch} already.`;
  const commit = await getBranch(repository, base);
  if (!commit) throw new Error(`There is no branch ${base}.`);
  const id = note.path.replace(/^.*\/|\.md$/g, '');
  // An earlier run may have stopped after any step.
  if (!isBegun) await createBranch(repository, branch, commit);
  if (!isBegun || (await countCommits(repository, base, branch)) === 0)
    await createFile(repository, branch, { ...note, message: `Add the note ${id}` });
  const body = `The note of #${number}, as drafted. Please hold it against its source, and close and reopen this pull request to have it checked.\n\nCloses #${number}.\n\n${told}`;
  try {
    await createPullRequest(repository, { title: `Add ${id}`, head: branch, base, body });
  } catch {
    const url = `${setting('GITHUB_SERVER_URL')}/${repository.name}/compare/${base}...${branch}?expand=1`;
    await tell(number, `The note is drafted: [open its pull request](${url}).\n\n${told}`);
    return `GitHub lets no workflow open pull requests here: told in issue ${number} how.`;
  }
  return `Opened the pull request of issue ${number}.`;
}

/** Writes our one comment on the issue, or brings it up to date. */
async function tell(number: number, text: string): Promise<void> {
  const body = `${marker}\n\n${text}`;
  const earlier = await findComment(repository, number, marker);
  if (earlier) await updateComment(repository, earlier.id, body);
  else await createComment(repository, number, body);
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
