/** An exchange, under the one code that notes use for it. */
export interface Exchange {
  code: string;
  /** What stands before a class of shares, as in `BRK.B` and `VOLV-B`; undefined if symbols here have no classes. */
  beforeClass: '.' | '-' | undefined;
  isAmerican: boolean;
}

/** Its code, then its other names, MICs (ISO 10383) among them; its suffixes at Reuters and Yahoo; `beforeClass`. */
type Row = readonly [names: string, suffixes?: string, beforeClass?: '.' | '-'];

const american: readonly Row[] = [
  [
    'NASDAQ NASDAQGS NASDAQGM NASDAQCM NMS NGM NCM XNAS XNGS XNMS XNCM NASDAQGLOBALSELECT NASDAQGLOBALMARKET NASDAQCAPITALMARKET',
    'O OQ',
  ],
  ['NYSE XNYS NEWYORKSTOCKEXCHANGE', 'N'],
  ['NYSEARCA ARCA ARCX'],
  ['NYSEAMERICAN AMEX XASE NYSEMKT ASE'],
  ['CBOE BATS BZX XCBO'],
  ['OTC OTCMKTS OTCMARKETS OTCPK OTCBB PINK PINX OTCM OOTC', 'PK'],
  ['OTCQB'],
  ['OTCQX'],
];

const others: readonly Row[] = [
  ['TSX XTSE TORONTO TORONTOSTOCKEXCHANGE', 'TO', '.'],
  ['TSXV CVE XTSX TSXVENTURE', 'V', '.'],
  ['CSE XCNQ CNSX', 'CN', '.'],
  ['NEO XNEO CBOECANADA', 'NE', '.'],
  ['LSE LON LONDON AIM XLON AIMX LONDONSTOCKEXCHANGE', 'L', '.'],
  ['XETRA ETR XETR', 'DE'],
  ['FRA XFRA FRANKFURT FWB', 'F'],
  ['STU XSTU STUTTGART', 'SG'],
  ['MUN XMUN MUNICH', 'MU'],
  ['EPA PAR XPAR EURONEXTPARIS PARIS', 'PA'],
  ['AMS XAMS EURONEXTAMSTERDAM AMSTERDAM', 'AS'],
  ['EBR BRU XBRU EURONEXTBRUSSELS BRUSSELS', 'BR'],
  ['ELI XLIS EURONEXTLISBON LISBON', 'LS'],
  ['ISE XDUB DUBLIN EURONEXTDUBLIN', 'IR'],
  ['BIT MIL XMIL MTAA MILAN BORSAITALIANA', 'MI'],
  ['BME XMAD MADRID MCE', 'MC'],
  ['SWX SIX VTX XSWX XVTX SIXSWISSEXCHANGE', 'SW S VX'],
  ['STO XSTO STOCKHOLM OMXSTOCKHOLM', 'ST', '-'],
  ['CPH XCSE COPENHAGEN OMXCOPENHAGEN', 'CO', '-'],
  ['HEL XHEL HELSINKI OMXHELSINKI', 'HE', '-'],
  ['OSL XOSL OSLO OSLOBORS', 'OL', '-'],
  ['ICE XICE ICELAND', 'IC', '-'],
  ['VIE WBAG XWBO VIENNA', 'VI'],
  ['WSE XWAR GPW WARSAW', 'WA'],
  ['PRA XPRA PRAGUE', 'PR'],
  ['BUD XBUD BUDAPEST', 'BD'],
  ['BVB XBSE BUCHAREST', 'RO'],
  ['ATH XATH ATHEX ATHENS', 'AT'],
  ['BIST IST XIST ISTANBUL', 'IS'],
  ['MOEX MISX MCX MOSCOW', 'ME'],
  ['TAL XTAL TALLINN', 'TL'],
  ['RIG XRIS RIGA', 'RG'],
  ['VSE XLIT VILNIUS', 'VS'],
  ['TASE TLV XTAE TELAVIV', 'TA'],
  ['TADAWUL XSAU SAUDI', 'SR'],
  ['ADX XADS ABUDHABI', 'AD'],
  ['DFM XDFM DUBAI', 'DU'],
  ['QSE XQAT DSM', 'QA'],
  ['KWSE XKUW BOURSAKUWAIT', 'KW'],
  ['BHB XBAH BAHRAIN'],
  ['MSX XMUS MUSCAT'],
  ['EGX XCAI CAIRO', 'CA'],
  ['JSE XJSE JOHANNESBURG', 'JO J'],
  ['NGX XNSA NIGERIA'],
  ['NSEK XNAI NAIROBI'],
  ['CASA XCAS CASABLANCA'],
  ['ASX XASX SYDNEY', 'AX'],
  ['NZX NZE XNZE', 'NZ'],
  ['TSE TYO XTKS JPX TOKYO TOKYOSTOCKEXCHANGE', 'T'],
  ['NAG XNGO NAGOYA'],
  ['FKA XFKA FUKUOKA'],
  ['SPSE XSAP SAPPORO'],
  ['HKEX HKG SEHK XHKG HKSE HONGKONG', 'HK'],
  ['SSE SHA SHSE XSHG SHANGHAI', 'SS SH'],
  ['SZSE SHE XSHE SHENZHEN', 'SZ'],
  ['BJSE XBSJ BEIJING', 'BJ'],
  ['TWSE TPE XTAI TAIWAN', 'TW'],
  ['TPEX ROCO TAIPEI', 'TWO'],
  ['KRX KSE XKRX KOREA KOSPI', 'KS'],
  ['KOSDAQ XKOS', 'KQ'],
  ['SGX SES XSES SINGAPORE', 'SI'],
  ['NSE XNSE NSEI', 'NS'],
  ['BSE BOM XBOM BSEINDIA', 'BO'],
  ['PSX KAR XKAR', 'KA'],
  ['DSE XDHA DHAKA'],
  ['COSE XCOL COLOMBO', 'CM'],
  ['SET BKK XBKK THAILAND', 'BK'],
  ['IDX JKT XIDX JAKARTA', 'JK'],
  ['KLSE MYX BURSA XKLS', 'KL'],
  ['PSE XPHS PHILIPPINES', 'PS'],
  ['HOSE HSX XSTC', 'VN'],
  ['HNX XHNX HASTC', 'HN'],
  ['UPCOM'],
  ['B3 BVMF BMFBOVESPA BOVESPA', 'SA'],
  ['BMV XMEX MEXICO', 'MX'],
  ['BIVA'],
  ['BYMA BCBA XBUE BUENOSAIRES', 'BA'],
  ['SGO XSGO SANTIAGO', 'SN'],
  ['BVC XBOG BOGOTA', 'CL'],
  ['BVL XLIM LIMA', 'LM'],
];

const byName = new Map<string, Exchange>();
const bySuffix = new Map<string, Exchange>();

for (const [rows, isAmerican] of [
  [american, true],
  [others, false],
] as const) {
  for (const [names, suffixes, beforeClass] of rows) {
    const [code = '', ...aliases] = names.split(' ');
    const exchange = { code, beforeClass: isAmerican ? ('.' as const) : beforeClass, isAmerican };
    for (const name of [code, ...aliases]) byName.set(name, exchange);
    for (const suffix of suffixes?.split(' ') ?? []) bySuffix.set(suffix, exchange);
  }
}

/** The codes of all exchanges, for "did you mean". */
export const exchangeCodes: readonly string[] = [
  ...new Set([...byName.values()].map(({ code }) => code)),
];

/** Returns the exchange with a code, a MIC or another name, such as `NasdaqGS`; undefined if it is unknown. */
export function exchangeNamed(name: string): Exchange | undefined {
  return byName.get(name) ?? byName.get(name.toUpperCase().replace(/[^A-Z0-9]/g, ''));
}

/** Returns the exchange whose symbols have a suffix at Reuters or Yahoo: `L` is London's. */
export function exchangeOfSuffix(suffix: string): Exchange | undefined {
  return bySuffix.get(suffix);
}
