// The entry of the workers that read notes.
export { readNoteFiles as default } from './read-file.ts';
