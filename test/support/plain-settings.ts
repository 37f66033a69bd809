/** `src/site.config.ts` as tests have it: the program is tested with its defaults, whatever an operator sets. */
export const plainSettings = `import { defineSite } from './config/site.ts';
export const site = defineSite({});
export const markdown = { remarkPlugins: [], rehypePlugins: [] };
`;
