import { compile, matchEnds, startsOf } from './forms.ts';
import type { Token } from './tokens.ts';

/** Clauses about another stock than the headline's. `NAMES` stands for the words that name it. */
const startingAt = startsOf(
  [
    'JOINT RATING on NAMES*',
    'JOINT NAMES* TARGET|LISTING* at|to RATING|MONEY',
    'NAMES* stays|remains at|a|an? RATING',
    'NAMES* TARGET|LISTING* AUX* GRADED',
    'NAMES* TARGET|LISTING* AUX* MOVED to|at|END',
    'JOINT FIRM? MOVING ART* OBJECT* on|of|for|with? NAMES*',
    'likes NAMES* better|more',
    'PREFERENCE it|its|of|for|over|to* NAMES*',
    'better|more|greater value|upside|opportunity|opportunities|potential|returns|risk/reward in NAMES*',
    'NAMES* is|as|offers? a|the? better|superior|preferred',
    'switches|switching|rotates|rotating to|into NAMES*',
  ].map((form) => ({ form: compile(form), at: form.split(' ').indexOf('NAMES*') })),
);

const theEnd: Token = { kind: 'mark', text: '', key: 'END', start: 0, end: 0 };

/** Returns what names another stock in each clause that starts at a token or after it. */
export function otherStocksFrom(tokens: readonly Token[], from: number): (readonly Token[])[] {
  const rest = [...tokens.slice(from), theEnd];
  return rest.flatMap((token, start) =>
    startingAt(token).flatMap(({ form, at }) => {
      const ends = matchEnds(form, rest, start);
      return ends ? [rest.slice(ends[at], ends[at + 1])] : [];
    }),
  );
}
