type VerbForm = 'present' | 'past' | 'ing';

/** A verb of the trade: `Upgrades`, `upgraded`, `upgrading`. */
export interface Verb {
  group: VerbGroup;
  form: VerbForm;
  /** As it is typed. */
  said: string;
}

/**
 * Present, past (with the participle, if it differs) and -ing forms, by the action that they state. With `raise`
 * and `lower`, the object says whether the rating or the target moved. `set`, `adjust` and `remove` take a target,
 * `receive` and `cover` a company.
 */
const verbTable = {
  upgrade: 'upgrades upgraded upgrading, double-upgrades double-upgraded double-upgrading',
  downgrade:
    'downgrades downgraded downgrading, double-downgrades double-downgraded double-downgrading',
  initiate:
    'initiates initiated initiating, starts started starting, begins began|begun beginning, launches launched launching, commences commenced commencing, opens opened opening',
  resume:
    'resumes resumed resuming, reinstates reinstated reinstating, assumes assumed assuming, restarts restarted restarting, reinitiates reinitiated reinitiating, re-initiates re-initiated re-initiating, picks_up picked_up picking_up, transfers transferred transferring',
  maintain:
    'maintains maintained maintaining, reiterates reiterated reiterating, keeps kept keeping, reaffirms reaffirmed reaffirming, affirms affirmed affirming, retains retained retaining, confirms confirmed confirming, repeats repeated repeating, backs backed backing, leaves left leaving, remains remained remaining, stays stayed staying, holds held holding, reissues reissued reissuing, restates restated restating, sticks_with stuck_with sticking_with, sticks_to stuck_to sticking_to, stands_by stood_by standing_by',
  suspend: 'suspends suspended suspending, pauses paused pausing',
  terminate:
    'terminates terminated terminating, discontinues discontinued discontinuing, ceases ceased ceasing, ends ended ending, stops stopped stopping',
  raise:
    'raises raised raising, lifts lifted lifting, boosts boosted boosting, increases increased increasing, hikes hiked hiking, ups upped upping, bumps bumped bumping, bumps_up bumped_up bumping_up, nudges_up nudged_up nudging_up, elevates elevated elevating, doubles doubled doubling, triples tripled tripling',
  lower:
    'lowers lowered lowering, cuts cut cutting, trims trimmed trimming, reduces reduced reducing, slashes slashed slashing, drops dropped dropping, decreases decreased decreasing, chops chopped chopping, pares pared paring, shaves shaved shaving, clips clipped clipping, halves halved halving, knocks knocked knocking, bumps_down bumped_down bumping_down, nudges_down nudged_down nudging_down',
  set: 'sets set setting, announces announced announcing, establishes established establishing, assigns assigned assigning, gives given|gave giving, give given giving, issues issued issuing, rates rated rating, calls called calling, slaps slapped slapping',
  adjust:
    'adjusts adjusted adjusting, revises revised revising, changes changed changing, moves moved moving, shifts shifted shifting, goes went|gone going, takes took|taken taking, nudges nudged nudging, tweaks tweaked tweaking, turns turned turning, flips flipped flipping, switches switched switching, resets, revamps, overhauls',
  remove:
    'removes removed removing, withdraws withdrawn|withdrew withdrawing, pulls pulled pulling, scraps scrapped scrapping',
  receive:
    'receives received receiving, earns earned earning, gets got|gotten getting, wins won winning, lands landed landing, sees saw seeing',
  cover: 'covers covered covering',
  prefer: 'prefers preferred preferring, names named naming, adds added adding, favors, favours',
};

export type VerbGroup = keyof typeof verbTable;

/** Returns whether the verb alone says which way the rating moved. */
export const isGrade = ({ group }: Verb): boolean => group === 'upgrade' || group === 'downgrade';

const forms = ['present', 'past', 'ing'] as const;

/** Every spelling of a verb, in lower case. */
export const verbs: ReadonlyMap<string, Verb> = new Map(
  Object.entries(verbTable).flatMap(([group, entries]) =>
    entries.split(', ').flatMap((entry) =>
      entry.split(' ').flatMap((spellings, index) =>
        spellings.split('|').map((spelling): [string, Verb] => [
          spelling.replace('_', ' '),
          { group: group as VerbGroup, form: forms[index] ?? 'present', said: spelling }, // the table's own keys
        ]),
      ),
    ),
  ),
);
// These are more often nouns, or words of prose.
for (const word of ['rating', 'seeing', 'holding']) (verbs as Map<string, Verb>).delete(word);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const up =
  'up boost boosted increase hike hiked lift lifted bump bumped raise raised increased higher upgrade';
const down =
  'down cut reduction decrease decreased trim trimmed slashed lowered reduced lower downgrade';

/** A noun or an adjective that tells which way a target moved: `Price Target Boost`, `Lower Price Target`. */
export const directions: ReadonlyMap<string, 'raise' | 'lower' | 'maintain'> = new Map([
  ...up.split(' ').map((word) => [word, 'raise'] as const),
  ...down.split(' ').map((word) => [word, 'lower'] as const),
  ['unchanged', 'maintain'],
  ['intact', 'maintain'],
]);

/** Classes of words, by the names that patterns use. */
export const classes = {
  ART: set('a an the its their his her new fresh revised current'),
  ADJ: set(
    'new higher lower raised lowered increased reduced street-high street-low fresh revised high low about around roughly just 12-month one-year 1-year 12m 12-mo 12-mth 12month stock share shares year-end potential street',
  ),
  /** The adjectives that can follow a company's name: `Hello Fresh price target` and `State Street PT` keep theirs. */
  SPAN: set('12-month one-year 1-year 12m 12-mo 12-mth 12month stock share shares'),
  NOUN: set('rating ratings stance view recommendation call opinion'),
  COVERAGE: set('coverage'),
  STOCK: set('stock share shares equity common adr adrs'),
  INTACT: set('intact unchanged'),
  LISTED: set('buy top best conviction focus tactical outperform positive negative catalyst us'),
  PREFERENCE: set(
    'prefers preferred preferring preference favors favours favor favour favoring recommends',
  ),
  FROM: set('from vs versus was prior previously prev'),
  JOINT: set('and & but while with as after it , ; - -- / |'),
  OBJECT: set('rating ratings target targets coverage stock share shares price pt'),
  DIRECTION: new Set(directions.keys()),
  AUX: set('is was were are has have had been being gets get got now'),
} as const;

/** Words that begin a comment, and so end a name. */
export const proseWords = set(
  'after amid amidst as ahead because before citing cites cited given following follows despite due flags flagging highlights highlighting notes noting points pointing says saying said sees seeing saw expects expecting warns warning thanks until since when where while if though although post calls calling sights driven helped into against over than over in on at by for with from to into vs via per but yet here that which who on-track buoyed fueled fuelled boosted bolstered supported underpinned',
);

/** Verbs of comments: a clause that begins with one names no second stock. */
export const commentVerbs = set(
  'sees cites highlights views notes says expects flags believes remains warns points calls likes prefers recommends finds thinks predicts forecasts projects models estimates anticipates argues adds names adds trims points highlights stays turns tells offers shows gives leaves urges prefers eyes does is are was has maintains targets implies implying suggests suggesting signals favors favours questions reviews updates describes identifies emphasizes praises welcomes stresses reports considers tips backs sets takes makes puts removes mentions comments with on in for and but shares stock target price no not it its top best here worst strong weak growth demand valuation upside downside consensus eps fy24 fy25 fy26 fy27',
);

/** Nouns about a company. They end no company's name, but may begin one. */
export const aboutWords = set(
  'outlook estimates estimate eps forecast forecasts guidance earnings results demand prospects momentum quarter valuation upside downside margins growth today news update analyst ahead here strong weak stock shares potential risk risks concerns confidence upgrade downgrade numbers sales revenue revenues ebitda multiple view views expectations profit profits deliveries delivery dividend dividends production output synergy synergies savings capacity capex buyback cash debt leverage cost costs subscriber backlog bookings fund fundraising risk/reward risk-reward notch notches',
);

/** Words that end companies' names. A possessive after one is not part of the name. */
export const companyNouns = set(
  'inc incorporated corp corporation co company ltd limited llc plc sa nv ag se lp group holdings holding technologies technology systems software pharmaceuticals pharma therapeutics biosciences energy financial bancorp bank partners industries international entertainment airlines motors foods brands capital trust properties resources',
);

/** The comma before these belongs to a company's name. */
export const legalForms = set(
  'inc incorporated corp corporation co ltd limited llc plc sa nv ag se lp lp. s.a n.v s.p.a',
);

/** Houses that rate stocks, and whose names mean nothing else. A record may have no file of them. */
export const otherHouses: readonly string[] =
  'Anand Rathi,Arete,ATB Capital,Axis Capital,B. Riley,BNP Paribas Exane,Bryan Garnier,BTIG,Cantor Fitzgerald,CLSA,Cormark,Dolat Capital,Desjardins,DZ Bank,Elara,Emkay,Erste,Exane BNP Paribas,Exane,Gordon Haskett,Guggenheim,H.C. Wainwright,HC Wainwright,ICICI Securities,JM Financial,Janney,JMP Securities,Kepler Cheuvreux,Kotak Institutional Equities,Lake Street,Melius,MoffettNathanson,Monness Crespi,Motilal Oswal,Nirmal Bang,Northcoast,Northland,Nuvama,Oddo BHF,Panmure Liberum,Peel Hunt,Prabhudas Lilladher,Redburn Atlantic,Redburn,Rosenblatt,Roth Capital,Roth MKM,Rothschild & Co Redburn,Rothschild Redburn,Seaport Global,Seaport Research,Sharekhan,Shore Capital,Sidoti,Telsey,Zelman'.split(
    ',',
  );

/** The first words of companies whose names contain what elsewhere ends a name (`'s`, `and`), or have no capital. */
export const wholeNames: readonly string[] =
  "moody's,mcdonald's,kohl's,lowe's,macy's,wendy's,domino's,denny's,dillard's,carter's,casey's,ollie's,bj's,dick's,dave & buster's,papa john's,children's,victoria's,lands' end,land's,trader joe's,chili's,levi's,arby's,sotheby's,o'reilly,sportsman's,duluth's,zaxby's,freshii's,portillo's,men's,hershey's,kellogg's,campbell's,wyndham's,sainsbury's,greggs,domino's pizza,marks and spencer,johnson and johnson,procter and gamble,barnes and noble,smith and nephew,smith and wesson,tate and lyle,bed bath and beyond,abercrombie and fitch,black and decker,mccormick and,ernst and young,bath and body works,crown castle,air products and chemicals,texas pacific land and,arm and hammer,barrick gold and,eli lilly and,deere and,bath & body works,cracker barrel old country store,ben and jerry's,adidas,lululemon athletica,lululemon,thyssenkrupp,trivago,argenx,abrdn,boohoo,on holding,on semiconductor,best buy,pets at home,at home".split(
    ',',
  );
