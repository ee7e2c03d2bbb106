import type { ImportProgress } from '#protocol/jobs/harvest.js';

import { memoryDocument } from '../../access/testing/fakes.js';
import type { Clock, Ids } from '../../ports.js';
import type { CurrentJobs } from '../current.js';
import type { FeedsDocument } from '../feeds.js';
import { noFeeds, openFeeds } from '../feeds.js';
import type { ImportJob, JobOutcome } from '../import-job.js';
import { createJobsDesk } from '../jobs-desk.js';
import type { NothingFoundDocument } from '../nothing-found.js';
import { nothingFoundYet, openNothingFound } from '../nothing-found.js';

/** A job that was given to the fake process, until the test says what came of it. */
export interface GivenJob {
  readonly job: ImportJob;
  tell(progress: ImportProgress): void;
  end(outcome: JobOutcome): Promise<void>;
}

/** A jobs desk without processes and files. */
export async function fakeJobs(parts: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly feeds?: FeedsDocument;
  readonly words?: NothingFoundDocument;
}) {
  const { clock, ids } = parts;
  const given: GivenJob[] = [];
  const uploads = new Map<string, readonly string[]>();
  const folders = new Map<string, string>();
  /** Files of an upload are told only after it. */
  const slowDisk: { wait: Promise<void> } = { wait: Promise.resolve() };
  const problems: string[] = [];
  const store = {
    feeds: memoryDocument(parts.feeds ?? noFeeds),
    words: memoryDocument(parts.words ?? nothingFoundYet),
  };
  let written: CurrentJobs | undefined;

  const desk = createJobsDesk({
    current: {
      look() {
        const seen = written;
        written = undefined;
        return Promise.resolve(seen);
      },
    },
    runner: {
      run: (job, told) =>
        new Promise((resolve) => {
          given.push({
            job,
            tell: told,
            async end(outcome) {
              resolve(outcome);
              await settled();
            },
          });
        }),
    },
    uploads: {
      put: () => Promise.resolve('kept'),
      files: (uploadId) => slowDisk.wait.then(() => uploads.get(uploadId) ?? []),
      remove: (uploadId) => Promise.resolve(void uploads.delete(uploadId)),
      sweep: () => Promise.resolve(),
    },
    feeds: await openFeeds({
      store: store.feeds,
      clock,
      printOf: (folder) => Promise.resolve(folders.get(folder)),
      isAbsolute: (path) => path.startsWith('/'),
    }),
    nothingFound: await openNothingFound({
      store: store.words,
      clock,
      timeZone: () => 'Europe/Brussels',
      problem: (what) => void problems.push(what),
    }),
    clock,
    ids,
    timeZone: () => 'Europe/Brussels',
    nameOf: (path) => path.slice(path.lastIndexOf('/') + 1),
    problem: (what) => void problems.push(what),
  });

  return {
    desk,
    given,
    uploads,
    folders,
    slowDisk,
    problems,
    store,
    /** As an import does when it takes effect. */
    write: (current: CurrentJobs) => void (written = current),
  };
}

/** Everything that only waits for promises has happened. */
export function settled(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
