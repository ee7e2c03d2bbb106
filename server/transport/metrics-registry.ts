import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

import type { Audience } from '#protocol/vocabulary.js';

import type { JournalName, Measures } from '../application/measuring/measures.js';

/** What is looked up whenever somebody asks, and costs nothing until then. */
export interface MetricSources {
  /** Pages that are connected now. */
  clients(): Readonly<Record<Audience, number>>;
  /** How much later than it should be the next round of what the clock asks for is, ms. */
  roundsBehind(): number;
  /** When the certificate ends, ms since 1970; `undefined` without TLS. */
  certificateUntil(): number | undefined;
  /** ms since 1970 */
  now(): number;
}

export interface Metrics extends Measures {
  readonly contentType: string;
  /** All of it as Prometheus' text. */
  text(): Promise<string>;
}

const JOURNALS: readonly JournalName[] = ['reception', 'workshops'];
const DAY_MS = 86_400_000;
/** Seconds. A command is a sync of the disk: a thousandth on a good one, a second on one in need. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * What the server measures of itself, in a registry of its own. Labels take words of the program alone:
 * nothing here may tell about one visitor (docs/decisions/metrics.md).
 */
export function createMetrics(parts: {
  readonly version: string;
  readonly sources: MetricSources;
  /** The process too: processor, memory, collections, how late its loop is. */
  readonly ofProcess: boolean;
}): Metrics {
  const { sources } = parts;
  const registry = new Registry();
  const registers = [registry];
  if (parts.ofProcess) collectDefaultMetrics({ register: registry });

  const commands = new Counter({
    registers,
    name: 'accueil_commands_total',
    help: 'Commands answered, by kind and outcome; feedback of visitors is not counted.',
    labelNames: ['kind', 'outcome'],
  });
  const durations = new Histogram({
    registers,
    name: 'accueil_command_duration_seconds',
    help: 'From a command that came in to its answer.',
    buckets: BUCKETS,
  });
  const appends = new Histogram({
    registers,
    name: 'accueil_journal_append_duration_seconds',
    help: 'One append of the journal until it was durable, or could not be.',
    labelNames: ['journal'],
    buckets: BUCKETS,
  });
  const appendFailures = new Counter({
    registers,
    name: 'accueil_journal_append_failures_total',
    help: 'Appends that the journal could not keep.',
    labelNames: ['journal'],
  });
  for (const journal of JOURNALS) appendFailures.inc({ journal }, 0);
  const documentFailures = new Counter({
    registers,
    name: 'accueil_document_write_failures_total',
    help: 'Documents that could not be written when they should have been.',
  });
  const imports = new Counter({
    registers,
    name: 'accueil_imports_total',
    help: 'Imports of the jobs directory that are over, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
  });
  const staffActions = new Counter({
    registers,
    name: 'accueil_staff_actions_total',
    help: 'What the audit log noted: backups made, days opened and closed, signing in.',
    labelNames: ['what'],
  });
  staffActions.inc({ what: 'backup-made' }, 0);
  const answers = new Counter({
    registers,
    name: 'accueil_http_answers_total',
    help: 'HTTP answers by group of addresses and status.',
    labelNames: ['group', 'status'],
  });

  let snapshotAt: number | undefined;
  new Gauge({
    registers,
    name: 'accueil_snapshot_age_seconds',
    help: 'Age of the day’s snapshot; absent where there is none: then a start reads the whole journal.',
    collect() {
      this.remove();
      if (snapshotAt !== undefined) this.set((sources.now() - snapshotAt) / 1000);
    },
  });
  new Gauge({
    registers,
    name: 'accueil_connected_clients',
    help: 'Pages connected now, by audience.',
    labelNames: ['audience'],
    collect() {
      for (const [audience, count] of Object.entries(sources.clients())) {
        this.set({ audience }, count);
      }
    },
  });
  new Gauge({
    registers,
    name: 'accueil_rounds_behind_seconds',
    help: 'How much later than it should be the clock’s next round is.',
    collect() {
      this.set(sources.roundsBehind() / 1000);
    },
  });
  new Gauge({
    registers,
    name: 'accueil_certificate_days_left',
    help: 'Days until the TLS certificate ends; absent without TLS.',
    collect() {
      this.remove();
      const until = sources.certificateUntil();
      if (until !== undefined) this.set((until - sources.now()) / DAY_MS);
    },
  });
  new Gauge({
    registers,
    name: 'accueil_build_info',
    help: 'Always 1; the version is in the label.',
    labelNames: ['version'],
  }).set({ version: parts.version }, 1);

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    commandAnswered(kind, outcome, ms) {
      commands.inc({ kind, outcome });
      durations.observe(ms / 1000);
    },
    journalAppended(journal, ms, kept) {
      appends.observe({ journal }, ms / 1000);
      if (!kept) appendFailures.inc({ journal });
    },
    documentFailed: () => documentFailures.inc(),
    snapshotKept(at) {
      snapshotAt = at;
    },
    imported: (kind, outcome) => imports.inc({ kind, outcome }),
    staffDid: (what) => staffActions.inc({ what }),
    httpAnswered: (group, status) => answers.inc({ group, status }),
  };
}
