/** Returns an amount as notes write it: `86`, `15.60`. Cents are never rounded away. */
export function writeAmount(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(Math.max(2, decimals(amount)));
}

function decimals(amount: number): number {
  return Math.min(6, String(amount).split('.')[1]?.length ?? 0);
}
