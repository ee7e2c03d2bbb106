import type { ImportFault, ImportProgress } from '#protocol/jobs/harvest.js';
import type { JobsLibrary, RunningImport } from '#protocol/jobs/library.js';

import type { Clock } from '../ports.js';
import type { ImportJob, ImportRunner, JobOutcome } from './import-job.js';

/** The one import that may run, and what came of the last. */
export interface ImportTurns {
  readonly running: RunningImport | undefined;
  readonly lastFault: JobsLibrary['lastFault'] | undefined;
  /**
   * Begins what people see running, at once: `running` is there when this returns. While one runs another
   * is refused as `import-running`, and changes nothing of what is seen.
   * @returns why it was refused, once it is over
   */
  run(
    job: Exclude<ImportJob, { readonly kind: 'compose' }>,
    shown: Pick<RunningImport, 'format' | 'from'>,
  ): Promise<ImportFault | undefined>;
  /** Goes on unseen; an import that is asked for meanwhile waits for it. */
  compose(): Promise<JobOutcome>;
}

export function createImportTurns(parts: {
  readonly runner: ImportRunner;
  readonly clock: Clock;
  /** An import is further than before. */
  progressed(): void;
  /** An import has begun, or is over: then what it has changed is looked up before. */
  changed(): void;
  look(): Promise<void>;
}): ImportTurns {
  const { runner, clock } = parts;
  let running: RunningImport | undefined;
  let lastFault: JobsLibrary['lastFault'];
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(job: ImportJob, told: (progress: ImportProgress) => void): Promise<JobOutcome> {
    const outcome = last.then(() => runner.run(job, told));
    last = outcome;
    return outcome;
  }

  function progress(now: ImportProgress): void {
    if (running === undefined) return;
    running = { ...running, progress: now };
    parts.progressed();
  }

  return {
    get running() {
      return running;
    },
    get lastFault() {
      return lastFault;
    },
    compose: () => inTurn({ kind: 'compose' }, () => undefined),
    async run(job, shown) {
      if (running !== undefined) return 'import-running';
      const { format, from } = shown;
      running = { format, from, startedAt: clock.now(), progress: { step: 'reading', share: 0 } };
      parts.changed();
      const outcome = await inTurn(job, progress);
      running = undefined;
      lastFault = undefined;
      const fault = outcome.ok || outcome.fault === 'import-unknown' ? undefined : outcome.fault;
      if (fault !== undefined) {
        const file = outcome.ok ? undefined : outcome.file;
        lastFault = { from: file ?? from, fault, at: clock.now() };
      }
      await parts.look();
      parts.changed();
      return fault;
    },
  };
}
