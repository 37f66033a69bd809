/** What later builds may reuse: with it, only what changed is rendered. */
const folder = process.env.CACHE_DIR || '.cache/site';

export const onPreBuild = ({ utils }) => utils.cache.restore(folder);

export const onPostBuild = ({ utils }) => utils.cache.save(folder);
