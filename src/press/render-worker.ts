// The entry of the pool's workers.
export { renderFile as default } from './render-file.ts';
