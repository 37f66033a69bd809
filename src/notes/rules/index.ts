import { fileName } from './file-name.ts';
import type { NoteRule } from './rule.ts';
import { statedUpside } from './stated-upside.ts';

/** Every rule over one note, in the order in which they are reported for one place. */
export const noteRules: readonly NoteRule[] = [fileName, statedUpside];
