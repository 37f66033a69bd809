import { join } from 'node:path';
import { prepareAstro } from './astro.ts';
import { prepareEleventy } from './eleventy.ts';
import { type Engine, EngineMissing, type EngineName } from './engine.ts';
import { prepareHugo } from './hugo.ts';
import { prepareOurs } from './ours.ts';

const prepareOf: Record<EngineName, (folder: string) => Promise<Engine>> = {
  ours: prepareOurs,
  hugo: prepareHugo,
  eleventy: prepareEleventy,
  astro: prepareAstro,
};

/** Returns those engines that can run here, and says which cannot. */
export async function prepareEngines(
  names: readonly EngineName[],
  folder: string,
  say: (line: string) => void,
): Promise<Engine[]> {
  const engines: Engine[] = [];
  for (const name of names) {
    try {
      engines.push(await prepareOf[name](join(folder, name)));
    } catch (error) {
      if (!(error instanceof EngineMissing)) throw error;
      say(`${name} is left out: ${error.message}.`);
    }
  }
  return engines;
}
