import { getSystemErrorName, stripVTControlCharacters } from 'node:util';

/** Errors of the system that have no place, by code, and what to do about them. */
const refusals: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room, then run this again.',
  EDQUOT: 'There is no more room for this user on the disk. Make room, then run this again.',
  EFBIG: 'A file grew larger than is allowed here (`ulimit -f`).',
  EMFILE: 'Too many files are open at once. A higher limit (`ulimit -n 4096`) helps.',
  ENFILE: 'Too many files are open on this machine.',
  EIO: 'The disk failed.',
  ENOMEM: 'There is not enough memory.',
};

/** Errors of the system at a place, by code. */
const refusalsAt: Record<string, string> = {
  EROFS: 'this disk may be read, but not written to',
  EACCES: 'this user may not read or write there',
  EPERM: 'this user may not read or write there',
  ENOTDIR: 'there is a file where a folder is needed',
  EEXIST: 'there is a file where a folder is needed',
  EISDIR: 'there is a folder where a file is needed',
  ENOENT: 'there is no such file or folder',
};

/** Returns an error in words for whoever runs the command: cause and place, without a stack. */
export function inWords(error: unknown): string {
  const causes = causesOf(error);
  for (const cause of causes) {
    const { code = '', path } = refusalOf(cause);
    if (refusals[code]) return refusals[code];
    if (refusalsAt[code] && path !== undefined) return `${path}: ${refusalsAt[code]}.`;
  }
  const [first] = causes;
  if (!first) return String(error);
  const help = first.message.startsWith('Cannot find package')
    ? '. `npm ci` installs what the program needs; `npm install NAME` adds a plugin of yours.'
    : '';
  // The bundler writes in colours even to a file.
  return placeInConfig(first) + stripVTControlCharacters(first.message) + help;
}

/** Returns the place in the file that operators edit, before what Node says of a slip there. */
function placeInConfig(error: Error): string {
  // It names the settings that are wrong.
  if (error.name === 'ConfigError') return '';
  const [, line] = /\bsite\.config\.ts:(\d+)/.exec(error.stack ?? '') ?? [];
  return line === undefined ? '' : `src/site.config.ts, line ${line}: `;
}

/** Returns the system's code and the place in an error of Node's, or in a message of Rolldown's. */
function refusalOf(error: NodeJS.ErrnoException): Pick<NodeJS.ErrnoException, 'code' | 'path'> {
  const told = /Failed to \w+ file in (.+)[\s\S]*\(os error (\d+)\)/.exec(error.message);
  if (told?.[1] && told[2]) return { code: getSystemErrorName(-Number(told[2])), path: told[1] };
  return error;
}

/** Returns an error and its causes, the outermost first. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let at = error; at instanceof Error && causes.length < 8; at = at.cause) causes.push(at);
  return causes;
}
