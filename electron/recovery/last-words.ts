import type { Log } from '../log/log.js';
import { errorFields } from '../log/log.js';

/** What the supervisor sees of an app that failed, and starts again (sysexits: software). */
const FAILED = 70;

/** An error nobody expected: written down, and the app ends, so that its supervisor starts it afresh. */
export function endOnError(log: Log, exit: (code: number) => void): void {
  let ending = false;
  const end = async (cause: unknown): Promise<void> => {
    if (ending) return;
    ending = true;
    log.error('the app ends after an error', errorFields(cause));
    await log.end();
    exit(FAILED);
  };
  process.on('uncaughtException', (cause) => void end(cause));
  process.on('unhandledRejection', (cause) => void end(cause));
}
