import { cancel, confirm, log, note, select, text } from '@clack/prompts';
import type { Asker } from './questions.ts';

/** Ends the command if the person leaves a question with Ctrl+C or Escape. */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (typeof answer !== 'symbol') return answer as Exclude<Answer, symbol>; // just seen to be none
  cancel('Nothing was written.');
  process.exit(1);
}

/** Asks on the terminal. */
export const terminal: Asker = {
  async text({ message, placeholder, refuse }) {
    const validate = (answer: string | undefined) => refuse((answer ?? '').trim());
    const answer = await text({ message, ...(placeholder ? { placeholder } : {}), validate });
    // An empty answer is undefined.
    return String(answered(answer) ?? '').trim();
  },
  async choose({ message, options }) {
    return answered(await select({ message, options: [...options] }));
  },
};

/** Prints something between questions. */
export function say(message: string): void {
  log.info(message);
}

/** Shows a draft, and returns whether to write it. */
export async function agree(path: string, draft: string): Promise<boolean> {
  note(draft.trimEnd(), path);
  return answered(await confirm({ message: 'Write this note?' }));
}
