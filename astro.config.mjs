import { join, resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { coloursCss } from './src/config/colours.ts';
import { refuseAstroBuild } from './src/press/plates.ts';
import { site } from './src/site.config.ts';

/** The operator's colours join the sheet of every page. */
const colours = {
  name: 'ratings-digest:colours',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/styles\/layers\.css$/ },
    handler: (code) => `${code}\n@layer tokens {\n${coloursCss(site.colours)}}\n`,
  },
};

const built = [site.outDir, site.cacheDir];

export default defineConfig({
  base: site.base || '/',
  outDir: site.outDir,
  cacheDir: join(site.cacheDir, 'dev'),
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [refuseAstroBuild()],
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [colours],
    build: {
      // Scripts and pictures are files: inlined, they would be on every page, and its policy would need a hash.
      assetsInlineLimit: 0,
    },
    // Nobody edits what builds make; watching each of its folders would use up the system's watches.
    server: { watch: { ignored: built.map((folder) => `${resolve(folder)}/**`) } },
  },
});
