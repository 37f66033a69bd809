/** Labels that a wire puts before a headline. `Alert` can begin a name, so it counts only with a mark. */
const openings =
  /^(?:(?:BRIEF|UP?DATE ?\d{0,2}|UDPATE|Updated?|Breaking|Just In|Alert|Correction|Exclusive|Research Alert|Buzz|Street View) ?[-:] ?|\* ?|(?:Hearing|Earlier|Reported Earlier|DJ|MW|[-*•·–—] ?|\d{1,3}[.)])(?: ?[-:] ?| ))+/i;

/** Publishers that put their name at the end: `… - Seeking Alpha`. */
const papers =
  / ?(?:[-|] ?(?:Seeking Alpha|The Economic Times|ET Markets|Economic Times|Investing\.com|Reuters|Bloomberg|MarketWatch|Benzinga|Yahoo Finance|TipRanks(?:\.com)?|TheStreet|Barron's|CNBC|Ticker Report|The Markets Daily|MarketBeat|Zacks|GuruFocus|Insider Monkey|Nasdaq(?:\.com)?|StreetInsider(?:\.com)?|MarketScreener|Markets Insider|Business Insider|The Fly|Finviz|Stocktwits|Simply Wall St|Proactive|Sharecast|Morningstar UK|WSJ|Dow Jones|[A-Z.]{1,6} Stock News|Stock News)|By Investing\.com|\| [A-Z.]{1,6} Stock News)$/;

/** What a wire puts after a name: `– Get Free Report`, `- Class A Common Stock`. */
const boilerplate =
  / -{1,2} (?:Get (?:Free )?(?:Report|Rating)|Free Report|(?:Class [A-C] )?(?:Common|Ordinary) (?:Stock|Shares?)|(?:American )?Depositary (?:Shares|Receipts)|ADRs?)\b/gi;

const calls =
  'Buy|Sell|Hold|Add|Accumulate|Reduce|Neutral|Outperform|Underperform|Overweight|Underweight';

/** India's papers: `Buy Example Motors, target Rs 540: Sample Securities` */
const advice = new RegExp(
  `^(${calls}) ((?:(?! and )[^,;:])+?)(?:[,;]| for| with) target(?: price)?(?: of)? ((?:Rs\\.?|INR|₹) ?[\\d,.]+): (\\p{Lu}[^:]+)$`,
  'u',
);

const orders = 'Maintain|Reiterate|Initiate|Upgrade|Downgrade';

/** `UBS: Upgrade Example Corp to Buy`, `UBS on Example Corp: Maintain Buy`, `UBS on Example Corp: Buy` */
const command = new RegExp(
  `^([^:;,]+?)(?: on ([^:]+): (?=${orders}|${calls})|: (?=(?:${orders}) .*(?:to|on) \\p{Lu}))(?:(${orders}) (?:to )?)?(?=\\p{Lu})`,
  'u',
);

/** Returns a headline as a title: on one line, without a list's bullets and numbers or a wire's `UPDATE 1-`. */
export function titleOf(text: string): string {
  const line = text.normalize('NFC').replace(/[\p{Z}\p{Cc}]+/gu, ' ');
  return line.trim().replace(openings, '').trim();
}

/**
 * Returns a title to be read: one kind of dash, of space, of quotation mark and of arrow, no invisible
 * characters, and nothing that a wire puts around it.
 */
export function plainHeadline(title: string, isFirm: (name: string) => boolean): string {
  const plain = title
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/➝|➔|➜|->|=>/g, '→')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/&amp;/g, '&')
    .replace(/(\d)(?:\/| per | a )sh(?:are)?\b/gi, '$1')
    // `410 (455) pence`: what the target was before, in a bracket without a word.
    .replace(
      /(\d) \(((?:C|A|HK)?[$€£]?\d[\d.,]*)\)(p\b| pence| euros?| [A-Z]{3}\b)?/g,
      '$1$3 from $2$3',
    )
    .replace(/\bSwiss francs?\b/gi, 'CHF')
    .replace(/\bthe (?:firm|bank|broker|brokerage)'s (?=(?:price )?target|rating|PT\b)/gi, '')
    .replace(/\b(?:gets|receives|lands|earns|wins) (?:an? |double )*((?:up|down)grade)\b/gi, '$1d')
    .replace(/ (?:had|has|saw|sees) its (?=(?:price |stock )?(?:target|objective|rating))/i, ' ')
    // `to $50, up from $45`, `to Buy, from Hold`
    .replace(/[,;]? (?:up|down)(?= from )|[,;](?= (?:from|was|vs|prior|previously) )/gi, '')
    .replace(/^(?:Over )?At ([^,]+), (.+)$/i, (all, house: string, rest: string) =>
      isFirm(house) ? `${rest} at ${house}` : all,
    )
    .replace(command, (all, house: string, company?: string, verb = 'Maintain') =>
      isFirm(house) ? `${house} ${verb}s ${company ? `${company} to ` : ''}` : all,
    )
    .replace(/^Analysts at ([^,;:]+?) (raise|lower|cut|upgrade|downgrade|reiterate)\b/i, '$1 $2s')
    .replace(/ has (raised|lowered) expectations for (.+) stock price$/i, ' $1 $2 price target')
    .replace(advice, '$4 gives $2 a $1 rating with $3 target')
    .replace(boilerplate, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return plain.replace(papers, '').replace(/ -$/, '').trim();
}
