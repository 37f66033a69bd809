import { resolve } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteBuild } from './src/press/integration.ts';
import { stagingDir } from './src/press/staging.ts';
import { site } from './src/site.config.ts';

const built = [site.outDir, site.cacheDir];

export default defineConfig({
  site: site.origin,
  base: site.base || '/',
  // A build renders here; `npm run build` publishes it to OUT_DIR when it is whole.
  outDir: stagingDir(site.cacheDir),
  cacheDir: site.cacheDir,
  output: 'static',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: {
    // Several pages wait for their bodies from the workers at once.
    concurrency: 16,
    inlineStylesheets: 'never',
  },
  integrations: [sitemap(), siteBuild()],
  experimental: { incrementalBuild: true, contentIntellisense: true },
  vite: {
    build: {
      // Pages that have not changed stay where they are; `siteBuild` removes what is no longer made.
      emptyOutDir: false,
      // Scripts and pictures are files: inlined, they would be on every page, and need a hash in its policy.
      assetsInlineLimit: 0,
    },
    // Nobody edits what builds make; watching each of its folders would use up the system's watches.
    server: { watch: { ignored: built.map((folder) => `${resolve(folder)}/**`) } },
  },
});
