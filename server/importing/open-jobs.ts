import { basename, isAbsolute } from 'node:path';

import { feedsSchema, noFeeds, openFeeds } from '../application/jobs/feeds.js';
import type { JobsDesk } from '../application/jobs/jobs-desk.js';
import { createJobsDesk } from '../application/jobs/jobs-desk.js';
import type { CurrentJobsReader, JobsPackages, Uploads } from '../application/jobs/jobs-ports.js';
import {
  nothingFoundSchema,
  nothingFoundYet,
  openNothingFound,
} from '../application/jobs/nothing-found.js';
import type { Clock, DocumentStore, Ids } from '../application/ports.js';
import type { DataFolder } from '../storage/data-folder.js';
import { printOfFile, printOfFolder } from '../storage/folder-print.js';
import { wholly } from '../storage/interpret.js';
import { jobsLayout } from '../storage/jobs-layout.js';
import { jobsPackages } from '../storage/jobs-packages.js';
import { jobsUploads } from '../storage/jobs-uploads.js';
import type { Reading } from '../storage/json-file.js';
import { DocumentDamaged } from '../storage/json-file.js';
import { currentDocument } from './current-document.js';
import { forkImports } from './fork-imports.js';

export interface OpenJobs {
  readonly desk: JobsDesk;
  readonly files: { readonly packages: JobsPackages; readonly uploads: Uploads };
  /** Ends an import that is running: nothing of it counts. */
  stop(): void;
}

/** The server's part of the jobs directory, put together for `main.ts`. */
export async function openJobs(parts: {
  readonly folder: DataFolder;
  /** The import process, and what Node needs to run it where that is no plain JavaScript. */
  readonly script: string;
  readonly node?: readonly string[];
  document<T extends object>(
    name: string,
    interpret: (raw: unknown) => Reading<T>,
    initial: T,
  ): DocumentStore<T>;
  readonly clock: Clock;
  readonly ids: Ids;
  timeZone(): string;
  problem(what: string, reason: unknown): void;
  /** An import is over. @param outcome `ok` or why not */
  imported?(kind: string, outcome: string): void;
}): Promise<OpenJobs> {
  const { folder, clock, ids, timeZone, problem, document } = parts;
  const layout = jobsLayout(folder.jobs);
  const uploads = jobsUploads(layout.uploads, Date.now);
  const runner = forkImports({
    script: parts.script,
    ...(parts.node !== undefined && { node: parts.node }),
    root: folder.root,
    problem: (file, reason) => problem(`jobs/${file}`, reason),
  });
  const desk = createJobsDesk({
    current: currentReader(layout.current, problem),
    runner: {
      async run(job, told) {
        const outcome = await runner.run(job, told);
        parts.imported?.(job.kind, outcome.ok ? 'ok' : outcome.fault);
        return outcome;
      },
    },
    uploads,
    feeds: await openFeeds({
      store: document('jobs-feeds', wholly(feedsSchema), noFeeds),
      clock,
      printOf: printOfFolder,
      isAbsolute,
    }),
    nothingFound: await openNothingFound({
      store: document('jobs-words', wholly(nothingFoundSchema), nothingFoundYet),
      clock,
      timeZone,
      problem,
    }),
    clock,
    ids,
    timeZone,
    nameOf: basename,
    problem,
  });
  return {
    desk,
    files: { packages: jobsPackages(layout.packages), uploads },
    stop: () => runner.stop(),
  };
}

/**
 * Reads the document anew whenever another process has written it. While it cannot be read, what it said
 * last goes on: that is told once.
 */
function currentReader(
  file: string,
  problem: (what: string, reason: unknown) => void,
): CurrentJobsReader {
  let seen: string | undefined;
  let told: string | undefined;
  let print: string | undefined;
  const tell = (name: string, reason: string): void => {
    if (print !== told) problem(`jobs/${name}`, reason);
  };
  const document = currentDocument(file, ({ file: name, reason }) => tell(name, reason));
  return {
    async look() {
      print = await printOfFile(file);
      if (print === seen) return undefined;
      try {
        const current = await document.read();
        seen = print;
        return current;
      } catch (error) {
        if (!(error instanceof DocumentDamaged)) throw error;
        tell(basename(file), 'nothing is imported until npm run repair has mended it');
        return undefined;
      } finally {
        told = print;
      }
    },
  };
}
