import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles, prune } from '../disk/prune.ts';
import { site } from '../site.config.ts';
import { headersFile } from './security.ts';

/** What static hosts read the headers from. */
const headersName = '_headers';

/** Removes from the staging folder what this build did not make: Astro leaves unchanged pages in place. */
export function siteBuild(): AstroIntegration {
  const bundled = new Set<string>();
  let publicDir = '';
  return {
    name: 'ratings-digest',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        publicDir = fileURLToPath(config.publicDir);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'ratings-digest:bundled',
                generateBundle(_options, bundle) {
                  for (const file of Object.keys(bundle)) bundled.add(file);
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir, assets }) => {
        const outDir = fileURLToPath(dir);
        const made = [...assets.values()]
          .flat()
          .map((url) => relative(outDir, fileURLToPath(url)).split(sep).join('/'));
        const copied = await listFiles(publicDir);
        // Astro's router leaves out files that start with an underscore.
        await writeFile(join(outDir, headersName), headersFile(site.base));
        const kept = [...made, ...bundled, ...copied, ...(await sitemaps(dir)), headersName];
        await prune(outDir, new Set(kept));
      },
    },
  };
}

/** The sitemap's own integration writes its files before this one looks: the index names the parts. */
async function sitemaps(dir: URL): Promise<string[]> {
  const index = 'sitemap-index.xml';
  const xml = await readFile(new URL(index, dir), 'utf8');
  return [index, ...[...xml.matchAll(/sitemap-\d+\.xml/g)].map(([name]) => name)];
}
