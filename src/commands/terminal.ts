import pc from 'picocolors';
import { type Paint, plain } from '../notes/diagnostics/report.ts';

/** Returns how to paint text for a stream: in colours on a terminal, unless `NO_COLOR` is set. */
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
