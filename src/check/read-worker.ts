// The entry of the workers that read notes.
export { readFiles as default } from './read-file.ts';
