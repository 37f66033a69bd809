import { basename } from 'node:path';

export default {
  layout: 'note.njk',
  eleventyComputed: {
    permalink: ({ page }) => `/ratings/${basename(page.inputPath, '.md')}/`,
  },
};
