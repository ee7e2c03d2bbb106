import { createJobs } from '../../../shared/jobs/jobs-client.js';

/** The kiosk's one directory: its worker lives as long as the page, whoever comes and goes. */
export const jobsAtHand = createJobs(
  () =>
    new Worker(new URL('../../../shared/jobs/jobs-worker.ts', import.meta.url), { type: 'module' }),
);
