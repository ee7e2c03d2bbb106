import type { CommandPayload, FeedbackCommandKind } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';

import { localTime } from '../../domain/calendar.js';
import type { Clock } from '../ports.js';
import type { FeedbackDay, Half, Lot } from './feedback-day.js';
import { emptyDay, joined, withLot } from './feedback-day.js';

export type FeedbackCommand = {
  [K in FeedbackCommandKind]: { readonly kind: K; readonly payload: CommandPayload<K> };
}[FeedbackCommandKind];

/** One file a day, apart from everything else. Dates are `YYYY-MM-DD`. */
export interface FeedbackStore {
  /** `undefined` where there is none that can be read. */
  read(date: string): Promise<FeedbackDay | undefined>;
  /** Durable when it resolves. @throws StorageUnavailable */
  write(date: string, day: FeedbackDay): Promise<void>;
}

/**
 * Takes what visitors tell and keeps it so that nothing joins it to a ticket
 * (docs/decisions/feedback-apart.md): no id, device, person or time goes into a record, and what was
 * just told is held in memory until it is one of several.
 */
export interface FeedbackDesk {
  /** Accepted at once, always. A repeated command id counts once (until a restart). */
  give(id: string, command: FeedbackCommand): Result<Record<string, never>>;
  /** Writes the lots that are full or whose time is over. Call every second; calls never overlap. */
  round(): Promise<void>;
  /** Writes all that is held, however few: the server stops, and nobody comes any more that day. */
  settle(): Promise<void>;
}

/** Answers of one kind that reach the disk together, so that none of them is the newest one. */
export const LEAST_LOT = 5;
/** Held of one kind while the disk is full; what comes after is let go. Far more than a day brings. */
const MOST_HELD = 20_000;
const IDS_KEPT = 5_000;

/** A lot that is not on the disk yet, and its day. */
interface Held {
  readonly date: string;
  readonly lot: Lot;
}

export function createFeedbackDesk(parts: {
  readonly store: FeedbackStore;
  readonly clock: Clock;
  readonly timeZone: () => string;
  /** Something could not be kept now and will be tried again. */
  readonly problem: (what: string, reason: unknown) => void;
}): FeedbackDesk {
  const { store, clock } = parts;
  const held = new Map<string, Held>();
  const seen = new Set<string>();
  /** The days being added to, as this process wrote them: a write that failed may be there all the same. */
  const days = new Map<string, FeedbackDay>();
  let failing = false;
  let last: Promise<void> = Promise.resolve();

  return {
    give(id, command) {
      if (seen.has(id)) return ok({});
      seen.add(id);
      if (seen.size > IDS_KEPT) {
        const oldest = seen.values().next();
        if (!oldest.done) seen.delete(oldest.value);
      }
      const { date, half } = today();
      const most = hold({ date, lot: lotOf(command, half) });
      if (most === LEAST_LOT) void round(isDue);
      return ok({});
    },
    round: () => round(isDue),
    settle: () => round(() => true),
  };

  function today(): { readonly date: string; readonly half: Half } {
    const { date, hour } = localTime(clock.now(), parts.timeZone());
    return { date, half: hour < 12 ? 'morning' : 'afternoon' };
  }

  /** @returns how many answers are held with it now */
  function hold(more: Held): number {
    const key = keyOf(more);
    const before = held.get(key);
    if (before === undefined) held.set(key, more);
    else if (before.lot.answers.length < MOST_HELD) {
      held.set(key, { ...before, lot: joined(before.lot, more.lot) });
    }
    return (before?.lot.answers.length ?? 0) + 1;
  }

  function isDue({ date, lot }: Held): boolean {
    if (lot.answers.length >= LEAST_LOT) return true;
    const now = today();
    return date !== now.date || (lot.kind !== 'portrait' && lot.half !== now.half);
  }

  function round(which: (lot: Held) => boolean): Promise<void> {
    last = last.then(() => write(which));
    return last;
  }

  /** Never rejects: what could not be written is held again. */
  async function write(which: (lot: Held) => boolean): Promise<void> {
    for (const [key, lot] of [...held]) {
      if (!which(lot)) continue;
      held.delete(key);
      try {
        await add(lot);
        failing = false;
      } catch (reason) {
        hold(lot);
        if (!failing) parts.problem('what visitors told', reason);
        failing = true;
      }
    }
    const waiting = new Set([...held.values()].map(({ date }) => date));
    for (const date of days.keys()) {
      if (date !== today().date && !waiting.has(date)) days.delete(date);
    }
  }

  async function add({ date, lot }: Held): Promise<void> {
    const before = days.get(date) ?? (await store.read(date)) ?? emptyDay();
    days.set(date, before);
    const after = withLot(before, lot);
    await store.write(date, after);
    days.set(date, after);
  }
}

function lotOf(command: FeedbackCommand, half: Half): Lot {
  switch (command.kind) {
    case 'give-portrait':
      return { kind: 'portrait', answers: [command.payload.portrait] };
    case 'give-satisfaction':
      return { kind: 'satisfaction', half, answers: [command.payload.mark] };
    case 'give-divide':
      return { kind: 'divide', half, answers: [command.payload.divide] };
  }
}

function keyOf({ date, lot }: Held): string {
  return lot.kind === 'portrait' ? `${lot.kind} ${date}` : `${lot.kind} ${date} ${lot.half}`;
}
