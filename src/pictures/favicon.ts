import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';

/** Returns the picture of the site in a browser's tab, as SVG: three steps upward. */
export function favicon(
  name: string,
  { ink, paper }: Record<'ink' | 'paper', { light: string; dark: string }>,
): string {
  const style = `.b{fill:${ink.light}}.f{fill:${paper.light}}@media(prefers-color-scheme:dark){.b{fill:${ink.dark}}.f{fill:${paper.dark}}}`;
  return toHtml(
    s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' }, [
      s('title', name),
      s('style', style),
      s('rect.b', { width: 32, height: 32, rx: 5 }),
      s('path.f', { d: 'M7 22h6v3H7zM13 15h6v3h-6zM19 8h6v3h-6z' }),
    ]),
    { space: 'svg' },
  );
}
