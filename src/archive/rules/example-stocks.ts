/**
 * The stocks of the examples of archive rules, as their files would state them. All are made up.
 */
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
