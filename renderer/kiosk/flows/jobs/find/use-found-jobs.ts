import type { Language } from '#protocol/vocabulary.js';

import type { Jobs } from '../../../../shared/jobs/jobs.js';
import { useFound } from '../../../../shared/jobs/use-jobs.js';
import type { Suggestions } from '../../../../shared/jobs/use-jobs.js';

/** As many as somebody looks through at a kiosk. */
const MOST_FOUND = 40;

/** What a query may mean, at each key press. `isMore`: there are more than these, nobody counts how many. */
export function useFoundJobs(
  jobs: Jobs,
  query: string,
  language: Language,
): Suggestions & { readonly isMore: boolean } {
  const { found, settled } = useFound(jobs, query, language, MOST_FOUND + 1);
  return { found: found.slice(0, MOST_FOUND), settled, isMore: found.length > MOST_FOUND };
}
