import type { AuditEntry, Audited } from '#protocol/keeping.js';
import type { Role } from '#protocol/vocabulary.js';

import type { JournalName } from './application/measuring/measures.js';
import type { Log } from './transport/log.js';
import type { MetricSources, Metrics } from './transport/metrics-registry.js';
import { createMetrics } from './transport/metrics-registry.js';
import type { KeptCertificate } from './transport/tls.js';

/** What staff did that the log tells too: what somebody who runs the server asks after. */
const TOLD: { readonly [W in Audited]?: string } = {
  'settings-changed': 'settings were changed',
  'jobs-imported': 'an import of the jobs directory was asked for',
  'programme-imported': 'a programme was imported',
  'figures-imported': 'figures were imported',
  'backup-made': 'a backup was made',
  'restore-staged': 'a backup waits for the next start',
  'restore-forgotten': 'the backup that waited was taken away',
  'backup-restored': 'a backup was restored',
  'day-opened': 'the day was opened',
  'day-closed': 'the day was closed',
};

/** What somebody who runs the server watches: figures, and lines of the log. */
export interface Operations {
  readonly metrics: Metrics;
  /** Of each entry of the audit log; the log tells the role of who did it, never the person's code. */
  readonly noted: (entry: Omit<AuditEntry, 'at'>) => void;
  /** A round of what the clock asks for is done. */
  readonly roundDone: () => void;
  /** To be told whenever a journal's keeping begins to fail or works again. */
  readonly storageOf: (journal: JournalName) => (now: 'ok' | 'failing', reason?: unknown) => void;
  /** Journals that could not be written at their last try. */
  readonly failing: () => readonly JournalName[];
}

/** What is measured and told of the server's own work, put together for `main.ts`. */
export function openOperations(parts: {
  readonly version: string;
  readonly log: Log;
  /** ms of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Rounds begin so often, ms. */
  readonly roundMs: number;
  readonly now: MetricSources['now'];
  readonly clients: MetricSources['clients'];
  readonly certificate: KeptCertificate | undefined;
  /** Of a staff code; `undefined` where nobody has it. */
  readonly rolesOf: (code: string) => readonly Role[] | undefined;
  /** What everybody is shown has changed. */
  readonly refresh: () => void;
}): Operations {
  const { elapsed, certificate, log } = parts;
  const failing = new Set<JournalName>();
  let lastRoundAt = elapsed();
  const metrics = createMetrics({
    version: parts.version,
    ofProcess: true,
    sources: {
      clients: parts.clients,
      now: parts.now,
      roundsBehind: () => Math.max(0, elapsed() - lastRoundAt - parts.roundMs),
      certificateUntil: () => certificate?.current().until,
    },
  });
  return {
    metrics,
    noted({ what, by }) {
      metrics.staffDid(what);
      const message = TOLD[what];
      if (message === undefined) return;
      const roles = by === undefined ? undefined : parts.rolesOf(by);
      log.info({ what, by: by === undefined ? 'nobody' : (roles?.join(', ') ?? '?') }, message);
    },
    roundDone() {
      lastRoundAt = elapsed();
    },
    storageOf: (what) => (now, reason) => {
      if (now === 'failing') log.error({ err: reason, what }, 'the journal cannot be written');
      else log.info({ what }, 'the journal can be written again');
      if (now === 'failing') failing.add(what);
      else failing.delete(what);
      parts.refresh();
    },
    failing: () => [...failing],
  };
}

/** From now on Node's own warnings, and what nobody caught, are lines of the log too; the latter end the server. */
export function logEverythingAsJson(
  log: Log & { fatal(what: object, message: string): void },
): void {
  // Node's own listener prints them as text
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => log.warn({ name, reason: message }, 'Node warns'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error that nobody caught ends the server');
    process.exit(1);
  });
}
