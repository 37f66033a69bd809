import type { PriceTargetAction } from '../schema/schema.ts';
import { aboutWords, classes, directions, isGrade, proseWords } from './lexicon.ts';
import { isWord, type Token } from './tokens.ts';

/** A price target as far as a headline states it. */
export interface StatedTarget {
  from?: number | undefined;
  to?: number | undefined;
  currency?: string | undefined;
  action?: PriceTargetAction | undefined;
}

/** What a part of a headline says of rating, target and coverage. */
export interface Said {
  rating: { from?: string | undefined; to?: string | undefined };
  /** `to Buy`: the rating moved there. `with Buy rating` and `Buy on` say only what it is. */
  isMove?: boolean;
  hasRatingNoun?: boolean;
  /** `Up to Buy`, `Down to Sell`. */
  way?: PriceTargetAction | undefined;
  /** `New 'Buy' Rating`: the firm begins to cover the stock. */
  isNew?: boolean;
  target?: StatedTarget | undefined;
  /** The target is called `target` alone, which can be a company's, or a target of sales. */
  isBareTarget?: boolean;
  hasCoverage?: boolean;
  /** Where from the share price stood, in percent: `28% Upside`. */
  upside?: number;
  /** `Price Targets`: of several stocks, or of several firms. */
  isPlural?: boolean;
  /** Two different ratings or targets where one can be. */
  isUnclear?: boolean;
}

/** Where a phrase may stand. */
export interface Place {
  /** The company was named before, so a rating word can no longer be part of its name. */
  isAfterName: boolean;
  /** A target was named before, so amounts are its figures. */
  hasTarget: boolean;
  /** The verb says that the rating moved, so `Target` alone is a company. */
  isGrade: boolean;
}

type Says = (said: Said, tokens: readonly Token[]) => void;
type When = (place: Place, taken: readonly Token[], next?: Token, second?: Token) => boolean;

function rate(side: 'from' | 'to', isMove = false): Says {
  return (said, tokens) => {
    const word = tokens.find(({ kind }) => kind === 'rating')?.name;
    if (said.rating[side] !== undefined && said.rating[side] !== word) said.isUnclear = true;
    said.rating[side] = word;
    said.isMove ||= isMove;
    if (isMove) said.way = directions.get(tokens[0]?.key ?? '');
    said.hasRatingNoun ||= tokens.some((token) => isWord(token, 'rating ratings'));
    said.isNew ||= tokens.some(({ key }) => key === 'new');
  };
}

function price(...sides: readonly ('from' | 'to')[]): Says {
  return (said, tokens) => {
    aim(said, tokens);
    const amounts = tokens.flatMap(({ amount }) => (amount ? [amount] : []));
    for (const [index, side] of sides.entries()) {
      const { value, currency = '' } = amounts[index] ?? {};
      said.target ??= {};
      if (value === undefined) continue;
      const { [side]: before = value, currency: known = currency } = said.target;
      if (before !== value || (currency !== '' && known !== currency)) said.isUnclear = true;
      said.target[side] = value;
      if (currency) said.target.currency = currency;
    }
  };
}

/** Takes the noun of a target, and which way the word beside it says that the target moved. */
function aim(said: Said, tokens: readonly Token[]): void {
  const noun = tokens.find(({ kind }) => kind === 'target' || kind === 'targets');
  if (!noun) return;
  said.isBareTarget =
    noun.isBare === true && (said.target === undefined || said.isBareTarget === true);
  // The verb says nothing of a target beside the rating: `raises rating with $50 target`.
  said.target ??= isWord(tokens[0], 'with') ? { action: undefined } : {};
  said.isPlural ||= noun.kind === 'targets';
  const way = tokens.map(({ key }) => directions.get(key)).find((found) => found !== undefined);
  if (way) said.target.action = way;
}

function note(what: 'hasRatingNoun' | 'hasCoverage'): Says {
  return (said) => {
    said[what] = true;
  };
}

function rise(said: Said, tokens: readonly Token[]): void {
  said.upside = Number.parseFloat(tokens.find(({ kind }) => kind === 'percent')?.text ?? '');
}

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
const nothing: Says = () => {};

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

const acts = 'upgrade downgrade raise lower initiate resume suspend terminate remove prefer';

/** The names in forms that are neither a class of words nor a kind of token. */
const tests: Readonly<Record<string, (token: Token) => boolean>> = {
  TARGET: ({ kind }) => kind === 'target' || kind === 'targets',
  DIRECTION: ({ kind, key }) => kind === 'word' && directions.has(key),
  GRADED: ({ verb }) => verb?.form === 'past' && isGrade(verb),
  MOVED: ({ verb }) => verb?.form === 'past' && acts.includes(verb.group),
  MOVING: ({ verb }) => verb !== undefined && verb.form !== 'past' && acts.includes(verb.group),
  // `China sales forecast` goes on to the noun that shows it is not a company.
  NAMES: ({ key, kind, text, verb }) =>
    aboutWords.has(key) ||
    (/word|company|firm/.test(kind) &&
      !verb &&
      /^\p{Lu}/u.test(text) &&
      !/^(?:more|better)$/.test(key)),
};

/** Clauses about another stock than the headline's. `NAMES` stands for the words that name it. */
const otherStocks = [
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
].map((form) => ({ form: compile(form), at: form.split(' ').indexOf('NAMES*') }));

const theEnd: Token = { kind: 'mark', text: '', key: 'END', start: 0, end: 0 };

/** Returns what names another stock in each clause that starts at a token or after it. */
export function otherStocksFrom(tokens: readonly Token[], from: number): (readonly Token[])[] {
  const rest = [...tokens.slice(from), theEnd];
  return rest.flatMap((_token, start) =>
    otherStocks.flatMap(({ form, at }) => {
      const ends = matchEnds(form, rest, start);
      return ends ? [rest.slice(ends[at], ends[at + 1])] : [];
    }),
  );
}

const compiled = phrases.map(([form, says, when]) => ({ form: compile(form), says, when }));

/** Returns the phrase that starts at a token: what it says, and the tokens that it takes. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  place: Place,
): { says: Says; tokens: readonly Token[] } | undefined {
  for (const { form, says, when } of compiled) {
    const end = matchEnds(form, tokens, at)?.at(-1) ?? at;
    if (end === at) continue;
    const taken = tokens.slice(at, end);
    if (!when || when(place, taken, tokens[end], tokens[end + 1])) return { says, tokens: taken };
  }
  return undefined;
}

interface Item {
  is: (token: Token) => boolean;
  least: 0 | 1;
  most: number;
}

/** A form that is ready to be matched. */
interface Form {
  items: readonly Item[];
  /** The tests of which the first token passes one. Most tokens pass none, and need no closer look. */
  starts: readonly Item['is'][];
}

function compile(form: string): Form {
  const items = form.split(' ').map((written): Item => {
    const tests = written.replace(/[?*]$/, '').split('|').map(testOf);
    const is = (token: Token) => tests.some((test) => test(token));
    return { is, least: /[?*]$/.test(written) ? 0 : 1, most: written.endsWith('*') ? 9 : 1 };
  });
  const needed = items.findIndex(({ least }) => least > 0);
  return { items, starts: items.slice(0, needed + 1).map(({ is }) => is) };
}

function testOf(name: string): (token: Token) => boolean {
  const words = Object.entries(classes).find(([known]) => known === name)?.[1];
  if (words) return ({ key }) => words.has(key);
  const test = tests[name];
  if (test) return test;
  const kind = /^[A-Z]+$/.test(name) ? name.toLowerCase() : '';
  return (token) => token.key === name || token.kind === kind;
}

/** Returns where each item ends. Each takes as much as it can and gives nothing back, so matching is linear. */
function matchEnds({ items, starts }: Form, tokens: readonly Token[], from: number) {
  const first = tokens[from];
  if (!first || !starts.some((is) => is(first))) return undefined;
  let at = from;
  const ends = [at];
  for (const { is, least, most } of items) {
    const start = at;
    for (let token = tokens[at]; token && at - start < most && is(token); token = tokens[at])
      at += 1;
    if (at - start < least) return undefined;
    ends.push(at);
  }
  return ends;
}
