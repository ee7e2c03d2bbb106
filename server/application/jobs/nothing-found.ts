import { z } from 'zod';

import type { NothingFoundWeek } from '#protocol/jobs/library.js';

import { localTime } from '../../domain/calendar.js';
import type { Signal } from '../access/signal.js';
import { createSignal } from '../access/signal.js';
import type { Clock, DocumentStore } from '../ports.js';
import { isoWeek } from './iso-week.js';

export const nothingFoundSchema = z.strictObject({
  version: z.literal(1),
  /** Oldest first. */
  weeks: z.array(
    z.strictObject({
      week: z.string().regex(/^\d{4}-W\d{2}$/),
      words: z.record(z.string().regex(/^[a-z]{3,30}$/), z.number().int().min(1)),
    }),
  ),
});
export type NothingFoundDocument = z.infer<typeof nothingFoundSchema>;
export const nothingFoundYet: NothingFoundDocument = { version: 1, weeks: [] };

/** Below it a word may be somebody's name: it stays in memory, and nobody is told. */
const LEAST_TOLD = 3;
export const MOST_WEEKS = 26;
/** Words counted in one week; more would be somebody who plays. */
const MOST_WORDS = 5_000;
/** Words of all devices counted in one hour; the same. */
const MOST_LATELY = 10_000;
const HOUR_MS = 3_600_000;

/** Counts the words of searches that found nothing. */
export interface NothingFound {
  /** Each device counts once for a word and an hour. */
  report(deviceId: string, words: readonly string[]): void;
  /** Latest week first; only words of at least three. */
  weeks(): readonly NothingFoundWeek[];
  /** Writes what has changed. Never rejects: what could not be written is tried again. */
  round(): Promise<void>;
  /** More may be told than before. */
  readonly changed: Signal<void>;
}

export async function openNothingFound(parts: {
  readonly store: DocumentStore<NothingFoundDocument>;
  readonly clock: Clock;
  /** IANA name */
  timeZone(): string;
  problem(what: string, reason: unknown): void;
}): Promise<NothingFound> {
  const { store, clock } = parts;
  const changed = createSignal<void>();
  const kept = new Map((await store.read()).weeks.map(({ week, words }) => [week, words]));
  let week = thisWeek();
  let counts = new Map(Object.entries(kept.get(week) ?? {}));
  /** When a device last counted for a word, ms. In memory only, for an hour. */
  const lately = new Map<string, number>();
  let unwritten = false;
  let failing = false;

  function thisWeek(): string {
    return isoWeek(localTime(clock.now(), parts.timeZone()).date);
  }

  function turnWeek(): void {
    const now = thisWeek();
    if (now === week) return;
    week = now;
    counts = new Map(Object.entries(kept.get(week) ?? {}));
  }

  function count(word: string): void {
    const times = counts.get(word) ?? 0;
    if (times === 0 && counts.size >= MOST_WORDS) return;
    counts.set(word, times + 1);
    if (times + 1 < LEAST_TOLD) return;
    const told = [...counts].filter(([, times]) => times >= LEAST_TOLD).sort(commonestFirst);
    kept.set(week, Object.fromEntries(told));
    for (const old of [...kept.keys()].sort().slice(0, -MOST_WEEKS)) kept.delete(old);
    unwritten = true;
    changed.emit();
  }

  return {
    report(deviceId, words) {
      turnWeek();
      const now = clock.now();
      for (const [key, at] of lately) if (now - at >= HOUR_MS) lately.delete(key);
      for (const word of new Set(words)) {
        const key = `${deviceId} ${word}`;
        if (lately.has(key) || lately.size >= MOST_LATELY) continue;
        lately.set(key, now);
        count(word);
      }
    },
    weeks: () =>
      [...kept]
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .map(([week, words]) => ({
          week,
          words: Object.entries(words)
            .sort(commonestFirst)
            .map(([word, count]) => ({ word, count })),
        })),
    async round() {
      if (!unwritten) return;
      unwritten = false;
      const weeks = [...kept]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([week, words]) => ({ week, words }));
      try {
        await store.write({ version: 1, weeks });
        failing = false;
      } catch (reason) {
        unwritten = true;
        if (!failing) parts.problem('words of searches that found nothing', reason);
        failing = true;
      }
    },
    changed,
  };
}

function commonestFirst(
  [one, times]: readonly [string, number],
  [other, others]: readonly [string, number],
): number {
  return others - times || (one < other ? -1 : 1);
}
