import { z } from 'zod';

/** As Electron tells it before 35 (a number, apart) and after (a word, in the event). */
const eventSchema = z.object({ level: z.literal('error'), message: z.string() });
const ERROR = 3;

/** Long enough to be a secret, a token, a hash. */
const TELLING = /[\w+/=-]{16,}/g;
const MOST = 200;

/**
 * What a page's console says, if it is an error: without anything that could be a secret.
 * @param event of `console-message`, and what came with it
 */
export function pageError(event: unknown, level: unknown, message: unknown): string | undefined {
  const told = level === ERROR && typeof message === 'string' ? message : fromEvent(event);
  return told?.replaceAll(TELLING, '…').slice(0, MOST);
}

function fromEvent(event: unknown): string | undefined {
  const parsed = eventSchema.safeParse(event);
  return parsed.success ? parsed.data.message : undefined;
}
