/** The firms of the examples of archive rules, as their files would state them. All are made up. */
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
