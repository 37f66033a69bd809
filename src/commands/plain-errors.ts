import { inWords } from './in-words.ts';

// Every process that people start imports this first. `DEBUG=1` shows the whole error.
process.on('uncaughtException', (error: unknown) => {
  process.stderr.write(`${inWords(error)}\n`);
  if (process.env['DEBUG']) console.error(error);
  else if (!(error instanceof Error && error.name === 'ConfigError')) {
    process.stderr.write('(DEBUG=1 shows where this happened.)\n');
  }
  process.exit(1);
});

// Node's exit code when it waits for a promise that nothing can settle: a thread has ended by itself.
process.on('exit', (code) => {
  if (code !== 13) return;
  process.stderr.write('A thread of this command ended before its work was done. Run it again.\n');
  process.exitCode = 1;
});

// `npm run check | head` closes the pipe when it has seen enough. That is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
