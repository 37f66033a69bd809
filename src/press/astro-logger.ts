import type { AstroLoggerDestination } from 'astro';

/**
 * Returns the logger that Astro gets in a build. It prints warnings, but no errors: the command
 * prints those itself, once and without a stack. `DEBUG=1` shows everything.
 */
export default function quietLogger(): AstroLoggerDestination {
  return {
    write: ({ level, label, message }) => {
      if (level === 'error' && !process.env['DEBUG']) return;
      process.stderr.write(`${label ? `[${label}] ` : ''}${message}\n`);
    },
  };
}
