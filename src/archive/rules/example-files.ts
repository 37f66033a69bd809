/* What the examples of archive rules know besides their notes. All of it is made up. */

/** The firms, as their files would state them. */
export const exampleFirms: Readonly<Record<string, string>> = {
  'fixture-securities': `name: Fixture Securities
ladders:
  - words: [Buy, Hold, Sell]
`,
  'example-bank': `name: Example Bank
aliases:
  - { name: Example }
  - { name: Old Example, until: 2019-12-31 }
ladders:
  - words: [Strong Buy, Outperform, Market Perform, Underperform]
`,
  'renamed-research': `name: Renamed Research
ladders:
  - words: [Buy, Hold, Reduce]
    from: 2015-03-23
  - words: [Overweight, Neutral, Underweight]
    until: 2015-03-22
`,
  'partial-partners': `name: Partial Partners
ladders:
  - words: [Buy, Hold]
    complete: false
`,
};

/** The stocks, as their files would state them. */
export const exampleStocks: Readonly<Record<string, string>> = {
  newx: `ticker: NYSE:NEWX
company: New Example
aliases:
  - { name: Old Example, until: 2025-12-31 }
formerTickers:
  - { ticker: NYSE:OLDX, until: 2025-12-31 }
splits: { 2026-01-20: 4:1 }
earlierCompanies:
  - { company: Shell Fund, until: 2024-12-31 }
`,
};

/** The stocks of the directory, as a CSV would list them. */
export const exampleDirectory = `symbol,exchange,name
LSTD,Nasdaq,"Listed Example Holdings, Inc."
ELSE,NYSE,Someone Else PLC
`;
