import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import type {
  FoundOccupation,
  Jobs,
  JobSheet,
  JobsState,
  OffersOf,
  Shelf,
  ShelfCount,
} from './jobs.js';

export function useJobsState(jobs: Jobs): JobsState {
  return useSyncExternalStore(jobs.subscribe, jobs.getState);
}

/** An answer, with the question it answers: it may be the one before. */
interface Answered<T> {
  readonly key: string;
  readonly of: Jobs;
  readonly answer: T;
}

/**
 * The latest answer to the latest question; one that was overtaken is dropped. Asked again when another
 * directory has come.
 * @param key names the question; `undefined`: nothing is asked
 */
function useAnswer<T>(
  jobs: Jobs,
  key: string | undefined,
  ask: () => Promise<T>,
): Answered<T> | undefined {
  const state = useJobsState(jobs);
  const [answered, setAnswered] = useState<Answered<T> | undefined>();
  // It asks what `key` says, and nothing else.
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (key === undefined) return undefined;
    let wanted = true;
    latest.current().then(
      (answer) => {
        if (wanted) setAnswered({ key, of: jobs, answer });
      },
      // Given up with the directory it was asked of: the state says so, and the next one is asked again.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [jobs, key, state]);
  return answered?.of === jobs ? answered : undefined;
}

/** Only an answer to this very question: a sheet is never shown under another's name. */
function useExactAnswer<T>(jobs: Jobs, key: string | undefined, ask: () => Promise<T>) {
  const answered = useAnswer(jobs, key, ask);
  return answered !== undefined && answered.key === key ? answered : undefined;
}

export interface Suggestions {
  readonly found: readonly FoundOccupation[];
  /** Whether they answer what stands in the field now; until then those of before stay. */
  readonly settled: boolean;
}

/** What a query may mean, at each key press; what was found before stays until the answer is there. */
export function useFound(
  jobs: Jobs,
  query: string,
  language: Language,
  limit: number,
): Suggestions {
  const asked = query.trim();
  const key = asked === '' ? undefined : JSON.stringify([asked, language, limit]);
  const answered = useAnswer(jobs, key, () => jobs.find(asked, language, limit));
  if (key === undefined) return { found: [], settled: true };
  return { found: answered?.answer ?? [], settled: answered?.key === key };
}

/** `undefined` while it is on its way; `gone` where this directory has none of that id. */
export function useSheet(jobs: Jobs, id: string | undefined): JobSheet | 'gone' | undefined {
  const answered = useExactAnswer(jobs, id, () => jobs.sheet(id ?? ''));
  return answered === undefined ? undefined : (answered.answer ?? 'gone');
}

/** @param today `YYYY-MM-DD` */
export function useOffers(jobs: Jobs, id: string | undefined, today: string): OffersOf | undefined {
  const key = id === undefined ? undefined : `${id} ${today}`;
  return useExactAnswer(jobs, key, () => jobs.offers(id ?? '', today))?.answer;
}

export function useShelves(
  jobs: Jobs,
  by: 'sector' | 'isco' | 'interest',
  parent?: string,
): readonly ShelfCount[] | undefined {
  return useExactAnswer(jobs, `${by} ${parent ?? ''}`, () => jobs.shelves(by, parent))?.answer;
}

export function useShelf(
  jobs: Jobs,
  shelf: Shelf | undefined,
  language: Language,
): readonly FoundOccupation[] | undefined {
  const key = shelf === undefined ? undefined : JSON.stringify([shelf, language]);
  return useExactAnswer(jobs, key, async () =>
    shelf === undefined ? [] : jobs.browse(shelf, language),
  )?.answer;
}
