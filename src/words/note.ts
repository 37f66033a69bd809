/** The page of a note, and its text in feeds. */
export const noteWords = {
  by: (author: string) => `By ${author}`,
  replacedBy: (title: string) => ['This note was replaced by ', title, '.'],
  replaces: (title: string) => ['This note replaces ', title, '.'],
  keyPoints: 'Key points',
  risks: 'Risks',
  affects: (sectors: string) => `Affects: ${sectors}`,
  sources: 'Sources',
  noSource: 'No source is stated.',
  reportsNext: (company: string, day: string) => [`${company} reports next on `, day, ', as the note states.'],
  disclosure: 'Disclosure:',
  moreOn: (company: string) => `More on ${company}`,
  later: 'Later:',
  allRatings: 'All ratings, newest first',
};

/** What the checks warned of, and the author found right. */
export const acceptedWords = { heading: 'Checked and accepted', expected: 'Expected', here: 'Here' };

export const correctionWords = {
  corrected: 'Corrected',
  was: 'It said',
  now: 'It says',
  why: 'Why',
  /** In one line, for programs and feed readers. */
  inShort: (was: string, now: string, why: string) => `Said “${was}”, now says “${now}”. ${why}`,
};

/** Links to the file of a note, and to the lines of its figures. */
export const sourceWords = {
  view: 'View file',
  rating: 'rating',
  target: 'price target',
  price: 'price',
  stated: 'stated upside',
  range: 'analysts’ targets',
  correct: 'Suggest a correction',
};

/** The rating card. */
export const cardWords = {
  label: 'Rating',
  analyst: 'Analyst:',
  stated: (stated: string, computed: string) => `The note states ${stated}; the figures give ${computed}.`,
  notStated: 'Figures not stated',
};

/** A rating scale: on the card, which marks two of its words, and on the firm's page. */
export const ladderWords = {
  label: 'Rating scale, best first',
  before: 'before',
  now: 'now',
  unchanged: 'unchanged',
  incomplete: 'The firm may use other words too.',
};

/** The line with target and price on the card, and what is read out in its place. */
export const scaleWords = {
  label: (places: string) => `Chart: ${places}`,
  before: 'before',
  targetBefore: 'target before',
  target: (amount: string) => `${amount} target`,
  price: (amount: string) => `${amount} price`,
  spokenTarget: (amount: string) => `price target ${amount}`,
  spokenBefore: (amount: string) => `target before ${amount}`,
  spokenPrice: (amount: string) => `price at the time ${amount}`,
  spokenRange: (low: string, high: string) => `analysts’ targets from ${low} to ${high}`,
};

/** What a brief, which has no article, says of its stock. */
export const briefWords = {
  heading: 'Background',
  rated: (word: string, target: string | undefined) => `rated it ${word}${target ? `, with a target of ${target}` : ''}`,
  hadTarget: (target: string) => `had a target of ${target}`,
  before: (firm: string, stood: string, day: string) => [`Before this note, ${firm} ${stood} (`, day, ').'],
  inForce: (ratings: string) => `Ratings in force that day: ${ratings}. `,
  oneTarget: (amount: string) => `One target was in force: ${amount}.`,
  median: (count: number, amount: string) => `Median of ${count} targets: ${amount}.`,
  isFirst: (company: string) => `This is the first note on ${company} in this digest.`,
  seeAll: (company: string, symbol: string, firm: string) => [
    'See all ratings on ',
    `${company} (${symbol})`,
    ', and all by ',
    firm,
    firm.endsWith('.') ? '' : '.',
  ],
};

/** A row in lists of notes. */
export const rowWords = { toTarget: 'to target' };

/** In place of a note with errors, which only the author sees. */
export const brokenWords = { heading: 'Notes that cannot be shown yet', description: 'A note that cannot be shown yet.' };
