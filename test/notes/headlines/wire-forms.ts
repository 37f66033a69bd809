/** Forms of wires, one or more lines each, with what they state: `?` is left open, `?“…”` where the name's end is not sure. */
export const wireForms: readonly (readonly [headline: string, stated: string])[] = [
  // Ratings in other words, and words that are no known rating.
  [
    'UBS Cuts Example Corp to Neutral From Outperformer',
    'UBS | downgrade | Example Corp | Outperform → Neutral | -',
  ],
  [
    'UBS Raises Example Corp to Buy From Sector Performer',
    'UBS | upgrade | Example Corp | Sector Perform → Buy | -',
  ],
  [
    'UBS Raises Example Corp to Overweighted From Equal Weighted',
    'UBS | upgrade | Example Corp | Equal-Weight → Overweight | -',
  ],
  [
    'UBS downgrades Example Corp from Outperformer to Neutral',
    'UBS | downgrade | Example Corp | Outperform → Neutral | -',
  ],
  [
    'UBS Downgrades Example Corp to Neutral From Top Recommendation',
    'UBS | downgrade | Example Corp | “Top Recommendation”? → Neutral | -',
  ],
  [
    'UBS downgrades Example Corp to Hold (from Superior)',
    'UBS | downgrade | Example Corp | “Superior”? → Hold | -',
  ],
  [
    'UBS downgrades Example Corp from Superior to Hold',
    'UBS | downgrade | Example Corp | “Superior”? → ? | -',
  ],
  [
    'Example Corp downgraded to Neutral from Superior at UBS',
    'UBS | downgrade | Example Corp | “Superior”? → Neutral | -',
  ],
  [
    'UBS downgrades Example Corp to Hold on Pressure from Tariffs',
    'UBS | downgrade | Example Corp | → Hold | -',
  ],
  [
    'Example Corp upgraded to Buy from Sample Securities',
    'Sample Securities (unknown) | upgrade | Example Corp | → Buy | -',
  ],
  // Ratings without a direction, lists beside ratings, and news that is put as a noun or as a command.
  ['UBS takes Example Corp to Buy', 'UBS | ? | Example Corp | → Buy | -'],
  ['UBS shifts to Sell on Example Corp', 'UBS | ? | Example Corp | → Sell | -'],
  ['UBS turns Neutral on Example Corp', 'UBS | ? | Example Corp | → Neutral | -'],
  ['UBS flips to Sell on Example Corp from Buy', 'UBS | downgrade | Example Corp | Buy → Sell | -'],
  ['UBS drops Hold rating on Example Corp', 'UBS | ? | Example Corp | Hold → ? | -'],
  ['UBS moves Example Corp to Sell, sets $40 target', 'UBS | ? | Example Corp | → Sell | → 40 USD'],
  [
    'UBS names Example Corp top pick, lifts target to $50',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  [
    'UBS names Example Corp as its top pick, lifts target to $50',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  ['UBS keeps Buy on Example Corp, top pick', 'UBS | maintain | Example Corp | → Buy | -'],
  [
    'UBS Upgrades Example Corp to Buy, Names It a Top Pick',
    'UBS | upgrade | Example Corp | → Buy | -',
  ],
  [
    'UBS raises target on top pick Example Corp to $50',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  [
    'RBC upgrades Example Corp to Top Pick from Outperform',
    'RBC Capital Markets | upgrade | Example Corp | Outperform → Top Pick | -',
  ],
  [
    'UBS adds Example Corp to conviction list, keeps Buy',
    'UBS | maintain | Example Corp | → Buy | -',
  ],
  [
    'UBS removes Example Corp from focus list, downgrades to Neutral',
    'UBS | downgrade | Example Corp | → Neutral | -',
  ],
  [
    'UBS turns cautious on Example Corp, cuts to Sell',
    'UBS | downgrade | ?“Example Corp” | → Sell | -',
  ],
  [
    'UBS steps to the sidelines on Example Corp, cuts to Neutral',
    'UBS | downgrade | ?“Example Corp” | → Neutral | -',
  ],
  [
    'UBS opens 90-day positive catalyst watch on Example Corp, maintains Buy',
    'UBS | maintain | ?“Example Corp” | → Buy | -',
  ],
  ['Example Corp gets Street-low target at UBS', 'UBS | maintain | Example Corp | - | -'],
  ['Example Corp gets an upgrade to Buy at UBS', 'UBS | upgrade | Example Corp | → Buy | -'],
  ['UBS: Upgrade Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'Sample Markets raises Fixture Foods target to C$225 (C$200)',
    'Sample Markets (unknown) | maintain | Fixture Foods | - | 200 → 225 CAD',
  ],
  [
    'Sample Markets raises Fixture Foods target to C$58, keeps Outperform',
    'Sample Markets (unknown) | maintain | Fixture Foods | → Outperform | → 58 CAD raise',
  ],
  ['Example Corp coverage suspended at UBS', 'UBS | suspend | Example Corp | - | -'],
  [
    'Example Corp target raised to 160,000 won at UBS',
    'UBS | maintain | Example Corp | - | → 160000 KRW raise',
  ],
  [
    'UBS starts coverage of Example Corp with buy rating, 185 Swiss franc target',
    'UBS | initiate | Example Corp | → Buy | → 185 CHF',
  ],
  [
    "UBS analyst Jane Roe raises the firm's price target on Example Corp to $40 from $35",
    'UBS, Jane Roe | maintain | Example Corp | - | 35 → 40 USD',
  ],
  ['UBS analyst upgrades Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  ['UBS Canada starts Example Corp at Buy', 'UBS | initiate | Example Corp | → Buy | -'],
  ['UBS halves Example Corp target to $5', 'UBS | maintain | Example Corp | - | → 5 USD lower'],
  [
    'UBS doubles target on Example Corp to $24',
    'UBS | maintain | Example Corp | - | → 24 USD raise',
  ],
  [
    'UBS keeps Buy on Example Corp, PT $50 from $45',
    'UBS | maintain | Example Corp | → Buy | 45 → 50 USD',
  ],
  ['UBS withdraws rating on Example Corp', 'UBS | ? | Example Corp | - | -'],
  ['UBS withdraws rating and target on Example Corp', 'UBS | ? | Example Corp | - | remove'],
  [
    'UBS maintains Buy and $50 target on Example Corp',
    'UBS | maintain | Example Corp | → Buy | → 50 USD',
  ],
  [
    'Sample House raises target on Example Corp to $24',
    'Sample House (unknown) | maintain | Example Corp | - | → 24 USD raise',
  ],
  [
    'Example Corp target raised to $50 at Sample Partners',
    'Sample Partners (unknown) | maintain | Example Corp | - | → 50 USD raise',
  ],
  [
    'Sample House raises Fixture Foods target to €62, Outperform',
    'Sample House (unknown) | maintain | Fixture Foods | → Outperform | → 62 EUR raise',
  ],
  [
    'Analysts at UBS raise price target on Example Corp to $40 from $30',
    'UBS | maintain | Example Corp | - | 30 → 40 USD',
  ],
  [
    'UBS Group Has Lowered Expectations for Example Corp (NYSE:EXCO) Stock Price',
    'UBS | maintain | Example Corp (NYSE:EXCO) | - | lower',
  ],
  [
    'Bernstein SocGen Group cuts Example Corp stock price target to $40',
    'Bernstein | maintain | Example Corp | - | → 40 USD lower',
  ],
  ['UBS turns Positive on Example Corp, raises to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'UBS calls Example Corp top pick, raises target to $50',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  [
    'UBS: Example Corp cut to Neutral, target $40',
    'UBS | downgrade | Example Corp | → Neutral | → 40 USD',
  ],
  [
    'UBS on Example Finance: Maintain Buy, target price Rs 1,200',
    'UBS | maintain | Example Finance | → Buy | → 1200 INR',
  ],
  [
    'UBS on Example Corp: Upgrade to Buy from Neutral, TP Rs 500',
    'UBS | upgrade | Example Corp | Neutral → Buy | → 500 INR',
  ],
  [
    'On Holding initiated with an Outperform at UBS',
    'UBS | initiate | On Holding | → Outperform | -',
  ],
  ['UBS Europe cuts Example Corp to Hold', 'UBS | downgrade | Example Corp | → Hold | -'],
  [
    'UBS moves Example Corp to Hold, keeps $50 target',
    'UBS | ? | Example Corp | → Hold | → 50 USD maintain',
  ],
  [
    'Example Corp (NYSE:EXCO) Had Its Price Target Raised by UBS to $180.00',
    'UBS | maintain | Example Corp (NYSE:EXCO) | - | → 180 USD raise',
  ],
  ['UBS resets Example Corp price target after earnings', 'UBS | maintain | Example Corp | - | -'],
  ['UBS revamps Example Corp price target to $50', 'UBS | maintain | Example Corp | - | → 50 USD'],
  ['UBS raises Example Corp rating with $50 target', 'UBS | upgrade | Example Corp | - | → 50 USD'],
  [
    'UBS raises Example Corp rating and price target to $50',
    'UBS | upgrade | Example Corp | - | → 50 USD raise',
  ],
  [
    'UBS on Example Corp: Maintain Buy, target cut to Rs 1,200',
    'UBS | maintain | Example Corp | → Buy | → 1200 INR lower',
  ],
  [
    'UBS adds Example Corp to Buy list with $50 target',
    'UBS | maintain | Example Corp | - | → 50 USD',
  ],
  // Names without a capital, particles of verbs, and advice as papers of India print it.
  [
    'Cantor Fitzgerald Initiates Overweight on adidas',
    'Cantor Fitzgerald | initiate | adidas | → Overweight | -',
  ],
  ['lululemon upgraded to Buy at UBS', 'UBS | upgrade | lululemon | → Buy | -'],
  [
    'UBS downgrades lululemon athletica to neutral',
    'UBS | downgrade | lululemon athletica | → Neutral | -',
  ],
  ['UBS raises adidas target to €250', 'UBS | maintain | adidas | - | → 250 EUR raise'],
  [
    'KBW bumps Example Corp up to Outperform',
    'Keefe, Bruyette & Woods | upgrade | Example Corp | → Outperform | -',
  ],
  [
    'Buy Example Motors, target Rs 540: Sample Securities',
    'Sample Securities (unknown) | maintain | Example Motors | → Buy | → 540 INR',
  ],
  [
    'Buy Example Motors; target of Rs 1,540: UBS',
    'UBS | maintain | Example Motors | → Buy | → 1540 INR',
  ],
  [
    'Sample Capital raises adidas target to €250',
    'Sample Capital (unknown) | maintain | adidas | - | → 250 EUR raise',
  ],
  // A second clause about the same stock.
  [
    'UBS downgrades Example Corp to Sell, Lowers Target on Slowing Demand',
    'UBS | downgrade | Example Corp | → Sell | lower',
  ],
  [
    'UBS downgrades Example Corp to Sell, Cuts Street-Low Target to $100',
    'UBS | downgrade | Example Corp | → Sell | → 100 USD lower',
  ],
  [
    'UBS downgrades Example Corp to Sell; cuts China Sales Forecast',
    'UBS | downgrade | Example Corp | → Sell | -',
  ],
  ['UBS Upgrades Example Corp to Buy, Raises Numbers', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'UBS upgrades Example Corp to Buy after downgrading the stock in March',
    'UBS | upgrade | Example Corp | → Buy | -',
  ],
  [
    'UBS keeps Buy on Example Corp as Fixture Foods cuts prices',
    'UBS | maintain | Example Corp | → Buy | -',
  ],
  // MarketBeat's.
  [
    `Example Foods' (EXFD) "Hold" Rating Reaffirmed at Mizuho`,
    'Mizuho | maintain | Example Foods (EXFD) | → Hold | -',
  ],
  [
    'Example Foods (NASDAQ:EXFD) Receives New Coverage from Analysts at Jefferies Financial Group',
    'Jefferies | initiate | Example Foods (NASDAQ:EXFD) | - | -',
  ],
  [
    'UBS Group Analysts Give Example (ETR:EXCO) a €45.00 Price Target',
    'UBS | maintain | Example (XETRA:EXCO) | - | → 45 EUR',
  ],
  [
    'Robert W. Baird Downgrades Example Foods (NASDAQ:EXFD) to Neutral',
    'Baird | downgrade | Example Foods (NASDAQ:EXFD) | → Neutral | -',
  ],
  [
    'Goldman Sachs raises Example 12-mo PT to $50',
    'Goldman Sachs | maintain | Example | - | → 50 USD raise',
  ],
  ['Citi gives Example Corp a Buy rating', 'Citi | maintain | Example Corp | → Buy | -'],
  ['Citi calls Example Corp a buy', 'Citi | maintain | Example Corp | → Buy | -'],
  [
    'Citi gives Example Corp an Overweight and a $50 target',
    'Citi | maintain | Example Corp | → Overweight | → 50 USD',
  ],
  ['Citi gives Example a $40 target', 'Citi | maintain | Example | - | → 40 USD'],
  // A comment of the firm's, then what it does.
  [
    'Needham Says Example Foods (EXFD) Selloff Overdone; Maintains Buy',
    'Needham | maintain | Example Foods (EXFD) | → Buy | -',
  ],
  [
    'Needham Sees Upside in Example (EXCO); Raises PT to $55',
    'Needham | maintain | Example (EXCO) | - | → 55 USD raise',
  ],
  [
    'Morgan Stanley turns bullish on Fixture Energy, upgrades to Overweight',
    'Morgan Stanley | upgrade | ?“Fixture Energy” | → Overweight | -',
  ],
  [
    'Citi Likes Sample & Moore (SMPL); Initiates at Buy, PT $90',
    'Citi | initiate | ?“Moore” (SMPL) | → Buy | → 90 USD',
  ],
  // The ratings tell which way it went.
  [
    'Morgan Stanley moves Fixture Energy to Overweight from Equal-weight',
    'Morgan Stanley | upgrade | Fixture Energy | Equal-Weight → Overweight | -',
  ],
  ['Jefferies shifts Example to Hold from Buy', 'Jefferies | downgrade | Example | Buy → Hold | -'],
  // A name that has the listing is the company's, whatever stands elsewhere.
  [
    'Shore Capital Reiterates "House Stock" Rating for Example (LON:EXCO)',
    'Shore Capital | maintain | ?“House” (LSE:EXCO) | - | -',
  ],
  ['EXCO: Citigroup Raises Price Target to $95', 'Citi | maintain | ? (EXCO) | - | → 95 USD raise'],
  [
    'RESEARCH ALERT-Example Air: Jefferies raises to buy from hold',
    'Jefferies | upgrade | Example Air | Hold → Buy | -',
  ],
  [
    'BUZZ-Example Air: Jefferies raises PT to $40',
    'Jefferies | maintain | Example Air | - | → 40 USD raise',
  ],
  ['Example: target price raised by Berenberg', 'Berenberg | maintain | Example | - | raise'],
  [
    'Lake Street Initiates Coverage On Example Corp with Buy Rating',
    'Lake Street | initiate | Example Corp | → Buy | -',
  ],
  ['$EXCO DOWNGRADED by Morgan Stanley', 'Morgan Stanley | downgrade | ? (EXCO) | - | -'],
  // `Target` is a company where no target can be meant.
  ['Target downgraded to Hold at Stifel', 'Stifel | downgrade | Target | → Hold | -'],
  ['Target initiated with a Buy at Stifel', 'Stifel | initiate | Target | → Buy | -'],
  // A possessive is cut only before what a company can own.
  [
    `UBS Upgrades Dicky's Sporting Goods (NYSE:DKYS) to Buy, Raises Price Target to $260`,
    `UBS | upgrade | Dicky's Sporting Goods (NYSE:DKYS) | → Buy | → 260 USD raise`,
  ],
  [`UBS Downgrades Moody's to Neutral`, `UBS | downgrade | Moody's | → Neutral | -`],
  [`UBS Downgrades Fixture's to Neutral`, `UBS | downgrade | Fixture's | → Neutral | -`],
  [
    `Fixture's Kitchen stock price target cut to $48 from $52 at Deutsche Bank`,
    `Deutsche Bank | maintain | Fixture's Kitchen | - | 52 → 48 USD`,
  ],
  [
    `Fixture's stock price target cut to $48 from $52 at Deutsche Bank`,
    `Deutsche Bank | maintain | ?“Fixture's” | - | 52 → 48 USD`,
  ],
  [
    `Kohl's stock price target cut to $48 from $52 at Deutsche Bank`,
    `Deutsche Bank | maintain | Kohl's | - | 52 → 48 USD`,
  ],
  [`Example (EXCO)'s Price Target Cut By UBS`, 'UBS | maintain | Example (EXCO) | - | lower'],
  [
    `Example's (EXCO) "Buy" Rating Reiterated at UBS Group`,
    'UBS | maintain | Example (EXCO) | → Buy | -',
  ],
  [`Example’s price target raised to $40 by UBS`, 'UBS | maintain | Example | - | → 40 USD raise'],
  // What wires put around names.
  [
    'Microserv (NYSE: MSRV) – Get Free Report was upgraded by Jefferies to Buy',
    'Jefferies | upgrade | Microserv (NYSE:MSRV) | → Buy | -',
  ],
  [
    'Oilco Inc. - Class A Common Stock upgraded to Buy at Citi',
    'Citi | upgrade | Oilco Inc. | → Buy | -',
  ],
  [
    'Fixture Foods — Common Stock Downgraded to Hold by Stifel',
    'Stifel | downgrade | Fixture Foods | → Hold | -',
  ],
  [
    'UBS Upgrades Example Class A (NYSE:EXCO) to Buy',
    'UBS | upgrade | Example Class A (NYSE:EXCO) | → Buy | -',
  ],
  ['UBS Upgrades Example Corp to Buy - Seeking Alpha', 'UBS | upgrade | Example Corp | → Buy | -'],
  [
    'Example Corp stock rating cut to Sell at Citi By Investing.com',
    'Citi | downgrade | Example Corp | → Sell | -',
  ],
  [
    'UBS Upgrades Example Corp (EXCO) to Buy | EXCO Stock News',
    'UBS | upgrade | Example Corp (EXCO) | → Buy | -',
  ],
  [
    'UBS Upgrades Example Corp to Buy (EXCO:NYSE)',
    'UBS | upgrade | Example Corp (NYSE:EXCO) | → Buy | -',
  ],
  [
    'JM Financial initiates coverage on Example Technology with Buy call, sees 28% upside - The Economic Times',
    'JM Financial | initiate | Example Technology | → Buy | - | 28%',
  ],
  // A cashtag is a symbol.
  [
    'Nebul $NBUL initiated with an Outperform at William Blair',
    'William Blair | initiate | Nebul (NBUL) | → Outperform | -',
  ],
  ['$KC upgraded to Buy at Citi', 'Citi | upgrade | ? (KC) | → Buy | -'],
  [
    'Needham initiated Nebul $NBUL at Buy with a $12 price target',
    'Needham | initiate | Nebul (NBUL) | → Buy | → 12 USD',
  ],
  [
    'Nebul $NBUL reinstated as Top Pick at RBC Capital',
    'RBC Capital Markets | resume | Nebul (NBUL) | → Top Pick | -',
  ],
  // Every dash and space of Unicode.
  [
    'SK Hylight Stock 12‑Month Price Target Cut to KRW 3287582 at UBS',
    'UBS | maintain | SK Hylight | - | → 3287582 KRW lower',
  ],
  [
    'SK Hylight 12–month price target raised to $90 at Citi',
    'Citi | maintain | SK Hylight | - | → 90 USD raise',
  ],
  [
    'SK Hylight 1-year price target raised to $90 at Citi',
    'Citi | maintain | SK Hylight | - | → 90 USD raise',
  ],
  ['UBS Upgrades Example\u200b Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  // Symbols in the place of names.
  [
    'MSRV Maintained by Argus Research -- Price Target Raised to $230',
    'Argus | maintain | ? (MSRV) | - | → 230 USD raise',
  ],
  [
    'ORBB Initiated Coverage by Needham -- Price Target Announced at $93.00',
    'Needham | initiate | ? (ORBB) | - | → 93 USD',
  ],
  [
    'MSRV Upgraded by Citigroup -- Price Target Lowered to $20.00',
    'Citi | upgrade | ? (MSRV) | - | → 20 USD lower',
  ],
  [
    'MSRV Analyst Rating Update: UBS Raises Target to $50',
    'UBS | maintain | ? (MSRV) | - | → 50 USD raise',
  ],
  // Names that hold what elsewhere ends a name.
  [
    'KeyBanc Upgrades Yum! Brands to Overweight',
    'KeyBanc | upgrade | Yum! Brands | → Overweight | -',
  ],
  [
    'KeyBanc Upgrades Marks and Spencer to Overweight',
    'KeyBanc | upgrade | Marks and Spencer | → Overweight | -',
  ],
  [
    'KeyBanc Cuts Sample and Fixture Price Target to $40',
    'KeyBanc | maintain | Sample and Fixture | - | → 40 USD lower',
  ],
  [
    'UBS Cuts Air Samples and Chemicals (NYSE:ASC) Price Target to $200.00',
    'UBS | maintain | Air Samples and Chemicals (NYSE:ASC) | - | → 200 USD lower',
  ],
  [
    'UBS Cuts Fixture, Sample and Co. (NYSE:FSX) to Sell',
    'UBS | downgrade | Fixture, Sample and Co. (NYSE:FSX) | → Sell | -',
  ],
  ['UBS Raises Target Hospitals to Buy', 'UBS | upgrade | Target Hospitals | → Buy | -'],
  [
    'UBS Raises Target Hospitals Price Target to $9',
    'UBS | maintain | Target Hospitals | - | → 9 USD raise',
  ],
  ['UBS Upgrades All Country Holdings to Buy', 'UBS | upgrade | All Country Holdings | → Buy | -'],
  ['UBS Upgrades Keurig Dr Fixture to Buy', 'UBS | upgrade | Keurig Dr Fixture | → Buy | -'],
  ['UBS upgrades Fixture Water stock on rate relief', 'UBS | upgrade | Fixture Water | - | -'],
  ['Dow stock price target raised to $52 vs. $46 at UBS', 'UBS | maintain | Dow | - | 46 → 52 USD'],
  ['The Trade Fixture upgraded to Buy at Citi', 'Citi | upgrade | The Trade Fixture | → Buy | -'],
  // The company receives something.
  [
    'Example Corp (NYSE:EXCO) Sees Price Target Raised by UBS',
    'UBS | maintain | Example Corp (NYSE:EXCO) | - | raise',
  ],
  [
    'Example Corp (EXCO) Sees Price Target Boost from UBS Group',
    'UBS | maintain | Example Corp (EXCO) | - | raise',
  ],
  [
    'Example Corp (EXCO) Gets Price Target Boost by UBS',
    'UBS | maintain | Example Corp (EXCO) | - | raise',
  ],
  [
    'Example Corp (EXCO) Receives Raised Price Target From Citi',
    'Citi | maintain | Example Corp (EXCO) | - | raise',
  ],
  [
    'Example Corp (EXCO) Receives Lower Price Target from Citi',
    'Citi | maintain | Example Corp (EXCO) | - | lower',
  ],
  [
    'Example Corp (NYSE:EXCO) Receives "Buy" Rating from Jefferies',
    'Jefferies | maintain | Example Corp (NYSE:EXCO) | → Buy | -',
  ],
  [
    'Example Corp (EXCO) Earns Buy Rating from Analysts at Needham & Company LLC',
    'Needham | maintain | Example Corp (EXCO) | → Buy | -',
  ],
  [
    'Example Corp (EXCO) Gets Hold Rating from Stifel',
    'Stifel | maintain | Example Corp (EXCO) | → Hold | -',
  ],
  [
    'Example Corp (LON:EXC) Given Hold Rating at Jefferies',
    'Jefferies | maintain | Example Corp (LSE:EXC) | → Hold | -',
  ],
  [
    'Example Corp (EXC.L) Given Hold Rating at Jefferies',
    'Jefferies | maintain | Example Corp (LSE:EXC) | → Hold | -',
  ],
  [
    'Example Corp (0700.HK) Given Hold Rating at Jefferies',
    'Jefferies | maintain | Example Corp (HKEX:0700) | → Hold | -',
  ],
  [
    'Example Corp (NasdaqGS: EXC) Given Hold Rating at Jefferies',
    'Jefferies | maintain | Example Corp (NASDAQ:EXC) | → Hold | -',
  ],
  [
    'Example Corp (ASX) Given Hold Rating at Jefferies',
    'Jefferies | maintain | Example Corp (ASX) | → Hold | -',
  ],
  [
    `Example Corp Receives New 'Buy' Rating and $50 Price Target from UBS`,
    'UBS | initiate | Example Corp | → Buy | → 50 USD',
  ],
  [
    'Example Corp (EXCO) Rated Buy by Needham with 25% Upside Potential',
    'Needham | maintain | Example Corp (EXCO) | → Buy | - | 25%',
  ],
  [
    'Example Corp (NYSE:EXCO) Now Covered by Analysts at Barclays',
    'Barclays | initiate | Example Corp (NYSE:EXCO) | - | -',
  ],
  [
    'Example Corp (NYSE:EXCO) Now Covered by UBS',
    'UBS | initiate | Example Corp (NYSE:EXCO) | - | -',
  ],
  // Ratings that moved or stayed, with the word left open.
  [
    'Example Corp (NASDAQ:EXCO) Stock Rating Upgraded by Wedbush',
    'Wedbush | upgrade | Example Corp (NASDAQ:EXCO) | - | -',
  ],
  ['Example Corp Upgraded at Citi', 'Citi | upgrade | Example Corp | - | -'],
  [
    'Example Corp (EXCO) Upgraded by Wedbush to Hold Rating',
    'Wedbush | upgrade | Example Corp (EXCO) | → Hold | -',
  ],
  [
    'UBS downgrades Example Corp on complexity after 10% rally',
    'UBS | downgrade | Example Corp | - | -',
  ],
  [
    'Example Corp downgraded at Sample Securities on valuation',
    'Sample Securities (unknown) | downgrade | Example Corp | - | -',
  ],
  [
    'Example Corp (NYSE:EXCO) Rating and Price Target Raised by UBS',
    'UBS | upgrade | Example Corp (NYSE:EXCO) | - | raise',
  ],
  ['UBS drops sell rating on Example Corp', 'UBS | upgrade | Example Corp | Sell → ? | -'],
  ['UBS drops buy rating on Example Corp', 'UBS | downgrade | Example Corp | Buy → ? | -'],
  // The stock holds its rating.
  [
    'Example Corp stock holds Buy rating at Citi on cloud growth',
    'Citi | maintain | Example Corp | → Buy | -',
  ],
  [
    'Example Corp stock maintains Overweight rating at Barclays with $50 price target',
    'Barclays | maintain | Example Corp | → Overweight | → 50 USD',
  ],
  [
    'Example Corp stock rating reiterated at Buy by UBS',
    'UBS | maintain | Example Corp | → Buy | -',
  ],
  [
    'Example Corp keeps Buy rating at UBS with $50 target',
    'UBS | maintain | Example Corp | → Buy | → 50 USD',
  ],
  [
    'Example Corp (EXCO) Remains Buy as UBS Sees Growth Ahead',
    'UBS | maintain | Example Corp (EXCO) | → Buy | -',
  ],
  [
    `Example Corp (EXCO) Maintains 'Buy' as UBS Raises PT`,
    'UBS | maintain | Example Corp (EXCO) | → Buy | raise',
  ],
  // A tail that states no rating action is prose.
  [
    'UBS Reiterates Buy on Example Corp, Sees Growth Ahead',
    'UBS | maintain | Example Corp | → Buy | -',
  ],
  [
    'UBS Reiterates Buy on Example Corp (EXCO), Highlights Cloud Momentum',
    'UBS | maintain | Example Corp (EXCO) | → Buy | -',
  ],
  [
    'UBS Maintains Buy on Example Corp (EXCO), Views 2026 as Inflection Year',
    'UBS | maintain | Example Corp (EXCO) | → Buy | -',
  ],
  [
    'UBS Reiterates Buy on Example Corp, Citing Strong Backlog',
    'UBS | maintain | Example Corp | → Buy | -',
  ],
  ['UBS Upgrades Example Corp Amidst Unprecedented Demand', 'UBS | upgrade | Example Corp | - | -'],
  ['UBS Upgrades Example Corp Buoyed by Demand', 'UBS | upgrade | Example Corp | - | -'],
  ['UBS Upgrades Example Outlook Citing Demand', 'UBS | upgrade | ?“Example Outlook” | - | -'],
  ['UBS Upgrades Example March 2026', 'UBS | upgrade | ?“Example March 2026” | - | -'],
  // Labels before a colon.
  [
    'Example Corp (EXCO) Stock News Today: UBS Lifts Target to $50',
    'UBS | maintain | Example Corp (EXCO) | - | → 50 USD raise',
  ],
  [
    'Example Corp (EXCO) Analyst Rating Update: UBS Lifts Target to $50',
    'UBS | maintain | Example Corp (EXCO) | - | → 50 USD raise',
  ],
  [
    'Example Corp Stock (NYSE: EXCO) Today: UBS Raises Price Target to $50',
    'UBS | maintain | Example Corp (NYSE:EXCO) | - | → 50 USD raise',
  ],
  [
    'Example Corp Stock Outlook: UBS Raises Price Target to $50',
    'UBS | maintain | Example Corp | - | → 50 USD raise',
  ],
  ['Hearing UBS Upgrades Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  ['Earlier UBS Upgrades Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  ['UDPATE: UBS Upgrades Example Corp to Buy', 'UBS | upgrade | Example Corp | → Buy | -'],
  // Targets.
  [
    'UBS Upgrades Example Corp to Buy From Hold, Price Target is $50',
    'UBS | upgrade | Example Corp | Hold → Buy | → 50 USD',
  ],
  [
    'UBS Upgrades Example Corp to Buy, Announces $50',
    'UBS | upgrade | Example Corp | → Buy | → 50 USD',
  ],
  [
    'UBS Maintains Buy on Example Corp, Removes $50 Price Target',
    'UBS | maintain | Example Corp | → Buy | 50 → ? USD remove',
  ],
  [
    'UBS Maintains Buy Rating on Example Corp with Lower Price Target',
    'UBS | maintain | Example Corp | → Buy | lower',
  ],
  [
    'Nvidia (NVDA) price target raised to $275 from $250 at Mizuho',
    'Mizuho | maintain | Nvidia (NVDA) | - | 250 → 275 USD',
  ],
  [
    'ChargeUp initiated with Buy, $29 target at Sample Lafferty',
    'Sample Lafferty (unknown) | initiate | ChargeUp | → Buy | → 29 USD',
  ],
  // Who speaks.
  [
    'Example Corp (EXCO): Downgraded to Neutral by B of A Securi',
    'BofA Securities | downgrade | Example Corp (EXCO) | → Neutral | -',
  ],
  [
    'UBS Sticks to Its Buy Rating for Example Corp Class A (EXCO)',
    'UBS | maintain | Example Corp Class A (EXCO) | → Buy | -',
  ],
  ['UBS Keeps Their Hold Rating on Example Corp', 'UBS | maintain | Example Corp | → Hold | -'],
  [
    'Analyst Assigns Buy Rating to Example Corp (EXCO)',
    '? | maintain | Example Corp (EXCO) | → Buy | -',
  ],
  [
    'Sample parent Fixture Brands downgraded to Neutral at BTIG',
    'BTIG | downgrade | ?“Sample parent Fixture Brands” | → Neutral | -',
  ],
  [
    'UBS goes to Neutral on Example Corp from Buy',
    'UBS | downgrade | Example Corp | Buy → Neutral | -',
  ],
  [
    'UBS takes Example Corp to Buy from Neutral',
    'UBS | upgrade | Example Corp | Neutral → Buy | -',
  ],
  [
    'UBS nudges Example Corp target to $63 from $62',
    'UBS | maintain | Example Corp | - | 62 → 63 USD',
  ],
  [
    'UBS keeps Buy on Example Corp, target goes to $50 from $45',
    'UBS | maintain | Example Corp | → Buy | 45 → 50 USD',
  ],
  // What stands before a name is no part of it.
  [
    'UBS upgrades Sample supplier Fixture to Buy',
    'UBS | upgrade | ?“Sample supplier Fixture” | → Buy | -',
  ],
  [
    'UBS upgrades Sample-backed Fixture to Buy',
    'UBS | upgrade | ?“Sample-backed Fixture” | → Buy | -',
  ],
  [
    'UBS raises target on recent listing Fixture to $50',
    'UBS | maintain | ?“recent listing Fixture” | - | → 50 USD raise',
  ],
  [
    'UBS nudges up Fixture price target to 5,200p',
    'UBS | maintain | Fixture | - | → 5200 GBX raise',
  ],
  ['UBS nudges Fixture target up to $63', 'UBS | maintain | Fixture | - | → 63 USD raise'],
  ['UBS takes Fixture down to Sell', 'UBS | downgrade | Fixture | → Sell | -'],
  [
    'UBS upgrades Fixture Bros and says the stock can rally',
    'UBS | upgrade | Fixture Bros | - | -',
  ],
  [
    'Post Fixture price target lowered to $118 from $128 at UBS',
    'UBS | maintain | Post Fixture | - | 128 → 118 USD',
  ],
  ['Dow upgraded to Buy from Hold at UBS', 'UBS | upgrade | Dow | Hold → Buy | -'],
  ['UBS raises Nasdaq target to $110', 'UBS | maintain | Nasdaq | - | → 110 USD raise'],
  [
    'UBS maintains Buy on Best Buy, raises target to $90',
    'UBS | maintain | Best Buy | → Buy | → 90 USD raise',
  ],
  // Targets in other words, and what they were.
  [
    'UBS cuts Fixture to Sell, fair value EUR 310',
    'UBS | downgrade | Fixture | → Sell | → 310 EUR',
  ],
  [
    'UBS raises fair value on Fixture to EUR 250 from EUR 230',
    'UBS | maintain | Fixture | - | 230 → 250 EUR',
  ],
  [
    'UBS initiates Fixture at Buy with fair value of $400',
    'UBS | initiate | Fixture | → Buy | → 400 USD',
  ],
  [
    'Sample Securities cuts Fixture to Fair Value from Buy',
    'Sample Securities (unknown) | downgrade | Fixture | Buy → Fair Value | -',
  ],
  [
    'UBS raises Fixture target to $7.20, up from $6.10',
    'UBS | maintain | Fixture | - | 6.1 → 7.2 USD',
  ],
  ['UBS raises Fixture target to $50; was $45', 'UBS | maintain | Fixture | - | 45 → 50 USD'],
  ['UBS ups Fixture target to $50 (prev. $45)', 'UBS | maintain | Fixture | - | 45 → 50 USD'],
  ['UBS ups Fixture target to $50/sh from $45/sh', 'UBS | maintain | Fixture | - | 45 → 50 USD'],
  ['UBS raises Fixture to Buy, up from Hold', 'UBS | upgrade | Fixture | Hold → Buy | -'],
  [
    'UBS downgrades Fixture to Hold; PT unchanged at $30',
    'UBS | downgrade | Fixture | → Hold | → 30 USD maintain',
  ],
  [
    'Fixture upgraded to Buy on strong demand with a $50 price target at UBS',
    'UBS | upgrade | Fixture | → Buy | → 50 USD',
  ],
  [
    'UBS raises Fixture target after a good quarter to $50',
    'UBS | maintain | Fixture | - | → 50 USD raise',
  ],
  [
    'Fixture (NYSE:FXT) Had Its Target Price Lowered by UBS to $291.00',
    'UBS | maintain | Fixture (NYSE:FXT) | - | → 291 USD lower',
  ],
  [
    'Fixture saw its price target raised to $50 at UBS',
    'UBS | maintain | Fixture | - | → 50 USD raise',
  ],
  // Houses first, houses without a file, and what they command.
  [
    'At Goldman, Fixture gets a downgrade to neutral',
    'Goldman Sachs | downgrade | Fixture | → Neutral | -',
  ],
  ['Fixture upgraded at Erste on growth', 'Erste | upgrade | Fixture | - | -'],
  [
    'Fixture (ETR:FXT) Given a €285.00 Price Target by Sanford C. Bernstein Analysts',
    'Bernstein | maintain | Fixture (XETRA:FXT) | - | → 285 EUR',
  ],
  [
    `Fixture: Peel Hunt downgrades to 'hold' from 'buy'`,
    'Peel Hunt | downgrade | Fixture | Buy → Hold | -',
  ],
  [
    'CLSA on Fixture Airtel: Maintain Outperform, target raised to Rs 2,285',
    'CLSA | maintain | Fixture Airtel | → Outperform | → 2285 INR raise',
  ],
  ['UBS on Fixture: Buy, target Rs 500', 'UBS | maintain | Fixture | → Buy | → 500 INR'],
  ['UBS: Maintain Buy on Fixture', 'UBS | maintain | Fixture | → Buy | -'],
  [
    'Buy Sample & Fixture; target of Rs 4,500: Motilal Oswal',
    'Motilal Oswal | maintain | Sample & Fixture | → Buy | → 4500 INR',
  ],
  ['Buy Fixture for target of Rs 1,600: UBS', 'UBS | maintain | Fixture | → Buy | → 1600 INR'],
  [
    'Fixture transferred with an Equal Weight at UBS',
    'UBS | resume | Fixture | → Equal-Weight | -',
  ],
  [
    'UBS Starts 2026 With Buy on Example Corp (EXCO), Raises Target to $85',
    'UBS | maintain | Example Corp (EXCO) | - | → 85 USD raise',
  ],
  [
    'UBS Lifts Example Corp Target to $85, Raises Rating Outlook',
    'UBS | maintain | Example Corp | - | → 85 USD raise',
  ],
  ['*UBS RAISES EXAMPLE TO BUY FROM HOLD', 'UBS | upgrade | EXAMPLE | Hold → Buy | -'],
  [
    'UBS Upgrades Example Corp to Buy, Target 120,000 Won',
    'UBS | upgrade | Example Corp | → Buy | → 120000 KRW',
  ],
  [
    'UBS Keeps Buy on Example Corp, Target Raised to 310 Euro',
    'UBS | maintain | Example Corp | → Buy | → 310 EUR raise',
  ],
  ['FIXTURE: Receives a Sell rating from UBS', 'UBS | maintain | FIXTURE | → Sell | -'],
  ['Fixture wins Buy rating at UBS', 'UBS | maintain | Fixture | → Buy | -'],
  ['Fixture Sees Price Target Trimmed at UBS', 'UBS | maintain | Fixture | - | lower'],
  ['Fixture Sees Price Target Lifted by UBS', 'UBS | maintain | Fixture | - | raise'],
  [
    'UBS: Fixture cut to Hold; target EUR 390 from 440',
    'UBS | downgrade | Fixture | → Hold | 440 → 390 EUR',
  ],
];

/** Lines of wires that name no firm. */
export const anonymousForms: readonly string[] = [
  'Top Analyst Raises Example Corp Price Target to $50',
  'Wall Street Firms Cut Example Corp to Hold',
  'Wall Street Remains Positive on Example Corp',
];
