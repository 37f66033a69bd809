// The entry of the pool's workers.
export { drawPicture as default } from './draw-picture.ts';
