import pc from 'picocolors';
import { type Paint, plain } from '../notes/diagnostics/report.ts';

/** Returns the paint for a stream: colours only on a terminal, and never against `NO_COLOR`. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const wanted = stream.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  if (!wanted) return plain;
  const colors = pc.createColors(true);
  return {
    error: (text) => colors.bold(colors.red(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
    frame: (text) => colors.blue(text),
    strong: (text) => colors.bold(text),
  };
}
