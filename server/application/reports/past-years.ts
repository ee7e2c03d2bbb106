import type { PastYear } from '#protocol/reports.js';
import { PAST_FIGURES } from '#protocol/reports.js';
import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import { z } from 'zod';

import { keep } from '../access/kept-document.js';
import type { Audit } from '../audit/audit.js';
import type { DocumentStore } from '../ports.js';

const count = z.number().int().min(0);

/** Years of before this system, as they were imported. */
export const pastYearsSchema = z.strictObject({
  version: z.literal(1),
  years: z.array(
    z.strictObject({
      year: z.number().int(),
      figures: z.strictObject(
        // every figure of the list is there
        Object.fromEntries(PAST_FIGURES.map((figure) => [figure, count.exactOptional()])) as Record<
          (typeof PAST_FIGURES)[number],
          z.ZodExactOptional<typeof count>
        >,
      ),
    }),
  ),
});
export type PastYearsDocument = z.infer<typeof pastYearsSchema>;
export const noPastYears: PastYearsDocument = { version: 1, years: [] };

/** Figures the centre published itself, so that the first years have something to compare with. */
export interface PastYears {
  /** Ascending. */
  list(): readonly PastYear[];
  /**
   * Takes a table as it was read: its years replace those of the same number, others stay.
   * Refusals: those of the reading, storage-unavailable.
   *
   * @param by staff code
   */
  take(read: Result<readonly PastYear[]>, by: string): Promise<Result<PastYearsLeft>>;
  /**
   * Takes one away again; of a year that is not there nothing changes and nothing is noted.
   * Refusals: storage-unavailable.
   *
   * @param by staff code
   */
  remove(year: number, by: string): Promise<Result<PastYearsLeft>>;
}

/** The years as they stand afterwards, ascending. */
export interface PastYearsLeft {
  readonly years: readonly PastYear[];
}

export async function openPastYears(parts: {
  readonly store: DocumentStore<PastYearsDocument>;
  readonly audit: Audit;
}): Promise<PastYears> {
  const { store, audit } = parts;
  let { years } = await store.read();
  let last: Promise<unknown> = Promise.resolve();

  return {
    list: () => years,
    take(read, by) {
      return read.ok ? inTurn(() => replace(read.value, by)) : Promise.resolve(read);
    },
    remove: (year, by) => inTurn(() => without(year, by)),
  };

  function inTurn(change: () => Promise<Result<PastYearsLeft>>): Promise<Result<PastYearsLeft>> {
    const changed = last.then(change);
    last = changed.catch(() => undefined);
    return changed;
  }

  async function replace(given: readonly PastYear[], by: string): Promise<Result<PastYearsLeft>> {
    const all = new Map(years.map((year) => [year.year, year]));
    for (const year of given) all.set(year.year, year);
    const next = [...all.values()].toSorted((one, other) => one.year - other.year);
    return change(next, by, given.map(({ year }) => year).join(' '));
  }

  async function without(gone: number, by: string): Promise<Result<PastYearsLeft>> {
    const next = years.filter(({ year }) => year !== gone);
    return next.length === years.length ? ok({ years }) : change(next, by, `removed: ${gone}`);
  }

  async function change(
    next: readonly PastYear[],
    by: string,
    detail: string,
  ): Promise<Result<PastYearsLeft>> {
    const kept = await keep(store, { version: 1, years: [...next] });
    if (!kept.ok) return kept;
    years = [...next];
    audit.note({ by, what: 'figures-imported', detail });
    return ok({ years });
  }
}
