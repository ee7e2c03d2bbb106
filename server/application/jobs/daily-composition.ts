import { localTime } from '../../domain/calendar.js';
import type { Clock } from '../ports.js';
import type { ImportTurns } from './import-turns.js';

/** When a composition that failed is tried again, ms. */
const AGAIN_MS = 30_000;
/** Where there are packages from before, a start has more urgent work than looking at them, ms. */
const REST_MS = 20_000;

/**
 * Packages follow the date, because offers end; and at the start what the program brings along may be
 * newer than what they were made of.
 */
export function createDailyComposition(parts: {
  readonly turns: ImportTurns;
  readonly clock: Clock;
  /** IANA name */
  timeZone(): string;
  /** Whether there are packages to go on with. */
  isThere(): boolean;
  composed(): Promise<void>;
  problem(what: string, reason: unknown): void;
}): { ifDue(): void } {
  const { turns, clock } = parts;
  /** The date it was done for, or was tried for at that time. */
  let last: { readonly date: string; readonly retryAt?: number } | undefined;
  let isRunning = false;
  let began: number | undefined;

  async function compose(date: string): Promise<void> {
    const outcome = await turns.compose();
    last = outcome.ok ? { date } : { date, retryAt: clock.now() + AGAIN_MS };
    if (!outcome.ok) parts.problem('composing the jobs directory', outcome.fault);
    await parts.composed();
  }

  return {
    ifDue() {
      const now = clock.now();
      began ??= now;
      const rests = last === undefined && parts.isThere() && Math.abs(now - began) < REST_MS;
      if (rests) return;
      const { date } = localTime(now, parts.timeZone());
      const isDone = last?.date === date && (last.retryAt ?? Infinity) > now;
      if (isDone || isRunning || turns.running !== undefined) return;
      isRunning = true;
      compose(date)
        .catch((reason: unknown) => parts.problem('composing the jobs directory', reason))
        .finally(() => (isRunning = false));
    },
  };
}
