import type { AstroLoggerDestination } from 'astro';

/**
 * Returns where Astro's messages go in a build: warnings to the terminal, errors nowhere, for the command
 * says them itself, once and without a stack. `DEBUG=1` shows all.
 */
export default function quietLogger(): AstroLoggerDestination {
  return {
    write: ({ level, label, message }) => {
      if (level === 'error' && !process.env['DEBUG']) return;
      process.stderr.write(`${label ? `[${label}] ` : ''}${message}\n`);
    },
  };
}
