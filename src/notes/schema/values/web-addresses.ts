import { findInvisible } from '../../terms/invisible.ts';
import { isWebAddress } from '../../terms/web-address.ts';
import type { Refusal } from './refusal.ts';

export function refuseUrl(value: string): Refusal | undefined {
  if (isBare(value) && isWebAddress(value)) return undefined;
  const bare = value.replace(/^<(.*)>$/, '$1');
  const whole = /^[^:\s]+\.[^:\s]+$/.test(bare) ? `https://${bare}` : bare;
  return {
    expected: 'an address that starts with https://',
    label: 'not a web address',
    fix: isBare(whole) && isWebAddress(whole) ? whole : undefined,
  };
}

/** Returns whether an address has neither spaces nor invisible characters, which browsers would drop. */
function isBare(value: string): boolean {
  return !/\s/.test(value) && findInvisible(value).length === 0;
}
