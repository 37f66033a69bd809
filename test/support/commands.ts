import { join } from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { root, startNode, withSource } from './build.ts';
import { plainSettings } from './plain-settings.ts';

/** What a command printed, and its exit code. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/**
 * How a command, or a script at a path that ends in `.ts`, is run: with these arguments, in this environment and no
 * other, without a terminal.
 */
type Run = (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input?: string,
) => Promise<Ran>;

/** Runs a command as a person does, in a process of its own. */
export const runAlone: Run = async (command, args, env, input) => {
  const start = command.endsWith('.ts') ? [command] : ['src/commands/run.js', command];
  const ownEnv = { ...env, ...withSource('src/site.config.ts', plainSettings) };
  const { code, out, err } = await startNode([...start, ...args], root, ownEnv, input).ended;
  return { code, out, err };
};

/** Is thrown where a command would end its process. */
class Exit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`The command ended with ${code}.`);
    this.code = code;
  }
}

/**
 * Runs a command in this process, in a fifth of the time. Its modules are loaded anew: they know nothing of an earlier
 * run.
 */
export const runHere: Run = async (command, args, env, input = '') => {
  const chunks = { out: '', err: '' };
  const { argv, env: ownEnv } = process;
  const write = (name: 'out' | 'err') => (chunk: string | Uint8Array) => {
    chunks[name] += String(chunk);
    return true;
  };
  const spies = [
    // Commands only read it as a stream.
    vi
      .spyOn(process, 'stdin', 'get')
      .mockReturnValue(Readable.from([input]) as NodeJS.ReadStream & { fd: 0 }),
    vi.spyOn(process.stdout, 'write').mockImplementation(write('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(write('err')),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Exit(Number(code ?? process.exitCode ?? 0));
    }),
  ];
  vi.resetModules();
  process.argv = ['node', command, ...args];
  process.env = env;
  try {
    await import(join(root, command.endsWith('.ts') ? command : `src/commands/${command}.ts`));
    return { code: Number(process.exitCode ?? 0), ...chunks };
  } catch (error) {
    if (error instanceof Exit) return { code: error.code, ...chunks };
    throw error;
  } finally {
    process.exitCode = undefined;
    process.argv = argv;
    process.env = ownEnv;
    for (const spy of spies) spy.mockRestore();
    vi.resetModules();
  }
};
