import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes so many notes that are right and say next to nothing, and the firm that they are of. */
export async function writeBriefs(folder: string, count: number, body = ''): Promise<void> {
  await mkdir(join(folder, 'firms'), { recursive: true });
  await mkdir(join(folder, 'ratings/2026'), { recursive: true });
  const firm = '---\nname: Fixture Securities\nladders:\n  - words: [Buy, Hold, Sell]\n---\n';
  await writeFile(join(folder, 'firms/fixture-securities.md'), firm);
  for (let number = 0; number < count; number += 1) {
    const symbol = `T${number.toString(36).toUpperCase().padStart(4, '0')}`;
    const name = `2026-01-05-${symbol.toLowerCase()}-fixture-securities.md`;
    await writeFile(
      join(folder, 'ratings/2026', name),
      `---
title: Fixture Securities on ${symbol}
published: 2026-01-05
ticker: NYSE:${symbol}
company: ${symbol} Corp
firm: Fixture Securities
action: maintain
rating: { from: Buy, to: Buy }
---
${body}
`,
    );
  }
}
