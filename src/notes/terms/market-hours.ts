import { exchangeNamed } from './exchanges.ts';

/** When shares trade on a weekday, in the zone of their exchange. Holidays and half days are not known here. */
interface MarketHours {
  timeZone: string;
  /** `HH:MM`. */
  open: string;
  close: string;
}

/** Regular trading, without auctions before and after it, as the exchanges state it. */
const rows: readonly [codes: string, timeZone: string, open: string, close: string][] = [
  ['NASDAQ NYSE NYSEARCA NYSEAMERICAN CBOE OTC OTCQB OTCQX', 'America/New_York', '09:30', '16:00'],
  ['TSX TSXV CSE NEO', 'America/Toronto', '09:30', '16:00'],
  ['LSE', 'Europe/London', '08:00', '16:30'],
  ['ISE', 'Europe/Dublin', '08:00', '16:30'],
  ['XETRA', 'Europe/Berlin', '09:00', '17:30'],
  ['EPA', 'Europe/Paris', '09:00', '17:30'],
  ['AMS', 'Europe/Amsterdam', '09:00', '17:30'],
  ['EBR', 'Europe/Brussels', '09:00', '17:30'],
  ['ELI', 'Europe/Lisbon', '08:00', '16:30'],
  ['BIT', 'Europe/Rome', '09:00', '17:30'],
  ['BME', 'Europe/Madrid', '09:00', '17:30'],
  ['SWX', 'Europe/Zurich', '09:00', '17:30'],
  ['STO', 'Europe/Stockholm', '09:00', '17:30'],
  ['CPH', 'Europe/Copenhagen', '09:00', '17:00'],
  ['HEL', 'Europe/Helsinki', '10:00', '18:30'],
  ['OSL', 'Europe/Oslo', '09:00', '16:25'],
  ['HKEX', 'Asia/Hong_Kong', '09:30', '16:00'],
  ['ASX', 'Australia/Sydney', '10:00', '16:00'],
  ['SGX', 'Asia/Singapore', '09:00', '17:00'],
  ['SSE SZSE', 'Asia/Shanghai', '09:30', '15:00'],
  ['KRX KOSDAQ', 'Asia/Seoul', '09:00', '15:30'],
  ['NSE BSE', 'Asia/Kolkata', '09:15', '15:30'],
];

const byCode = new Map(
  rows.flatMap(([codes, timeZone, open, close]) =>
    codes.split(' ').map((code): [string, MarketHours] => [code, { timeZone, open, close }]),
  ),
);

/** Returns when an exchange trades; undefined if that is not known here. */
export function marketHours(exchange: string): MarketHours | undefined {
  return byCode.get(exchangeNamed(exchange)?.code ?? '');
}
