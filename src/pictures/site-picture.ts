import { isDrawable } from './note-picture.ts';

export interface SitePicture {
  name: string;
  description: string;
}

/** Returns what is on the site's picture, without words whose script the font lacks. */
export function sitePicture({ name, description }: SitePicture): SitePicture {
  return {
    name: isDrawable(name) ? name : '',
    description: isDrawable(description) ? description : '',
  };
}
