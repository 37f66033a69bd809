import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';

/** Pages and layouts that a change may be made to: each with the way from it to `src/`. */
const templates = [
  ['src/pages/methodology.astro', '..'],
  ['src/pages/tickers/[...letter]/index.astro', '../../..'],
  ['src/layouts/Note.astro', '..'],
  ['src/layouts/Ticker.astro', '..'],
  ['src/layouts/Index.astro', '..'],
  ['src/components/note/RatingCard.astro', '../..'],
] as const;

/** A change of the program: what it does to a copy of the project. */
export const programEdit = fc.record({
  kind: fc.constantFrom('text', 'style', 'page style', 'script', 'body', 'feed', 'public'),
  template: fc.nat(templates.length - 1),
  number: fc.nat(999),
});
export type ProgramEdit = typeof programEdit extends fc.Arbitrary<infer Value> ? Value : never;

/** Changes a copy of the project. */
export async function editProgram(
  project: string,
  { kind, template, number }: ProgramEdit,
): Promise<void> {
  const [path, up] = templates[template] ?? templates[0];
  const file = join(project, path);
  const extra = join(project, 'src/extra');
  await mkdir(extra, { recursive: true });
  switch (kind) {
    case 'text':
      return appendFile(file, `\n<p>Number ${number}</p>\n`);
    case 'style':
      return appendFile(join(project, 'src/styles/note.css'), `\n.n-${number} { order: 1; }\n`);
    case 'page style': {
      // Imported by some pages and not by others: which stylesheets there are depends on all of them.
      await writeFile(join(extra, 'page.css'), '.page { order: 2; }\n');
      const text = await readFile(file, 'utf8');
      return writeFile(file, text.replace('---\n', `---\nimport '${up}/extra/page.css';\n`));
    }
    case 'script': {
      // Long enough to be a file of its own, and shared: which files there are depends on who imports it.
      const long = JSON.stringify('long '.repeat(1200));
      await writeFile(
        join(extra, 'shared.ts'),
        `export const shared = (name: string): string => name + ${long};\n`,
      );
      return appendFile(
        file,
        `\n<script>import { shared } from '${up}/extra/shared.ts'; document.title = shared('${path}');</script>\n`,
      );
    }
    case 'body':
      return replaceIn(join(project, 'src/published/bodies.ts'), /(split\.body)\b/, '$1 + "\\nx"');
    case 'feed':
      return replaceIn(
        join(project, 'src/feeds/channel.ts'),
        /(?<=htmlText\()(channel\.description)/,
        `$1 + '${number}'`,
      );
    case 'public':
      if (number % 2) return rm(join(project, 'public/extra.txt'), { force: true });
      await mkdir(join(project, 'public'), { recursive: true });
      return writeFile(join(project, 'public/extra.txt'), String(number));
  }
}

async function replaceIn(file: string, pattern: RegExp, by: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replace(pattern, by);
  if (changed === text) throw new Error(`${file} has no ${pattern}`);
  await writeFile(file, changed);
}
