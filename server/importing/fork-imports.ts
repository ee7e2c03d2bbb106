import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';

import type { ImportRunner, JobOutcome } from '../application/jobs/import-job.js';
import type { Order } from './messages.js';
import { reportSchema } from './messages.js';

/** An import that takes longer has lost its way, ms. */
const LONGEST_MS = 15 * 60_000;

/** Does jobs in processes of their own, one for each. */
export interface ForkedImports extends ImportRunner {
  /** Ends what is running: nothing of it counts. */
  stop(): void;
}

/**
 * @param parts.script the import process, as JavaScript or with what runs it in `parts.node`
 * @param parts.root absolute data folder
 * @param parts.problem something that was kept cannot be read
 */
export function forkImports(parts: {
  readonly script: string;
  readonly node?: readonly string[];
  readonly root: string;
  readonly problem: (file: string, reason: string) => void;
}): ForkedImports {
  const running = new Set<ChildProcess>();
  return {
    run: (job, told) =>
      new Promise<JobOutcome>((resolve) => {
        const child = fork(parts.script, [], {
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
          execArgv: [...(parts.node ?? [])],
        });
        running.add(child);
        const tooLong = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
        let outcome: JobOutcome = { ok: false, fault: 'stopped' };
        child.on('message', (message) => {
          const { data: report } = reportSchema.safeParse(message);
          if (report?.say === 'progress') told(report.progress);
          else if (report?.say === 'problem') parts.problem(report.file, report.reason);
          else if (report?.say === 'done') outcome = report.outcome;
        });
        const over = (): void => {
          clearTimeout(tooLong);
          running.delete(child);
          resolve(outcome);
        };
        // it could not be started
        child.once('error', over);
        child.once('exit', over);
        const order: Order = { job, root: parts.root };
        // where it cannot be sent the process ends by itself
        child.send(order, () => undefined);
      }),
    stop() {
      for (const child of running) child.kill('SIGKILL');
    },
  };
}
