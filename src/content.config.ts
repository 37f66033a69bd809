import { defineCollection } from 'astro/content/config';
import { devLoader } from './build/dev-loader.ts';
import { firmSchema } from './notes/firm-schema.ts';
import { frontmatterSchema } from './notes/schema.ts';

// The loaders check all that they store; Astro makes of these schemas what editors complete and explain by.
export const collections = {
  ratings: defineCollection({ loader: devLoader('ratings'), schema: frontmatterSchema }),
  firms: defineCollection({ loader: devLoader('firms'), schema: firmSchema }),
};
