import { styleText } from 'node:util';
import type { Paint } from '../notes/diagnostics/report.ts';

/** Returns how to paint text for a stream: in colours on a terminal, unless `NO_COLOR` is set. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const paint = (style: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(style, text, { stream });
  return {
    error: paint(['bold', 'red']),
    warning: paint(['bold', 'yellow']),
    frame: paint('blue'),
    strong: paint('bold'),
  };
}
