import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import { dateSchema } from '#protocol/vocabulary-schemas.js';
import { z } from 'zod';

import { keep } from '../access/kept-document.js';
import type { DocumentStore } from '../ports.js';

/** Each threshold that anything was published under, oldest first; the last one holds. */
export const thresholdsSchema = z.strictObject({
  version: z.literal(1),
  thresholds: z.array(
    z.strictObject({
      fewest: z.number().int().min(1),
      /** The last date on which something was published under it; absent: it holds. */
      until: dateSchema.exactOptional(),
    }),
  ),
});
export type ThresholdsDocument = z.infer<typeof thresholdsSchema>;
export const noThresholds: ThresholdsDocument = { version: 1, thresholds: [] };

/**
 * Remembers which thresholds figures were published under. Two publications of the same year, each safe by
 * itself, can give away together what both withhold: the one shows the count that the other hid as a
 * companion. So what was withheld of a year stays withheld (docs/decisions/roll-ups.md).
 */
export interface Thresholds {
  /**
   * To be asked before anything is published.
   * Refusals: storage-unavailable (nothing may be published under a threshold that is not remembered).
   */
  hold(fewest: number, today: string): Promise<Result<Record<string, never>>>;
  /** All that a year was or is published under, each once; the one that holds last. */
  of(year: number): readonly number[];
}

export async function openThresholds(
  store: DocumentStore<ThresholdsDocument>,
): Promise<Thresholds> {
  let document = await store.read();
  let turn: Promise<unknown> = Promise.resolve();

  return {
    hold(fewest, today) {
      if (document.thresholds.at(-1)?.fewest === fewest) return Promise.resolve(ok({}));
      const held = turn.then(() => change(fewest, today));
      turn = held.catch(() => undefined);
      return held;
    },
    of(year) {
      const start = `${String(year).padStart(4, '0')}-01-01`;
      const known = document.thresholds.filter(
        ({ until }) => until === undefined || until >= start,
      );
      const last = known.at(-1);
      const others = known.map(({ fewest }) => fewest).filter((fewest) => fewest !== last?.fewest);
      return [...new Set(others), ...(last === undefined ? [] : [last.fewest])];
    },
  };

  async function change(fewest: number, today: string): Promise<Result<Record<string, never>>> {
    if (document.thresholds.at(-1)?.fewest === fewest) return ok({});
    const before = document.thresholds.map((one) =>
      one.until === undefined ? { ...one, until: today } : one,
    );
    const next: ThresholdsDocument = { version: 1, thresholds: [...before, { fewest }] };
    const kept = await keep(store, next);
    if (kept.ok) document = next;
    return kept;
  }
}
