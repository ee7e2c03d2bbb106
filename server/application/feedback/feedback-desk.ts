import type { CommandPayload, FeedbackCommandKind } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';

import { localTime } from '../../domain/calendar.js';
import type { FeedbackDay, Half } from '../../domain/portrait/feedback-day.js';
import { emptyDay, withLot } from '../../domain/portrait/feedback-day.js';
import type { Lot } from '../../domain/portrait/lots.js';
import { companyOf, joined, LEAST_LOT } from '../../domain/portrait/lots.js';
import type { Clock, Ids } from '../ports.js';

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
  /** Writes the lots that are full, and what is left of a month that is over. Call every second. */
  round(): Promise<void>;
  /** The server stops: of what is held, all that may be written. The rest is let go with it. */
  settle(): Promise<void>;
}

/** Held of one kind while the disk is full; what comes after is let go. Far more than a day brings. */
const MOST_HELD = 20_000;
const IDS_KEPT = 5_000;

interface Moment {
  readonly date: string;
  readonly half: Half;
}

/** A lot that is full and not on the disk yet; it counts for the day on which it became so. */
interface Ready extends Moment {
  readonly lot: Lot;
}

export function createFeedbackDesk(parts: {
  readonly store: FeedbackStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timeZone: () => string;
  /** Something could not be kept now and will be tried again. */
  readonly problem: (what: string, reason: unknown) => void;
}): FeedbackDesk {
  const { store, clock } = parts;
  /** By company: fewer than a lot of each, of today or of days before. */
  const held = new Map<string, Lot>();
  const ready = new Map<string, Ready>();
  const seen = new Set<string>();
  /** The days being added to, as this process wrote them: a write that failed may be there all the same. */
  const days = new Map<string, FeedbackDay>();
  let lastGiven: Moment | undefined;
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
      const now = moment();
      endMonth(now);
      lastGiven = now;
      if (hold(lotOf(command), now)) void round();
      return ok({});
    },
    round() {
      endMonth(moment());
      return round();
    },
    settle() {
      mix(moment());
      return round();
    },
  };

  function moment(): Moment {
    const { date, hour } = localTime(clock.now(), parts.timeZone());
    return { date, half: hour < 12 ? 'morning' : 'afternoon' };
  }

  /** @returns whether a lot became full by it */
  function hold(one: Lot, now: Moment): boolean {
    const company = companyOf(one);
    const before = held.get(company);
    const lot = before === undefined ? one : joined(before, one);
    if (lot.answers.length < LEAST_LOT) {
      held.set(company, lot);
      return false;
    }
    held.delete(company);
    release({ ...now, lot });
    return true;
  }

  function release(more: Ready): void {
    const key = `${more.lot.kind} ${more.date} ${more.half}`;
    const before = ready.get(key);
    if (before === undefined) ready.set(key, more);
    else if (before.lot.answers.length < MOST_HELD) {
      ready.set(key, { ...before, lot: joined(before.lot, more.lot) });
    }
  }

  /** What was told in a month counts in it, where that can be. */
  function endMonth(now: Moment): void {
    if (lastGiven === undefined || lastGiven.date.slice(0, 7) === now.date.slice(0, 7)) return;
    mix(lastGiven);
    lastGiven = undefined;
  }

  /** Portraits of all languages together make a lot where those of each are too few. */
  function mix(at: Moment): void {
    const companies = [...held.keys()].filter((company) => held.get(company)?.kind === 'portrait');
    const answers = companies.flatMap((company) => {
      const lot = held.get(company);
      return lot?.kind === 'portrait' ? lot.answers : [];
    });
    if (answers.length < LEAST_LOT) return;
    for (const company of companies) held.delete(company);
    release({ ...at, lot: { kind: 'mixed', answers } });
  }

  function round(): Promise<void> {
    last = last.then(write);
    return last;
  }

  /** Never rejects: what could not be written stays ready. */
  async function write(): Promise<void> {
    for (const [key, lot] of [...ready]) {
      ready.delete(key);
      try {
        await add(lot);
        failing = false;
      } catch (reason) {
        const since = ready.get(key);
        ready.delete(key);
        release(lot);
        if (since !== undefined) release(since);
        if (!failing) parts.problem('what visitors told', reason);
        failing = true;
      }
    }
    const waiting = new Set([...ready.values()].map(({ date }) => date));
    const { date: today } = moment();
    for (const date of days.keys()) {
      if (date !== today && !waiting.has(date)) days.delete(date);
    }
  }

  async function add({ date, half, lot }: Ready): Promise<void> {
    const before = days.get(date) ?? (await store.read(date)) ?? emptyDay(parts.ids.newId());
    days.set(date, before);
    const after = withLot(before, half, lot);
    await store.write(date, after);
    days.set(date, after);
  }
}

function lotOf(command: FeedbackCommand): Lot {
  switch (command.kind) {
    case 'give-portrait':
      return { kind: 'portrait', answers: [command.payload.portrait] };
    case 'give-satisfaction':
      return { kind: 'satisfaction', answers: [command.payload.mark] };
    case 'give-divide':
      return { kind: 'divide', answers: [command.payload.divide] };
    case 'count-directory':
      return { kind: 'directory', answers: [command.payload] };
  }
}
