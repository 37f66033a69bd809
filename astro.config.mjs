import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteBuild } from './src/build/integration.ts';
import { site } from './src/site.config.ts';

export default defineConfig({
  site: site.origin,
  base: site.base || '/',
  outDir: site.outDir,
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
  // Pages that have not changed stay where they are; `siteBuild` removes what is no longer made.
  // Scripts and pictures are files: inlined, they would be on every page, and need a hash in its policy.
  vite: { build: { emptyOutDir: false, assetsInlineLimit: 0 } },
});
