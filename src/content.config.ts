import { defineCollection } from 'astro:content';
import { firmsLoader, ratingsLoader } from './build/loader.ts';
import { firmSchema } from './notes/firm.ts';
import { frontmatterSchema } from './notes/schema.ts';
import { site } from './site.config.ts';

const options = {
  contentDir: site.contentDir,
  skipInvalid: process.env['SKIP_INVALID'] === 'true',
};

// The loaders check all that they store; Astro makes of these schemas what editors complete and explain by.
export const collections = {
  ratings: defineCollection({ loader: ratingsLoader(options), schema: frontmatterSchema }),
  firms: defineCollection({ loader: firmsLoader(options), schema: firmSchema }),
};
