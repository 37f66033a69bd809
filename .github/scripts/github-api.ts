/** The repository on GitHub that a workflow runs for. */
export interface Repository {
  /** The address of the API, without a slash at its end. */
  api: string;
  /** `OWNER/NAME`. */
  name: string;
  token: string;
}

export interface Comment {
  id: number;
  body: string;
}

/** Returns whether the pull request is open, and the commit that it ends with. */
export async function getPullRequest(
  repository: Repository,
  number: number,
): Promise<{ isOpen: boolean; head: string } | undefined> {
  const found = await ask(repository, 'GET', `pulls/${number}`);
  if (found === undefined) return undefined;
  return { isOpen: at(found, 'state') === 'open', head: String(at(at(found, 'head'), 'sha')) };
}

/**
 * Returns the comment that a workflow wrote with a marker in front. Anyone can write the marker into a
 * comment of theirs: only the one of the workflows' own account counts.
 */
export async function findComment(
  repository: Repository,
  number: number,
  marker: string,
): Promise<Comment | undefined> {
  for (let page = 1; ; page += 1) {
    const path = `issues/${number}/comments?per_page=100&page=${page}`;
    const comments = await ask(repository, 'GET', path);
    if (!Array.isArray(comments) || comments.length === 0) return undefined;
    for (const comment of comments) {
      const [id, body] = [at(comment, 'id'), at(comment, 'body')];
      const isOurs = at(at(comment, 'user'), 'login') === 'github-actions[bot]';
      if (isOurs && typeof id === 'number' && typeof body === 'string' && body.startsWith(marker)) {
        return { id, body };
      }
    }
  }
}

export async function createComment(
  repository: Repository,
  number: number,
  body: string,
): Promise<void> {
  await ask(repository, 'POST', `issues/${number}/comments`, { body });
}

export async function updateComment(
  repository: Repository,
  id: number,
  body: string,
): Promise<void> {
  await ask(repository, 'PATCH', `issues/comments/${id}`, { body });
}

/** Returns the commit that a branch ends with; undefined where there is no such branch. */
export async function getBranch(
  repository: Repository,
  branch: string,
): Promise<string | undefined> {
  const found = await ask(repository, 'GET', `git/ref/heads/${branch}`);
  return found === undefined ? undefined : String(at(at(found, 'object'), 'sha'));
}

export async function createBranch(
  repository: Repository,
  branch: string,
  commit: string,
): Promise<void> {
  await ask(repository, 'POST', 'git/refs', { ref: `refs/heads/${branch}`, sha: commit });
}

/** Commits a new file to a branch. */
export async function createFile(
  repository: Repository,
  branch: string,
  { path, text, message }: { path: string; text: string; message: string },
): Promise<void> {
  const content = Buffer.from(text).toString('base64');
  const place = path.split('/').map(encodeURIComponent).join('/');
  await ask(repository, 'PUT', `contents/${place}`, { branch, message, content });
}

/** Returns how many commits a branch has beyond another. */
export async function countCommits(
  repository: Repository,
  base: string,
  branch: string,
): Promise<number> {
  const found = await ask(repository, 'GET', `compare/${base}...${branch}`);
  return Number(at(found, 'ahead_by'));
}

/** Returns whether there is or was a pull request from a branch. */
export async function hasPullRequest(repository: Repository, branch: string): Promise<boolean> {
  const [owner] = repository.name.split('/');
  const found = await ask(repository, 'GET', `pulls?state=all&head=${owner}:${branch}`);
  return Array.isArray(found) && found.length > 0;
}

export async function createPullRequest(
  repository: Repository,
  pullRequest: { title: string; head: string; base: string; body: string },
): Promise<void> {
  await ask(repository, 'POST', 'pulls', pullRequest);
}

/** Returns what the API answers; undefined where there is no such thing. */
async function ask(
  { api, name, token }: Repository,
  method: string,
  path: string,
  data?: object,
): Promise<unknown> {
  const response = await fetch(`${api}/repos/${name}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    },
    ...(data ? { body: JSON.stringify(data) } : {}),
    signal: AbortSignal.timeout(30_000),
  });
  if (response.status === 404 && method === 'GET') return undefined;
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${method} ${path}.`);
  return response.json();
}

/** Returns a field of a value of which nothing is known. */
function at(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[field] // any object can be asked for any field
    : undefined;
}
