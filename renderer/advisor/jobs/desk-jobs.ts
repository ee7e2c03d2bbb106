import { createJobs } from '../../shared/jobs/jobs-client.js';

/** The desk's one directory: its worker lives as long as the page. */
export const deskJobs = createJobs(
  () =>
    new Worker(new URL('../../shared/jobs/jobs-worker.ts', import.meta.url), { type: 'module' }),
);
