import type { AddressInfo } from 'node:net';

import { ok, refuse } from '#protocol/refusals.js';
import type { Audience } from '#protocol/vocabulary.js';

import { hashSecret } from '../application/access/tokens.js';
import type { BackupDesk } from '../application/backup/backup-desk.js';
import type { ReceptionDesk, ReceptionState } from '../application/desk.js';
import type { Clock, Publisher } from '../application/ports.js';
import type { AccessServices } from './access.js';
import { addBackups } from './backups.js';
import { addHealth } from './health.js';
import { createHttp, PAGE_PATHS } from './http.js';
import { guardHttp } from './http-guard.js';
import type { JobsFiles } from './jobs.js';
import { addJobsFiles } from './jobs.js';
import type { Limits } from './limits.js';
import { defaultLimits } from './limits.js';
import type { Live } from './live.js';
import { createLive } from './live.js';
import type { Log } from './log.js';
import { addMetrics } from './metrics.js';
import type { Metrics } from './metrics-registry.js';
import { knowConnections } from './open-connections.js';
import type { FigureExports } from './exports.js';
import { addExports } from './exports.js';
import type { PastYearsFile } from './past-years.js';
import { addPastYears } from './past-years.js';
import type { Answers } from './queries.js';
import type { Elapsed } from './rate-limit.js';
import { openSockets } from './sockets.js';
import type { StandbyService } from './standby.js';
import { addStandby } from './standby.js';
import { addStewardCheck } from './steward-check.js';
import type { TlsRedirect } from './tls-redirect.js';
import { openTlsRedirect } from './tls-redirect.js';
import type { KeptCertificate } from './tls.js';
import type { ViewFacts, ViewServices } from './view-sources.js';
import { createViewOf } from './view-sources.js';
import type { WorkshopFiles } from './workshops.js';
import { addWorkshopFiles } from './workshops.js';

/** Sessions, pairings and rate limits are looked over so often, ms. */
const SWEEP_MS = 5_000;
/** Pages are told that the server ends; what is still open then is ended, ms. */
const CLOSING_MS = 500;

/** The screens' side of the lane: made before it, because the lane publishes to it. */
export interface LiveViews extends Publisher {
  /** Settings, the phone page's address or the storage's state have changed. */
  refresh(): void;
  readonly live: Live;
}

const SEE_WORKSHOPS: readonly Audience[] = [
  'kiosk',
  'display',
  'booking',
  'advisor',
  'steward',
  'office',
];

export function createLiveViews(parts: {
  /** The state the lane starts from. */
  readonly state: ReceptionState;
  readonly facts: ViewFacts;
  readonly services: ViewServices;
  readonly clock: Clock;
  readonly log: Log;
}): LiveViews {
  const { state, facts, services, clock, log } = parts;
  const live = createLive({ state, viewOf: createViewOf(facts, services), clock, log });
  services.devices.changed.subscribe(() => live.refresh('steward', 'kiosk', 'display'));
  services.kiosks.changed.subscribe(() => live.refresh('steward', 'kiosk'));
  services.notices.changed.subscribe(() => live.refresh('display', 'steward'));
  services.alarms.changed.subscribe(() => live.refresh('advisor', 'steward'));
  services.pairing.changed.subscribe(() => live.refresh('steward'));
  services.staff.changed.subscribe(() => live.refresh('steward', 'advisor', 'office'));
  services.jobs.changed.subscribe(() => live.refresh('kiosk', 'advisor', 'office'));
  services.workshops.changed.subscribe(() => live.refresh(...SEE_WORKSHOPS));
  return { publish: (next) => live.publish(next), refresh: () => live.refresh(), live };
}

export interface TransportParts {
  readonly views: LiveViews;
  readonly desk: ReceptionDesk;
  readonly services: AccessServices;
  readonly answers: Omit<Answers, 'ticket' | 'staff' | 'jobs' | 'workshops'>;
  /** Files of the jobs directory, and those the office sends. */
  readonly jobs: JobsFiles;
  /** Calendars of the programme, and its table for planners. */
  readonly workshops: WorkshopFiles;
  /** Copies of what lasts, for administrators. */
  readonly backups: BackupDesk;
  /** Published figures as files. */
  readonly exports: FigureExports;
  /** Yearly figures of before this system, from a table. */
  readonly pastYears: PastYearsFile;
  readonly log: Log;
  /** Absolute folder of the built pages. */
  readonly pages: string;
  /** The address visitors' phones use, or `null`: its pages may connect too. */
  publicUrl(): string | null;
  readonly metrics: Metrics;
  /** Lets others than this machine read the metrics. */
  readonly metricsToken?: string | undefined;
  /** What cannot be kept now. */
  failing(): readonly string[];
  /** With it the port speaks TLS, and nothing else. */
  readonly certificate?: KeptCertificate | undefined;
  /** With a certificate: a port of plain HTTP that sends people on to it. */
  readonly httpPort?: number | undefined;
  /** Absent: no other server may follow this one. */
  readonly standby?: StandbyService | undefined;
  readonly limits?: Partial<Limits>;
  /** ms of a clock that never goes back. */
  readonly elapsed?: Elapsed;
}

export interface Transport {
  /** @param port 0 for any free one. @returns the port. Rejects where it cannot listen. */
  listen(port: number, host: string): Promise<number>;
  /** Pages that are connected now. */
  clients(): Readonly<Record<Audience, number>>;
  /** Lets go of every screen, for good; who follows this server is still told what is kept. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** HTTP and sockets on one port. */
export async function createTransport(parts: TransportParts): Promise<Transport> {
  const { views, desk, services, log, pages } = parts;
  const limits = { ...defaultLimits, ...parts.limits };
  const elapsed = parts.elapsed ?? (() => performance.now());
  const { metrics, certificate } = parts;
  const http = await createHttp({ pages, limits, log, measures: metrics, certificate });
  addHealth(http, () => parts.failing());
  addMetrics(http, { metrics, token: parts.metricsToken });
  addStewardCheck(http, { staff: services.staff, audit: services.audit, limits, elapsed });
  addJobsFiles(http, {
    sessions: services.sessions,
    files: parts.jobs,
    limits,
    current: () => services.jobs.stamp().directory,
    log,
  });
  addWorkshopFiles(http, {
    sessions: services.sessions,
    workshops: services.workshops,
    files: parts.workshops,
    audit: services.audit,
  });
  addBackups(http, { sessions: services.sessions, backups: parts.backups, limits, log });
  addExports(http, {
    sessions: services.sessions,
    exports: parts.exports,
    audit: services.audit,
    log,
  });
  addPastYears(http, { sessions: services.sessions, file: parts.pastYears });
  if (parts.standby !== undefined) addStandby(http, { standby: parts.standby, log, elapsed });
  const sockets = openSockets(http.server, {
    services,
    desk,
    live: views.live,
    answers: {
      ...parts.answers,
      ticket({ secret }) {
        const ticketId = desk.state().ticketBySecret.get(hashSecret(secret));
        return ticketId === undefined ? refuse('ticket-unknown') : ok({ ticketId });
      },
      staff: services.staff,
      jobs: services.jobs,
      workshops: services.workshops,
    },
    limits,
    log,
    elapsed,
    measures: metrics,
    publicUrl: () => parts.publicUrl(),
  });
  guardHttp(http.server, limits);
  let redirect: TlsRedirect | undefined;
  const endConnections = knowConnections(http.server);
  const sweeping = setInterval(() => {
    sockets.sweep();
    // What depends on the clock alone: the date, calls that leave the no-show window.
    views.refresh();
  }, SWEEP_MS);
  sweeping.unref();

  return {
    async listen(port, host) {
      await http.listen({ port, host });
      const bound = (http.server.address() as AddressInfo).port;
      if (parts.httpPort !== undefined) {
        const from = { port: parts.httpPort, host, pages: PAGE_PATHS };
        redirect = await openTlsRedirect({ ...from, to: bound });
        log.info({ httpPort: redirect.port }, 'plain HTTP is sent on to TLS');
      }
      return bound;
    },
    clients: () => sockets.count(),
    async leave() {
      clearInterval(sweeping);
      // comes to its end once nobody follows any more
      sockets.close().catch((error: unknown) => log.error({ err: error }, 'sockets stay open'));
      await services.sessions.settled();
    },
    async close() {
      clearInterval(sweeping);
      await redirect?.close();
      const late = setTimeout(endConnections, CLOSING_MS);
      await sockets.close();
      clearTimeout(late);
      await http.close();
      await services.sessions.settled();
    },
  };
}
