import { inWords } from './in-words.ts';

// Imported first by every command: what goes wrong from here on, even while modules load, is said in
// words. The whole error is for `DEBUG=1`.
process.on('uncaughtException', (error: unknown) => {
  process.stderr.write(`${inWords(error)}\n`);
  if (process.env['DEBUG']) console.error(error);
  else if (!(error instanceof Error && error.name === 'ConfigError')) {
    process.stderr.write('(DEBUG=1 shows where this happened.)\n');
  }
  process.exit(1);
});

// Node's code for a promise that nothing can settle any more: that of a thread that has ended by itself.
process.on('exit', (code) => {
  if (code !== 13) return;
  process.stderr.write('A thread of this command ended before its work was done. Run it again.\n');
  process.exitCode = 1;
});

// `npm run check | head` closes the pipe when it has seen enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
