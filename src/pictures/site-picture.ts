import { isDrawable } from './note-picture.ts';

/** What stands on the picture of the site. */
export interface SitePicture {
  name: string;
  description: string;
}

/** Returns what stands on the picture of the site: what the font does not have is left out. */
export function sitePicture({ name, description }: SitePicture): SitePicture {
  return {
    name: isDrawable(name) ? name : '',
    description: isDrawable(description) ? description : '',
  };
}
