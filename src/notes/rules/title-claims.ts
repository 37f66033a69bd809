import { wordKey } from '../firm.ts';
import type { Note } from '../note.ts';
import type { Action } from '../schema/schema.ts';
import { anyRatingWord, commonRatingWords, commonStance } from '../stance.ts';
import { isCommonWord, tellingWords, wordsOf } from './prose.ts';

/** What a headline says that the firm did. */
interface TitleClaim {
  /** The word that says it: `Upgrades`. */
  verb: string;
  /** Every action that the headline may mean. */
  actions: readonly Action[];
  /** The rating that the headline names as the new one, in its words. */
  to?: string | undefined;
  /** The rating that the headline names as the one before. */
  from?: string | undefined;
}

const up = 'Upgrades|Upgraded|Upgrade';
const down = 'Downgrades|Downgraded|Downgrade';
const lift = 'Lifts|Raises|Boosts|Bumps|Hikes|Ups';
const cut = 'Cuts|Lowers|Drops|Slashes|Reduces|Trims';
const initiate = 'Initiates|Starts|Begins|Launches';
const resume = 'Resumes|Reinstates|Restarts';
const keep = 'Maintains|Reiterates|Reaffirms|Keeps|Retains|Affirms';
const end = 'Suspends|Terminates|Ceases|Discontinues';
const verbs = [up, down, lift, cut, initiate, resume, keep, end].join('|');

/** Words that may accompany the firm's name before the verb. */
const beside = new Set(['analyst', 'analysts', 'at']);
/** A name of at most six words, without punctuation between them. */
const name = String.raw`(?:[\p{L}\p{N}&.'’/()+!-]+ ){1,6}?`;
const after = String.raw`(?= ?$| ?[,.;:)(–—]| - | (?:from|on|after|amid|as|at|by|citing|cites|due|following|with|and|ahead|before|despite|over|in|for)\b)`;
const target = /\b(?:price target|target price|target|pt|tp)\b/i;

/** The patterns of a headline, with the rating words that it may name. */
interface Patterns {
  /** `Uber to Buy from Hold`, behind a verb. */
  moved: RegExp;
  /** `… with a Buy rating`, behind "initiates". */
  started: RegExp;
  /** `Buy`, behind "maintains". */
  kept: RegExp;
  /** `Uber Upgraded to Buy from Hold at …`, the whole headline. */
  passive: RegExp;
}

const firstVerb = new RegExp(`(?<![\\p{L}-])(${verbs})(?![\\p{L}-])`, 'iu');
const ratingMove = new RegExp(`\\b(?:${up}|${down})\\b`, 'iu');
const coverage = /^(?:[\p{L}\p{N}&.'’-]+ ){0,6}?coverage\b/iu;
const coverageOrRating = /^(?:(?:its|the) )?(?:[\p{L}\p{N}&.'’-]+ ){0,6}?(?:coverage|rating)\b/iu;

/**
 * Returns what a headline says that the firm did, if it uses the trade's order: the firm, the verb, the company.
 * For any other headline it returns undefined, because a wrong guess is a false alarm.
 */
export function titleClaim(note: Pick<Note, 'title' | 'firm' | 'rating'>): TitleClaim | undefined {
  const { title } = note;
  const match = firstVerb.exec(title);
  const verb = match?.[1];
  if (!match || !verb) return undefined;
  if (!isByFirm(title.slice(0, match.index), note.firm)) return passiveClaim(note);
  const rest = title.slice(match.index + verb.length).trimStart();
  // "Upgrades Uber, Downgrades Lyft": which of them is this note's is not said.
  return ratingMove.test(rest) ? undefined : claimOf(verb, rest, patternsFor(note));
}

/** "Example Corp Upgraded to Buy at Fixture Securities": the company first, the firm last. */
function passiveClaim(note: Pick<Note, 'title' | 'firm' | 'rating'>): TitleClaim | undefined {
  const found = patternsFor(note).passive.exec(note.title);
  const { verb, to, from, firm } = found?.groups ?? {};
  if (!verb || !firm || !isByFirm(firm, note.firm)) return undefined;
  const action = /^up/i.test(verb) ? 'upgrade' : 'downgrade';
  return { verb, actions: [action], to, from };
}

function claimOf(verb: string, rest: string, patterns: Patterns): TitleClaim | undefined {
  const is = (list: string) => list.toLowerCase().split('|').includes(verb.toLowerCase());
  const moved = patterns.moved.exec(rest)?.groups;
  const isOfTarget = target.test(moved?.['name'] ?? '');
  const ratings = { to: isOfTarget ? undefined : moved?.['to'], from: moved?.['from'] };
  if (is(up) || is(down)) {
    // "Upgrades Price Target" is a slip of the pen for "raises", and says nothing of the rating.
    if (target.test(rest) && !ratings.to) return undefined;
    return { verb, actions: [is(up) ? 'upgrade' : 'downgrade'], ...ratings };
  }
  if (is(lift) || is(cut)) {
    return ratings.to
      ? { verb, actions: [is(lift) ? 'upgrade' : 'downgrade'], ...ratings }
      : undefined;
  }
  if (is(initiate) || is(resume)) {
    const to = patterns.started.exec(rest)?.[1];
    if (!to && !coverage.test(rest) && !is('initiates|reinstates')) return undefined;
    const actions = is(initiate) ? firstActions : firstActions.toReversed();
    return { verb, actions, to };
  }
  if (is(keep)) {
    const to = patterns.kept.exec(rest)?.[1];
    return to ? { verb, actions: ['maintain', 'resume'], to } : undefined;
  }
  if (!coverageOrRating.test(rest)) return undefined;
  return { verb, actions: is('suspends') ? ['suspend', 'terminate'] : ['terminate', 'suspend'] };
}

/** Words that may stand between the verb and the company's name. */
const lead = new Set(
  'coverage on of for its the a an 12-month 12-mo one-year twelve-month price target targets pt tp rating at new'.split(
    ' ',
  ),
);
const ratingWords = new Set(commonRatingWords.flatMap(wordsOf));
/** What follows the company's name. */
const follow = /^(?:(?:price target|target price|target|pt|tp)\b|(?:to|at|with|from)\b|$)/i;

/** The company, and what was done to it. */
const passiveStart =
  /^(.{2,60}?) (?:stock |share )?(?:price target|target price|pt|target|rating|coverage|upgraded|downgraded|initiated|raised|cut|lifted|lowered|maintained|reiterated|resumed|reinstated)\b/i;

/**
 * Returns the company that a headline in the trade's order names; undefined if it names none in capitals, or if
 * the end of the name is not certain.
 */
export function titleCompany({ title, firm }: Pick<Note, 'title' | 'firm'>): string | undefined {
  const match = firstVerb.exec(title);
  const before = match ? title.slice(0, match.index).trim() : '';
  if (!match || !isByFirm(before, firm)) {
    const [whole = '', name = ''] = passiveStart.exec(title) ?? [];
    const isOurs = actingFirms(title.slice(whole.length)).some((one) => isByFirm(one, firm));
    return isOurs && isName(name.split(' ')) ? name : undefined;
  }
  const rest = title.slice(match.index + match[0].length).trim();
  const words = rest.split(/\s+/);
  const start = words.findIndex(
    (word) =>
      !lead.has(word.toLowerCase()) && !wordsOf(word).every((part) => ratingWords.has(part)),
  );
  if (start < 0 || words.slice(0, start).some((word) => /[,;:.]$/.test(word))) return undefined;
  let end = start;
  while (isName(words.slice(end, end + 1)) && !follow.test(words.slice(end).join(' '))) {
    end += 1;
    if (/[,;:]$/.test(words[end - 1] ?? '')) break;
  }
  const name = words.slice(start, end).join(' ');
  const isEnded = /[,;:]$/.test(name) || follow.test(words.slice(end).join(' '));
  // "Initiates Coverage on Example Corp", "Maintains Buy on Example Corp": nothing need follow.
  const isSure =
    isEnded &&
    (words[start - 1]?.toLowerCase() === 'on' || follow.test(words.slice(end).join(' ')));
  return isSure && /\p{L}/u.test(name) && end - start <= 5
    ? name.replace(/[,;:]$/, '').replace(/['’]s$/, '')
    : undefined;
}

function isName(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.every((word) => /^(?:[\p{Lu}\p{N}][^$€£¥₹₩%]*|and|of|the|de|&)$/u.test(word))
  );
}

const behindAt =
  / (?:at|by) ([^,;:()–—]+?)(?= ?$| ?[,;:()–—]| (?:on|after|amid|as|citing|following|ahead|before|despite|over)\b)/giu;

/** Returns the parts of a headline that may name the acting firm: before the verb, and after "at" or "by". */
export function actingFirms(title: string): string[] {
  const verb = firstVerb.exec(title);
  const before = verb
    ? title
        .slice(0, verb.index)
        .replace(/ analysts? *$/i, '')
        .trim()
    : '';
  const behind = [...title.matchAll(behindAt)].map((match) => match[1] ?? '');
  return [before, ...behind].filter(Boolean);
}

/** Headlines confuse these two. */
const firstActions: readonly Action[] = ['initiate', 'resume'];

/** Returns whether only the firm stands before the verb: "Goldman Sachs", "BofA", not "Citi Follows Goldman". */
function isByFirm(before: string, firm: string): boolean {
  const words = wordsOf(before);
  const telling = tellingWords(firm);
  const all = new Set(wordsOf(firm));
  // J.P. Morgan is JPMorgan.
  if (words.join('') === wordsOf(firm).join('')) return true;
  return (
    words.some((word) => telling.has(word)) &&
    words.every((word) => all.has(word) || isCommonWord(word) || beside.has(word)) &&
    !/[,;:?!]\s*$/.test(before)
  );
}

const compiled = new Map<string, Patterns>();

/**
 * Compiles the patterns once for the common words, and once for each uncommon one, so that reading a headline
 * takes microseconds.
 */
function patternsFor({ rating }: Pick<Note, 'rating'>): Patterns {
  const own = [rating?.from, rating?.to].filter(
    (word): word is string => word !== undefined && wordKey(word) !== '' && !commonStance(word),
  );
  const key = own.join('|');
  const known = compiled.get(key);
  if (known) return known;
  const words = anyRatingWord([...own, ...commonRatingWords]);
  const patterns = {
    moved: new RegExp(
      `^(?<name>${name})to (?:an? )?(?<to>${words})(?: rating)?${after}(?: ?\\(?from (?<from>${words})(?: rating)?${after})?`,
      'iu',
    ),
    started: new RegExp(` (?:with|at) (?:an? )?(${words})(?: rating)?${after}`, 'iu'),
    kept: new RegExp(`^(?:its )?(${words})(?: rating)?${after}`, 'iu'),
    passive: new RegExp(
      `^${name}(?<verb>upgraded|downgraded)(?: to (?:an? )?(?<to>${words})(?: rating)?)?(?: from (?:an? )?(?<from>${words})(?: rating)?)? (?:at|by) (?<firm>[^,;:()–—]+?)(?= ?$| ?[,;:()–—]| (?:on|after|amid|as|citing|following|ahead|before|despite|over)\\b)`,
      'iu',
    ),
  };
  if (own.length === 0 || compiled.size < mostCompiled) compiled.set(key, patterns);
  return patterns;
}

/** Bounds the memory for patterns, even if every word in the record is a slip. */
const mostCompiled = 500;
