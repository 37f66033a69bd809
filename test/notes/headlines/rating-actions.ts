/** Headlines as the trade writes them, and what each states: firm, action, company, rating, target. */
export const ratingActions: readonly (readonly [headline: string, stated: string])[] = [
  [
    'UBS Maintains Overweight on Example Corp, Raises Price Target to $86',
    'UBS | maintain | Example Corp | → Overweight | → 86 USD raise',
  ],
  [
    'UBS Initiates Coverage On Example Corp with Hold Rating, Announces $85 Price Target',
    'UBS | initiate | Example Corp | → Hold | → 85 USD',
  ],
  [
    'UBS Downgrades Example Corp to Neutral, Lowers PT to $40.00',
    'UBS | downgrade | Example Corp | → Neutral | → 40 USD lower',
  ],
  ['UBS Lifts Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'UBS Cuts Example Corp Price Target Citing Elevated Investment; Buy Rating Intact',
    'UBS | maintain | Example Corp | → Buy | lower',
  ],
  [
    'UBS Reiterates Buy on Example Corp, Maintains $200 Price Target',
    'UBS | maintain | Example Corp | → Buy | → 200 USD maintain',
  ],
  [
    'Raymond James Upgrades Example Corp to Strong Buy From Outperform',
    'Raymond James | upgrade | Example Corp | Outperform → Strong Buy | -',
  ],
  [
    'Raymond James Downgrades Example Corp From Strong Buy to Outperform',
    'Raymond James | downgrade | Example Corp | Strong Buy → Outperform | -',
  ],
  ['Example Corp Upgraded to Buy at UBS', 'UBS | upgrade | Example Corp | → Buy | -'],
  ['Example Corp downgraded by UBS to Sell', 'UBS | downgrade | Example Corp | → Sell | -'],
  [
    'Example Corp price target raised to $50 from $45 at UBS',
    'UBS | maintain | Example Corp | - | 45 → 50 USD',
  ],
  [
    'Example Corp initiated with an Outperform at Wedbush',
    'Wedbush | initiate | Example Corp | → Outperform | -',
  ],
  [
    'Morgan Stanley Resumes Coverage on Example Corp at Equal Weight, PT $40',
    'Morgan Stanley | resume | Example Corp | → Equal-Weight | → 40 USD',
  ],
  [
    'Keefe, Bruyette & Woods Assumes Fixture Foods at Outperform',
    'Keefe, Bruyette & Woods | resume | Fixture Foods | → Outperform | -',
  ],
  ['Evercore ISI Suspends Rating on Example Corp', 'Evercore ISI | suspend | Example Corp | - | -'],
  [
    'Evercore ISI Suspends Coverage of Example Corp',
    'Evercore ISI | suspend | Example Corp | - | -',
  ],
  ['Stifel Terminates Coverage On Example Corp', 'Stifel | terminate | Example Corp | - | -'],
  [
    'Piper Sandler Reinstates Overweight on Example Corp, Announces $75 Price Target',
    'Piper Sandler | resume | Example Corp | → Overweight | → 75 USD',
  ],
  [
    'Berenberg Raises Fixture Foods Price Target to 1,250p From 1,100p',
    'Berenberg | maintain | Fixture Foods | - | 1100 → 1250 GBX',
  ],
  [
    'Barclays Cuts Fixture Foods PT to GBX 980, Keeps Equal Weight',
    'Barclays | maintain | Fixture Foods | → Equal Weight | → 980 GBX lower',
  ],
  [
    'Scotiabank Raises Example Mining Price Target to C$54, Maintains Sector Outperform',
    'Scotiabank | maintain | Example Mining | → Sector Outperform | → 54 CAD raise',
  ],
  [
    'Daiwa Lifts Example Holdings TP to HK$430',
    'Daiwa | maintain | Example Holdings | - | → 430 HKD raise',
  ],
  [
    'Deutsche Bank Raises Fixture SE Target Price to €120 From €110; Keeps Buy',
    'Deutsche Bank | maintain | Fixture SE | → Buy | 110 → 120 EUR',
  ],
  [
    'Nomura Raises Example Kogyo Price Objective to ¥2,500',
    'Nomura | maintain | Example Kogyo | - | → 2500 JPY raise',
  ],
  [
    'J.P. Morgan Upgrades Example Corp to Overweight from Neutral, PT $120',
    'JPMorgan | upgrade | Example Corp | Neutral → Overweight | → 120 USD',
  ],
  [
    'B of A Securities Downgrades Example Corp to Neutral, Lowers Price Target to $15',
    'BofA Securities | downgrade | Example Corp | → Neutral | → 15 USD lower',
  ],
  [
    'KeyBanc Maintains Overweight on Example Corp, Lowers Price Target to $62',
    'KeyBanc | maintain | Example Corp | → Overweight | → 62 USD lower',
  ],
  [
    'KBW Downgrades Example Corp to Market Perform',
    'Keefe, Bruyette & Woods | downgrade | Example Corp | → Market Perform | -',
  ],
  [
    'Acme Research Initiates Coverage On Example Corp with Buy Rating, Announces $12 Price Target',
    'Acme Research (unknown) | initiate | Example Corp | → Buy | → 12 USD',
  ],
  ['Goldman Sachs Upgrades Example Corp', 'Goldman Sachs | upgrade | Example Corp | - | -'],
  [
    'UBS Group Raises Example Corp (NASDAQ:EXCO) Price Target to $50.00',
    'UBS | maintain | Example Corp (NASDAQ:EXCO) | - | → 50 USD raise',
  ],
  [
    'Example Corp (NYSE:EXCO) Price Target Raised to $50.00 at Wells Fargo & Company',
    'Wells Fargo | maintain | Example Corp (NYSE:EXCO) | - | → 50 USD raise',
  ],
  [
    'Example Corp (EXCO) PT Raised to $50 at UBS',
    'UBS | maintain | Example Corp (EXCO) | - | → 50 USD raise',
  ],
  [
    'Example Corp (EXCO) PT Raised to $50 (from $45) at UBS, Buy Reiterated',
    'UBS | maintain | Example Corp (EXCO) | → Buy | 45 → 50 USD',
  ],
  [
    'Example Corp: UBS raises target to $50 from $45',
    'UBS | maintain | Example Corp | - | 45 → 50 USD',
  ],
  [
    'UBS Adjusts Price Target on Example Corp to $50 From $45, Maintains Buy Rating',
    'UBS | maintain | Example Corp | → Buy | 45 → 50 USD',
  ],
  [
    'Example Corp Cut to Hold from Buy at Jefferies',
    'Jefferies | downgrade | Example Corp | Buy → Hold | -',
  ],
  ['Example Corp started at Buy at Needham', 'Needham | initiate | Example Corp | → Buy | -'],
  [
    'Example Corp resumed with a Sector Perform at RBC Capital',
    'RBC Capital Markets | resume | Example Corp | → Sector Perform | -',
  ],
  ['UBS upgraded Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'Goldman Sachs analyst Jane Roe upgrades Example Corp to Buy',
    'Goldman Sachs, Jane Roe | upgrade | Example Corp | → Buy | -',
  ],
  [
    `Citi's Jane Roe Downgrades Example Corp to Sell`,
    'Citi, Jane Roe | downgrade | Example Corp | → Sell | -',
  ],
  [
    'Example Corp Upgraded to Buy at UBS on Strong Demand',
    'UBS | upgrade | Example Corp | → Buy | -',
  ],
  ['UBS Upgrades Example Corp to Buy on Strong Demand', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'UBS Raises Price Target on Example Corp to $50 on Strong Demand',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  [
    'UBS Double Upgrades Example Corp to Buy From Sell',
    'UBS | upgrade | Example Corp | Sell → Buy | -',
  ],
  [
    'Jefferies Raises Target Fixtures Price Target to $150',
    'Jefferies | maintain | Target Fixtures | - | → 150 USD raise',
  ],
  [
    'Jefferies Raises Fixture Target Price Target to $150',
    'Jefferies | maintain | Fixture Target | - | → 150 USD raise',
  ],
  ['Jefferies Upgrades Fixture Target to Buy', 'Jefferies | upgrade | Fixture Target | → Buy | -'],
  ['Jefferies Raises Fixture Target to Buy', 'Jefferies | upgrade | Fixture Target | → Buy | -'],
  ['UBS Upgrades CUTS to Buy', 'UBS | upgrade | CUTS | → Buy | -'],
  ['CUTS Upgraded to Buy at UBS', 'UBS | upgrade | CUTS | → Buy | -'],
  ['UBS Upgrades Fixture Buy to Neutral', 'UBS | upgrade | Fixture Buy | → Neutral | -'],
  [
    'Wedbush Reiterates Fixture Buy at Outperform',
    'Wedbush | maintain | Fixture Buy | → Outperform | -',
  ],
  ['Fixture Securities Upgraded to Buy at UBS', 'UBS | upgrade | Fixture Securities | → Buy | -'],
  ['UBS Upgrades Fixture Securities to Buy', 'UBS | upgrade | Fixture Securities | → Buy | -'],
  [
    'Fixture Securities Price Target Raised to $500 at UBS',
    'UBS | maintain | Fixture Securities | - | → 500 USD raise',
  ],
  ['UBS Upgrades On Example to Buy', 'UBS | upgrade | On Example | → Buy | -'],
  [
    'UBS Initiates Coverage On On Example With Buy Rating',
    'UBS | initiate | On Example | → Buy | -',
  ],
  ['UBS Upgrades Bank of Example to Buy', 'UBS | upgrade | Bank of Example | → Buy | -'],
  [
    'Susquehanna Keeps Positive Rating on Example Corp, Lifts Target to $30',
    'Susquehanna | maintain | Example Corp | → Positive | → 30 USD raise',
  ],
  [
    'Wolfe Research Starts Example Corp at Peer Perform',
    'Wolfe Research | initiate | Example Corp | → Peer Perform | -',
  ],
  [
    'Oppenheimer Trims Example Corp Target to $95, Maintains Outperform',
    'Oppenheimer | maintain | Example Corp | → Outperform | → 95 USD lower',
  ],
  ['UBS Raises PT on Example Corp by 10%', 'UBS | maintain | Example Corp | - | raise'],
  [
    'UBS Removes Price Target on Example Corp, Maintains Neutral',
    'UBS | maintain | Example Corp | → Neutral | remove',
  ],
  [
    'UBS Raises Estimates on Example Corp, Keeps Overweight',
    'UBS | maintain | ?“Example Corp” | → Overweight | -',
  ],
  [
    'UBS Trims Q3 Estimates for Example Corp, Reiterates Buy',
    'UBS | maintain | ?“Example Corp” | → Buy | -',
  ],
  [
    'UBS Raises 2026 Sales Forecasts on Example Corp (EXCO), Keeps Buy',
    'UBS | maintain | Example Corp (EXCO) | → Buy | -',
  ],
  [
    'UBS cuts full-year guidance for Example Corp; keeps Hold',
    'UBS | maintain | ?“Example Corp” | → Hold | -',
  ],
  [
    'UBS Boosts Example Corp FY26 EPS Estimate, Keeps Buy',
    'UBS | maintain | Example Corp | → Buy | -',
  ],
  [
    'UBS Raises Example Corp 2026 Target to $60',
    'UBS | maintain | Example Corp | - | → 60 USD raise',
  ],
  [
    'UBS Downgrades Example Corp Two Notches to Sell',
    'UBS | downgrade | ?“Example Corp Two Notches” | → Sell | -',
  ],
  ['UBS Raises Example Corp Estimates, Maintains Buy', 'UBS | maintain | Example Corp | → Buy | -'],
  [
    'UBS Upgrades Example Corp to Moderate Buy',
    'UBS | upgrade | Example Corp | → “Moderate Buy”? | -',
  ],
  [
    'Craig-Hallum Downgrades Example Corp to Hold; PT Cut to $4',
    'Craig-Hallum | downgrade | Example Corp | → Hold | → 4 USD lower',
  ],
  ['Example Corp stock rating cut to Sell at Citi', 'Citi | downgrade | Example Corp | → Sell | -'],
  [
    'Example Corp Coverage Initiated at Mizuho With Buy Rating',
    'Mizuho | initiate | Example Corp | → Buy | -',
  ],
  ['Example Corp Upgraded to Buy', '? | upgrade | Example Corp | → Buy | -'],
  ['UBS Sticks to Its Buy Rating for Example Corp', 'UBS | maintain | Example Corp | → Buy | -'],
  [
    'Baird Lowers Example Corp to Neutral as Growth Slows',
    'Baird | downgrade | Example Corp | → Neutral | -',
  ],
  [
    'Loop Capital Boosts Example Corp PT to Street-High $310',
    'Loop Capital | maintain | Example Corp | - | → 310 USD raise',
  ],
  [
    'Canaccord Genuity Reaffirms Their Buy Rating on Example Corp',
    'Canaccord Genuity | maintain | Example Corp | → Buy | -',
  ],
  ['EXAMPLE CORP RAISED TO BUY AT UBS', 'UBS | upgrade | EXAMPLE CORP | → Buy | -'],
  [
    'Bernstein Starts Example Corp With Market-Perform, Sets $40 Price Target',
    'Bernstein | initiate | Example Corp | → Market-Perform | → 40 USD',
  ],
  ['Macquarie Drops Coverage of Example Corp', 'Macquarie | terminate | Example Corp | - | -'],
  ['UBS Downgrades Shares of Example Corp to Sell', 'UBS | downgrade | Example Corp | → Sell | -'],
  [
    'Stephens & Co. Upgrades Example Corp to Overweight',
    'Stephens | upgrade | Example Corp | → Overweight | -',
  ],
  [
    'Mizuho Securities Maintains Its Hold Rating on Example Corp',
    'Mizuho | maintain | Example Corp | → Hold | -',
  ],
  ['UBS Raises PT on Example Corp to 86 from 80', 'UBS | maintain | Example Corp | - | 80 → 86'],
  [
    'Needham Reiterates Buy on Example Corp, $50 Target',
    'Needham | maintain | Example Corp | → Buy | → 50 USD',
  ],
  ['Example Corp, Inc. Upgraded to Buy at UBS', 'UBS | upgrade | Example Corp, Inc. | → Buy | -'],
  ['UBS Upgrades Example Corp, Inc. to Buy', 'UBS | upgrade | Example Corp, Inc. | → Buy | -'],
  [
    'UBS Upgrades Example Corp., Raises Price Target to $50',
    'UBS | upgrade | Example Corp. | - | → 50 USD raise',
  ],
  [
    'UBS raises Example Corp to Buy and lifts price target to $50',
    'UBS | upgrade | Example Corp | → Buy | → 50 USD raise',
  ],
  [
    'UBS Raises Example Corp to Buy with $50 target',
    'UBS | upgrade | Example Corp | → Buy | → 50 USD',
  ],
  [
    'UBS Downgrades Example Corp to Hold While Raising Price Target to $50',
    'UBS | downgrade | Example Corp | → Hold | → 50 USD raise',
  ],
  [
    'Jefferies Upgrades Example Corp to Buy, Sees 40% Upside',
    'Jefferies | upgrade | Example Corp | → Buy | - | 40%',
  ],
  [
    'Jefferies Reiterates Hold Rating on Example Corp, Cuts PT to $12 from $15',
    'Jefferies | maintain | Example Corp | → Hold | 15 → 12 USD',
  ],
  [
    'Example Corp Given New $50.00 Price Target at UBS',
    'UBS | maintain | Example Corp | - | → 50 USD',
  ],
  [
    'Example Corp Price Target Lowered to C$45.00 at RBC',
    'RBC Capital Markets | maintain | Example Corp | - | → 45 CAD lower',
  ],
  [
    'Deutsche Bank Aktiengesellschaft Cuts Example Corp (NYSE:EXCO) Price Target to $40.00',
    'Deutsche Bank | maintain | Example Corp (NYSE:EXCO) | - | → 40 USD lower',
  ],
  [
    'Truist Securities Maintains Hold on Example Corp; Lowers PT to $22',
    'Truist | maintain | Example Corp | → Hold | → 22 USD lower',
  ],
  [
    'Wells Fargo Maintains Example Corp at Overweight, Raises PT to $95',
    'Wells Fargo | maintain | Example Corp | → Overweight | → 95 USD raise',
  ],
  [
    'Example Corp initiated at Outperform by Oppenheimer',
    'Oppenheimer | initiate | Example Corp | → Outperform | -',
  ],
  ['Example Corp assumed with a Buy at Stifel', 'Stifel | resume | Example Corp | → Buy | -'],
  [
    'Example Corp reinstated with a Neutral at Piper Sandler',
    'Piper Sandler | resume | Example Corp | → Neutral | -',
  ],
  [
    'Example Corp downgraded to Underperform from Neutral at BofA',
    'BofA Securities | downgrade | Example Corp | Neutral → Underperform | -',
  ],
  ['Example Corp upgraded at UBS', 'UBS | upgrade | Example Corp | - | -'],
  [
    'Example Corp target cut to $40 from $50 at Baird',
    'Baird | maintain | Example Corp | - | 50 → 40 USD',
  ],
  [
    `Example Corp's Price Target Hiked by Barclays to $30`,
    'Barclays | maintain | Example Corp | - | → 30 USD raise',
  ],
  ['Argus Research Upgrades Example Corp to "Buy"', 'Argus | upgrade | Example Corp | → Buy | -'],
  [
    'William Blair Downgrades Example Corp to Market Perform, Does Not Provide Price Target',
    'William Blair | downgrade | Example Corp | → Market Perform | -',
  ],
  [
    'UBS Begins Coverage of Example Corp at Neutral; Sets $18 PT',
    'UBS | initiate | Example Corp | → Neutral | → 18 USD',
  ],
  [
    'Citizens JMP Reiterates Market Outperform, $75 PT on Example Corp',
    'Citizens JMP | maintain | Example Corp | → Market Outperform | → 75 USD',
  ],
  [
    'Goldman Sachs Reinstates Example Corp at Neutral With $33 Target',
    'Goldman Sachs | resume | Example Corp | → Neutral | → 33 USD',
  ],
  [
    'HSBC Upgrades Example Bank to Buy From Hold, Raises TP to 920p',
    'HSBC | upgrade | Example Bank | Hold → Buy | → 920 GBX raise',
  ],
  [
    'HSBC Raises Example Bank To Buy; Target Price HK$68',
    'HSBC | upgrade | Example Bank | → Buy | → 68 HKD',
  ],
  [
    `Morgan Stanley Downgrades Example Corp to Underweight — Here's Why`,
    'Morgan Stanley | downgrade | Example Corp | → Underweight | -',
  ],
  [
    'BMO Capital Maintains Outperform on Example Mining, Raises Price Target to $31',
    'BMO Capital Markets | maintain | Example Mining | → Outperform | → 31 USD raise',
  ],
  [
    'Telsey Advisory Group Maintains Outperform on Example Corp, Maintains $150 Price Target',
    'Telsey Advisory Group | maintain | Example Corp | → Outperform | → 150 USD maintain',
  ],
  [
    'HC Wainwright & Co. Reiterates Buy on Fixture Bio, Maintains $8 Price Target',
    'HC Wainwright & Co. | maintain | Fixture Bio | → Buy | → 8 USD maintain',
  ],
  [
    'Cantor Fitzgerald Reiterates Overweight on Fixture Bio, Maintains $21 Price Target',
    'Cantor Fitzgerald | maintain | Fixture Bio | → Overweight | → 21 USD maintain',
  ],
  [
    'Wedbush Reinstates Outperform on Example Corp, Announces $44 Price Target',
    'Wedbush | resume | Example Corp | → Outperform | → 44 USD',
  ],
  [
    'Roth MKM Initiates Coverage On Example Corp with Buy Rating, Announces Price Target of $9',
    'Roth MKM | initiate | Example Corp | → Buy | → 9 USD',
  ],
  [`UBS Upgrades Example Corp to Buy: Here's Why`, 'UBS | upgrade | Example Corp | → Buy | -'],
  ['Example Corp Shares Upgraded to Buy at UBS', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'Example Corp Stock Price Target Raised to $50.00 by Analysts at UBS',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  ['UBS Lowers Rating on Example Corp to Sell', 'UBS | downgrade | Example Corp | → Sell | -'],
  [
    'UBS Lowers Its Rating for Example Corp to Sell from Neutral',
    'UBS | downgrade | Example Corp | Neutral → Sell | -',
  ],
  [
    'UBS Upgrades Example Corp (EXCO) to Buy, Says "Best in Class"',
    'UBS | upgrade | Example Corp (EXCO) | → Buy | -',
  ],
  [
    'JPMorgan Chase & Co. Boosts Example Corp (NASDAQ:EXCO) Price Target to $110.00',
    'JPMorgan | maintain | Example Corp (NASDAQ:EXCO) | - | → 110 USD raise',
  ],
  [
    'JPMorgan Upgrades Example Corp to Overweight, Price Target $110',
    'JPMorgan | upgrade | Example Corp | → Overweight | → 110 USD',
  ],
  [
    'JPMorgan Upgrades Example Corp to Overweight, PT Raised to $110 From $90',
    'JPMorgan | upgrade | Example Corp | → Overweight | 90 → 110 USD',
  ],
  [
    `JPMorgan Lifts Example Corp PT to $110, Reiterates 'Overweight'`,
    'JPMorgan | maintain | Example Corp | → Overweight | → 110 USD raise',
  ],
  [
    'D.A. Davidson Initiates Example Corp at Buy, PT $10',
    'DA Davidson | initiate | Example Corp | → Buy | → 10 USD',
  ],
  ['Example Corp: Initiated at Buy by UBS', 'UBS | initiate | Example Corp | → Buy | -'],
  [
    'Cowen & Co. Downgrades Example Corp to Hold',
    'TD Cowen | downgrade | Example Corp | → Hold | -',
  ],
  [
    'Merrill Lynch Upgrades Example Corp to Buy',
    'Merrill Lynch (unknown) | upgrade | Example Corp | → Buy | -',
  ],
  [
    'KeyBanc Capital Markets Upgrades Example Corp to Overweight From Sector Weight',
    'KeyBanc | upgrade | Example Corp | Sector Weight → Overweight | -',
  ],
  [
    'Mizuho Downgrades Example Corp to Underperform, PT $12→$9',
    'Mizuho | downgrade | Example Corp | → Underperform | 12 → 9 USD',
  ],
  [
    'Mizuho Maintains Neutral on Example Corp, PT $12 → $15',
    'Mizuho | maintain | Example Corp | → Neutral | 12 → 15 USD',
  ],
  ['UBS Ups Example Corp PT to $88', 'UBS | maintain | Example Corp | - | → 88 USD raise'],
  [
    'UBS hikes Example Corp price objective to US$88',
    'UBS | maintain | Example Corp | - | → 88 USD raise',
  ],
  [
    'Susquehanna Downgrades Example Corp to Neutral on Valuation',
    'Susquehanna | downgrade | Example Corp | → Neutral | -',
  ],
  [
    'Stephens Cuts Example Corp to Equal-Weight',
    'Stephens | downgrade | Example Corp | → Equal-Weight | -',
  ],
  [
    'Scotiabank Upgrades Example REIT to Sector Outperform',
    'Scotiabank | upgrade | Example REIT | → Sector Outperform | -',
  ],
  [
    'Freedom Broker Downgrades Example Corp to Hold',
    'Freedom Capital Markets | downgrade | Example Corp | → Hold | -',
  ],
  [
    'Northland Capital Markets Downgrades Example Corp to Market Perform, Lowers Price Target to $3.50',
    'Northland Capital Markets | downgrade | Example Corp | → Market Perform | → 3.5 USD lower',
  ],
  ['Example Corp & Sons Upgraded to Buy at UBS', 'UBS | upgrade | Example Corp & Sons | → Buy | -'],
  ['UBS Upgrades Sample & Fixture to Buy', 'UBS | upgrade | Sample & Fixture | → Buy | -'],
  [
    'UBS Raises PT on Example Corp to $1,250',
    'UBS | maintain | Example Corp | - | → 1250 USD raise',
  ],
  ['UBS Raises PT on Example Corp to €12,50', 'UBS | maintain | Example Corp | - | raise'],
  [
    'UBS sets Example Corp price target at CHF 120',
    'UBS | maintain | Example Corp | - | → 120 CHF',
  ],
  [
    'Deutsche Bank Reiterates Buy on Fixture AG, EUR 55 Target',
    'Deutsche Bank | maintain | Fixture AG | → Buy | → 55 EUR',
  ],
  [
    `UBS maintains Example Corp at 'Buy' with a price target of $50`,
    'UBS | maintain | Example Corp | → Buy | → 50 USD',
  ],
  [
    'Example Corp maintained at Buy by UBS; PT raised',
    'UBS | maintain | Example Corp | → Buy | raise',
  ],
  ['UBS Stays Neutral on Example Corp', 'UBS | maintain | Example Corp | → Neutral | -'],
  [
    'UBS Raises Example Corp to Neutral From Sell, Price Target Remains $20',
    'UBS | upgrade | Example Corp | Sell → Neutral | → 20 USD maintain',
  ],
  [
    'Citi Downgrades Example Corp to Neutral/High Risk',
    'Citi | downgrade | Example Corp | → “Neutral/High Risk”? | -',
  ],
  ['Example Corp Price Target Slashed at UBS', 'UBS | maintain | Example Corp | - | lower'],
  [
    'UBS Keeps Buy Rating on Example Corp Despite Weak Quarter',
    'UBS | maintain | Example Corp | → Buy | -',
  ],
  [
    'Evercore Downgrades Example Corp to In Line',
    'Evercore ISI | downgrade | Example Corp | → In-Line | -',
  ],
  [
    'Evercore ISI Downgrades Example Corp to In Line, Lowers PT to $30',
    'Evercore ISI | downgrade | Example Corp | → In-Line | → 30 USD lower',
  ],
  [
    'Evercore ISI Group Maintains In-Line on Example Corp',
    'Evercore ISI | maintain | Example Corp | → In-Line | -',
  ],
  [
    'Barclays Upgrades Example Corp to Equalweight',
    'Barclays | upgrade | Example Corp | → Equal Weight | -',
  ],
  [
    `Berenberg upgrades Fixture plc to 'buy' from 'hold', ups target to 640 pence`,
    'Berenberg | upgrade | Fixture plc | Hold → Buy | → 640 GBX raise',
  ],
  [
    `RBC Capital Markets Cuts Fixture plc to 'underperform', target 250p`,
    'RBC Capital Markets | downgrade | Fixture plc | → Underperform | → 250 GBX',
  ],
  ['UBS downgrades Example Corp, shares fall', 'UBS | downgrade | Example Corp | - | -'],
  [
    'UBS downgrades Example Corp to Sell, stock drops 5%',
    'UBS | downgrade | Example Corp | → Sell | -',
  ],
  [
    'Example Corp Price Target Raised to $50 From $45 by UBS',
    'UBS | maintain | Example Corp | - | 45 → 50 USD',
  ],
  [
    'Goldman Sachs Raises Price Target for Example Corp to $50',
    'Goldman Sachs | maintain | Example Corp | - | → 50 USD raise',
  ],
  [
    'Example Corp PT raised by $5 to $50 at UBS',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  [
    'Example Corp PT cut to $40, Sell rating maintained at UBS',
    'UBS | maintain | Example Corp | → Sell | → 40 USD lower',
  ],
  ['BREAKING: UBS Upgrades Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  ['1. UBS Upgrades Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  ['• UBS Upgrades Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  ['Example Corp: upgraded to Buy at UBS', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'Fixture Foods downgraded to Hold by Stifel Nicolaus',
    'Stifel | downgrade | Fixture Foods | → Hold | -',
  ],
  [
    'SunTrust Upgrades Example Corp to Buy',
    'SunTrust (unknown) | upgrade | Example Corp | → Buy | -',
  ],
  [
    'Raymond James Downgrades Example Corp to Outperform from Strong Buy, PT $31',
    'Raymond James | downgrade | Example Corp | Strong Buy → Outperform | → 31 USD',
  ],
  [
    'KeyBanc Capital Markets Initiates Example Corp at Sector Weight',
    'KeyBanc | initiate | Example Corp | → Sector Weight | -',
  ],
  [
    'Mizuho Starts Fixture Foods at Neutral; PT $17',
    'Mizuho | initiate | Fixture Foods | → Neutral | → 17 USD',
  ],
  [
    'HSBC Reiterates Reduce on Example Bank, TP £3.40',
    'HSBC | maintain | Example Bank | → Reduce | → 3.4 GBP',
  ],
  ['UBS Raises Example Corp Price Target to $1.2K', 'UBS | maintain | Example Corp | - | raise'],
  [
    'Macquarie Cuts Example Holdings to Underperform, TP A$2.15',
    'Macquarie | downgrade | Example Holdings | → Underperform | → 2.15 AUD',
  ],
  [
    'Nomura Upgrades Example Kogyo to Buy; Target Raised to ¥3,100 from ¥2,600',
    'Nomura | upgrade | Example Kogyo | → Buy | 2600 → 3100 JPY',
  ],
  [
    'CLSA Upgrades Example Holdings to Outperform, TP HK$12.50',
    'CLSA | upgrade | Example Holdings | → Outperform | → 12.5 HKD',
  ],
  [
    'Argus Suspends Rating on Fixture Foods After Merger Agreement',
    'Argus | suspend | Fixture Foods | - | -',
  ],
  ['Jefferies Drops Coverage of Fixture Foods', 'Jefferies | terminate | Fixture Foods | - | -'],
  ['Baird Discontinues Coverage on Fixture Foods', 'Baird | terminate | Fixture Foods | - | -'],
  [
    'Truist Assumes Coverage on Example Corp With Hold Rating, $14 Target',
    'Truist | resume | Example Corp | → Hold | → 14 USD',
  ],
  [
    'UBS Initiates Coverage On Example Corp with Hold Rating, Announces 5.60 Price Target',
    'UBS | initiate | Example Corp | → Hold | → 5.6',
  ],
  ['UBS Raises PT on Example 24 to 1,250', 'UBS | maintain | Example 24 | - | → 1250 raise'],
  ['Example 24 PT cut to $18 at Citi', 'Citi | maintain | Example 24 | - | → 18 USD lower'],
  [
    'Example Corp stock price target lowered to $22 from $30 at Stifel on weak demand',
    'Stifel | maintain | Example Corp | - | 30 → 22 USD',
  ],
  [
    'Example Corp stock rating upgraded to Buy by Jefferies on margin outlook',
    'Jefferies | upgrade | Example Corp | → Buy | -',
  ],
  [
    'Jefferies reiterates Buy rating on Example Corp stock, cites AI demand',
    'Jefferies | maintain | Example Corp | → Buy | -',
  ],
  [
    'Example Corp shares target raised to $50 by UBS on strong backlog',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  [
    'BofA reiterates Example Corp stock rating at Buy with $150 price target',
    'BofA Securities | maintain | Example Corp | → Buy | → 150 USD',
  ],
  [
    'Wolfe upgrades Example Corp stock to Outperform on valuation',
    'Wolfe Research | upgrade | Example Corp | → Outperform | -',
  ],
  [
    'Stifel initiates Example Corp stock with Buy rating on growth potential',
    'Stifel | initiate | Example Corp | → Buy | -',
  ],
  [
    'Example Corp upgraded to Overweight at JPMorgan after selloff',
    'JPMorgan | upgrade | Example Corp | → Overweight | -',
  ],
  ['JPMorgan upgrades Example Corp after selloff', 'JPMorgan | upgrade | Example Corp | - | -'],
  [
    'Raymond James cuts Example Corp stock to Market Perform, removes target',
    'Raymond James | downgrade | Example Corp | → Market Perform | remove',
  ],
  [
    'UBS lowers Example Corp target, keeps Neutral',
    'UBS | maintain | Example Corp | → Neutral | lower',
  ],
  [
    'Mizuho lifts Fixture Foods to Buy, hikes target 40% to $70',
    'Mizuho | upgrade | Fixture Foods | → Buy | → 70 USD raise',
  ],
  [
    `Deutsche Bank initiates Fixture AG with 'Buy' - target 85 euros`,
    'Deutsche Bank | initiate | Fixture AG | → Buy | → 85 EUR',
  ],
  [
    `Fixture plc: Berenberg cuts target price to 410p from 455p, keeps 'hold'`,
    'Berenberg | maintain | Fixture plc | → Hold | 455 → 410 GBX',
  ],
  [
    `Berenberg cuts Fixture plc to 'hold' (buy) - target 410 (455) pence`,
    'Berenberg | downgrade | Fixture plc | → Hold | 455 → 410 GBX',
  ],
  [
    `RBC starts Fixture plc with 'outperform' - price target 500 pence`,
    'RBC Capital Markets | initiate | Fixture plc | → Outperform | → 500 GBX',
  ],
  [
    `HSBC cuts Fixture plc target to 410 (455) pence - 'hold'`,
    'HSBC | maintain | Fixture plc | → Hold | 455 → 410 GBX',
  ],
  ['FTSE 100 brokers: UBS raises Fixture to buy', 'UBS | upgrade | Fixture | → Buy | -'],
  [
    `Goldman Sachs reiterates 'buy' on Fixture SA, raises target to EUR41`,
    'Goldman Sachs | maintain | Fixture SA | → Buy | → 41 EUR raise',
  ],
  [
    `Barclays Raises Fixture Group's PT to 415 Pence From 400 Pence, Keeps at Equalweight`,
    'Barclays | maintain | Fixture Group | → Equal Weight | 400 → 415 GBX',
  ],
  [
    `Example Corp's PT Raised to $60 From $55 by Truist Securities; Maintained at Hold`,
    'Truist | maintain | Example Corp | → Hold | 55 → 60 USD',
  ],
  [
    'Truist Securities Keeps Example Corp at Hold, Raises PT to $60 From $55',
    'Truist | maintain | Example Corp | → Hold | 55 → 60 USD',
  ],
  [
    'Morgan Stanley Downgrades Example Corp to Equalweight From Overweight, Adjusts Price Target to $90 From $120',
    'Morgan Stanley | downgrade | Example Corp | Overweight → Equal-Weight | 120 → 90 USD',
  ],
  [
    `Morgan Stanley Adjusts Example Corp's Price Target to $90 From $120, Keeps at Equalweight`,
    'Morgan Stanley | maintain | Example Corp | → Equal-Weight | 120 → 90 USD',
  ],
  ['Example Corp Started at Buy by Citigroup', 'Citi | initiate | Example Corp | → Buy | -'],
  [
    'Example Corp Cut to Sell From Neutral by Goldman Sachs',
    'Goldman Sachs | downgrade | Example Corp | Neutral → Sell | -',
  ],
  [
    'Example Corp Raised to Outperform From Neutral by Wedbush Securities',
    'Wedbush | upgrade | Example Corp | Neutral → Outperform | -',
  ],
  [
    'Example Corp Is Maintained at Overweight by Barclays',
    'Barclays | maintain | Example Corp | → Overweight | -',
  ],
  [
    'Example Corp Resumed at Neutral by Citigroup; Price Target Set at $17',
    'Citi | resume | Example Corp | → Neutral | → 17 USD',
  ],
  [
    'Example Corp Price Target Announced at $34.00/Share by Jefferies',
    'Jefferies | maintain | Example Corp | - | → 34 USD',
  ],
  [
    'Example Corp Price Target Cut to $23.00/Share From $26.00 by UBS',
    'UBS | maintain | Example Corp | - | 26 → 23 USD',
  ],
  [
    'Example Corp Price Target Maintained With a $11.00/Share by Needham',
    'Needham | maintain | Example Corp | - | → 11 USD maintain',
  ],
  ['Ratings Daily: UBS Upgrades Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'Example Corp Coverage Assumed by Morgan Stanley at Overweight',
    'Morgan Stanley | resume | Example Corp | → Overweight | -',
  ],
  [
    'UBS Lowers Price Target On Example Corp Following Q2 Print, But Says It Remains A Buy',
    'UBS | maintain | Example Corp | - | lower',
  ],
  [
    `Roth Capital Raises PT on Example Corp. (EXCO) to $5; 'Buy' Reiterated`,
    'Roth Capital | maintain | Example Corp. (EXCO) | → Buy | → 5 USD raise',
  ],
  [
    'Needham & Company LLC Reiterates Buy Rating for Example Corp (NASDAQ:EXCO)',
    'Needham | maintain | Example Corp (NASDAQ:EXCO) | → Buy | -',
  ],
  [
    'Example Corp (NASDAQ:EXCO) Stock Rating Reaffirmed by Wedbush',
    'Wedbush | maintain | Example Corp (NASDAQ:EXCO) | - | -',
  ],
  [
    'Example Corp (NASDAQ:EXCO) Rating Increased to Strong-Buy at Raymond James',
    'Raymond James | upgrade | Example Corp (NASDAQ:EXCO) | → Strong Buy | -',
  ],
  [
    'Example Corp (NASDAQ:EXCO) Lifted to Hold at Citizens JMP',
    'Citizens JMP | upgrade | Example Corp (NASDAQ:EXCO) | → Hold | -',
  ],
  [
    'UBS Global Research upgrades Example Corp to Buy; raises EPS',
    'UBS | upgrade | Example Corp | → Buy | -',
  ],
  [
    `Piper Sandler starts Example Corp at Overweight; 'clear leader'`,
    'Piper Sandler | initiate | Example Corp | → Overweight | -',
  ],
  [
    'Loop Capital Upgrades Example Corp to Buy, Ups PT to $60, Says Worst Is Over',
    'Loop Capital | upgrade | Example Corp | → Buy | → 60 USD raise',
  ],
];
