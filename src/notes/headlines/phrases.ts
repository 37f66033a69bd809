import { compile, matchEnds, startsOf } from './forms.ts';
import { classes, proseWords } from './lexicon.ts';
import { aim, note, nothing, price, rate, rise, type Says } from './said.ts';
import { isWord, type Token } from './tokens.ts';

/** Where a phrase may stand. */
export interface Place {
  /** The company was named before, so a rating word can no longer be part of its name. */
  isAfterName: boolean;
  /** A target was named before, so amounts are its figures. */
  hasTarget: boolean;
  /** The verb says that the rating moved, so `Target` alone is a company. */
  isGrade: boolean;
}

type When = (place: Place, taken: readonly Token[], next?: Token, second?: Token) => boolean;

/** `to Buy` is a rating, but not in `to Buy Fixture Foods`: only some words can follow one. */
const endsRating: When = (_place, _taken, next) =>
  !next ||
  !['word', 'company', 'firm', 'rating'].includes(next.kind) ||
  next.verb !== undefined ||
  classes.ART.has(next.key) ||
  classes.NOUN.has(next.key) ||
  proseWords.has(next.key) ||
  isWord(next, 'and of → intact unchanged coverage stock shares plus');

/** `Reiterates Buy on`: a rating alone, before the company's name, if it cannot belong to that name. */
const isAlone: When = ({ isAfterName }, _taken, next, second) =>
  !isAfterName &&
  (!next ||
    next.kind === 'mark' ||
    next.verb?.form === 'past' ||
    isWord(next, 'on for coverage with as at by') ||
    (next.key === 'from' && second?.kind !== 'rating') ||
    (next.key === 'and' && /money|target/.test(second?.kind ?? '')));

/** `Target` alone names a target only beside an amount, before what it is of, or at a clause's end. */
const isTarget: When = (place, taken, next, second) => {
  const isFigure = (token: Token | undefined) =>
    token?.amount !== undefined || token?.kind === 'percent';
  if (!taken.some(({ isBare }) => isBare)) return true;
  if (taken.some(isFigure) || isFigure(next) || next?.verb?.form === 'past') return true;
  const isEnd = !next || next.kind === 'mark' || isWord(next, 'and with but amid after citing as');
  if (isEnd) return !place.isGrade;
  if (isWord(next, 'on for of')) return !place.isAfterName;
  return (
    isWord(next, 'to from at by is') && (isFigure(second) || classes.ADJ.has(second?.key ?? ''))
  );
};

const isNamed: When = ({ hasTarget }) => hasTarget;

/**
 * Every phrase that says something, in the order in which they are tried: its words and classes in a row (`a|b`
 * either, `?` or none, `*` any number; capitals name a class), what it says, and where it may stand.
 */
const phrases: readonly (readonly [form: string, says: Says, when?: When])[] = [
  ['to|from|on|off|as? ART* LISTED LISTED* list|watch|idea|ideas list?', nothing, endsRating],
  // ratings
  ['RATING →', rate('from')],
  ['→ RATING', rate('to', true)],
  ['FROM ART* RATING NOUN?', rate('from'), endsRating],
  ['up|down? to ART* RATING NOUN?', rate('to', true), endsRating],
  ['NOUN? INTACT? at|with|as|of|is ART* RATING NOUN?', rate('to'), endsRating],
  ['at|with|and? ART* RATING NOUN INTACT?', rate('to')],
  ['ART* RATING INTACT', rate('to')],
  ['ART* RATING', rate('to'), isAlone],
  ['RATING', rate('to'), ({ isAfterName }, [pick]) => isAfterName && pick?.name === 'Top Pick'],
  ['a|an RATING', rate('to'), ({ isAfterName }) => isAfterName],
  // a target with its amount, or alone
  ['to|with|at|and? ART* ADJ* MONEY ADJ* TARGET', price('to')],
  ['NUMBER ADJ* TARGET', price('to'), ({ isAfterName }) => !isAfterName],
  ['with? ART* ADJ* TARGET of|is|: MONEY|NUMBER', price('to'), isTarget],
  ['with? ART* ADJ* TARGET DIRECTION', aim, isTarget],
  ['with|and? ART* ADJ* DIRECTION? TARGET', aim, isTarget],
  // amounts of a target that is named already
  ['FROM MONEY|NUMBER to MONEY|NUMBER', price('from', 'to'), isNamed],
  ['MONEY|NUMBER → MONEY|NUMBER', price('from', 'to'), isNamed],
  ['FROM ART* MONEY|NUMBER', price('from'), isNamed],
  ['to|at|of|with|is ART* ADJ* MONEY|NUMBER', price('to'), isNamed],
  ['MONEY FROM ART* MONEY|NUMBER', price('to', 'from'), isNamed],
  ['MONEY', price('to'), (place, _taken, next) => place.hasTarget && next?.kind !== 'word'],
  ['by|another|up|down MONEY|PERCENT', nothing, isNamed],
  ['PERCENT', nothing, (place, _taken, next) => place.hasTarget && next?.key !== 'upside'],
  // the rest
  ['ART* NOUN outlook', nothing],
  ['and? ART* STOCK? NOUN INTACT?', note('hasRatingNoun')],
  ['ART* research|equity|analyst? COVERAGE', note('hasCoverage')],
  ['with|sees|seeing|for|implying|implies|and? ART* ADJ* PERCENT upside potential?', rise],
  ['INTACT', nothing],
];

const startingAt = startsOf(
  phrases.map(([form, says, when]) => ({ form: compile(form), says, when })),
);

/** Returns the phrase that starts at a token: what it says, and the tokens that it takes. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  place: Place,
): { says: Says; tokens: readonly Token[] } | undefined {
  const first = tokens[at];
  for (const { form, says, when } of first ? startingAt(first) : []) {
    const end = matchEnds(form, tokens, at)?.at(-1) ?? at;
    if (end === at) continue;
    const taken = tokens.slice(at, end);
    if (!when || when(place, taken, tokens[end], tokens[end + 1])) return { says, tokens: taken };
  }
  return undefined;
}
