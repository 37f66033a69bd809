import type { FormProblem } from '../diagnostics/diagnostics.ts';
import type { SlipFinder } from './yaml-slips.ts';

/** If more lines than these cannot be read, nobody reads what else is wrong. */
const mostLines = 50;

/** The fields of a file without the lines that cannot be read. */
export interface ReadableRest {
  /** As long as the YAML that it came from: those lines are blank. */
  yaml: string;
  /** Returns whether a problem of the rest is there only because lines are blank. */
  isSequel(problem: FormProblem): boolean;
}

/**
 * Returns some YAML without its unreadable lines, so that one run reports its other problems, too;
 * undefined if too little is left, or if too much cannot be read.
 *
 * @param offset where the YAML starts in the file
 */
export function readableRest(
  yaml: string,
  unreadable: readonly FormProblem[],
  { offset, slips }: { offset: number; slips: SlipFinder },
): ReadableRest | undefined {
  if (unreadable.length > mostLines) return undefined;
  const rest = unreadable.reduce(
    (left, { place }) => (place ? slips.without(left, place.start.offset - offset) : left),
    yaml,
  );
  if (rest === yaml || rest.trim() === '') return undefined;
  const lines = rest.split('\n');
  const blanked = yaml.split('\n').filter((line, index) => line !== lines[index]);
  const words = new Set(blanked.join('\n').match(/\w+/g));
  return {
    yaml: rest,
    isSequel({ rule, place, missing = [] }) {
      const names = missing.map((path) => path.replace(/^.*\./, ''));
      if (rule === 'field-missing' && names.some((name) => words.has(name))) return true;
      const at = (place?.start.offset ?? 0) - offset;
      if (at > yaml.length) return false;
      const field = fieldAround(yaml, at);
      return rest.slice(...field) !== yaml.slice(...field);
    },
  };
}

/** Returns where the field of the first level begins and ends that an offset is in. */
function fieldAround(yaml: string, at: number): [start: number, end: number] {
  const starts = [...yaml.matchAll(/^\S/gm)].map(({ index }) => index);
  const start = starts.findLast((index) => index <= at) ?? 0;
  return [start, starts.find((index) => index > at) ?? yaml.length];
}
