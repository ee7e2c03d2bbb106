import type { Directory } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';

import { quantile } from '../timing.js';
import type { Query } from './query-set.js';

/** Indexes of occupations, best first. */
export type Finder = (query: string, language: Language) => readonly number[];

/** How well a set of queries was answered. */
export interface Score {
  readonly queries: number;
  /** Share of queries with a right one among the first 1, 5, 10. */
  readonly success1: number;
  readonly success5: number;
  readonly success10: number;
  /** Mean of 1 / place of the first right one. */
  readonly mrr: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export function scoreOf(
  { occupations }: Directory,
  queries: readonly Query[],
  find: Finder,
): Score {
  const ms: number[] = [];
  const places = queries.map(({ text, language, wanted }) => {
    const began = performance.now();
    const found = find(text, language);
    ms.push(performance.now() - began);
    const place = found.findIndex((index) => {
      const { id, esco } = occupations[index] ?? {};
      return [id, esco?.uuid, esco?.code].some(
        (name) => name !== undefined && wanted.includes(name),
      );
    });
    return place === -1 ? Number.POSITIVE_INFINITY : place + 1;
  });
  const share = (most: number) => places.filter((place) => place <= most).length / places.length;
  return {
    queries: places.length,
    success1: share(1),
    success5: share(5),
    success10: share(10),
    mrr: places.reduce((sum, place) => sum + 1 / place, 0) / places.length,
    p50Ms: quantile(ms, 0.5),
    p99Ms: quantile(ms, 0.99),
  };
}
