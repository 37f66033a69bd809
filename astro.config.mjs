import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { refuseAstroBuild } from './src/press/plates.ts';
import { site } from './src/site.config.ts';

const built = [site.outDir, site.cacheDir];

export default defineConfig({
  site: site.origin,
  base: site.base || '/',
  outDir: site.outDir,
  cacheDir: site.cacheDir,
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [refuseAstroBuild()],
  experimental: { contentIntellisense: true },
  vite: {
    build: {
      // Scripts and pictures are files: inlined, they would be on every page, and need a hash in its policy.
      assetsInlineLimit: 0,
    },
    // Nobody edits what builds make; watching each of its folders would use up the system's watches.
    server: { watch: { ignored: built.map((folder) => `${resolve(folder)}/**`) } },
  },
});
