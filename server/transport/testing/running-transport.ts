import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Refusal, Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import type {
  ClientToServer,
  Handshake,
  ServerToClient,
  SignedIn,
  Snapshot,
} from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { DeviceKind, Role } from '#protocol/vocabulary.js';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';

import { openDevices } from '../../application/access/devices.js';
import { createOfficeCommands } from '../../application/access/office-commands.js';
import { createPairing } from '../../application/access/pairing.js';
import { createPinHasher } from '../../application/access/pin-hash.js';
import { openSessions } from '../../application/access/sessions.js';
import { openStaff } from '../../application/access/staff.js';
import {
  countingIds,
  memoryDocument,
  settableClock,
} from '../../application/access/testing/fakes.js';
import {
  noDevices,
  noSessions,
  noStaff,
  noWrongTries,
} from '../../application/access/documents.js';
import { createAlarms } from '../../application/alarms/alarms.js';
import { recordedAudit } from '../../application/audit/testing/recorded-audit.js';
import { fakeJobs } from '../../application/jobs/testing/fake-jobs.js';
import { createFeedbackDesk } from '../../application/feedback/feedback-desk.js';
import { createKioskWatch } from '../../application/kiosks/kiosk-watch.js';
import { memoryFeedback } from '../../application/feedback/testing/memory-feedback.js';
import { openNotices } from '../../application/notices/notices.js';
import { noNotices } from '../../application/notices/notices-document.js';
import { jobsPackages } from '../../storage/jobs-packages.js';
import { jobsUploads } from '../../storage/jobs-uploads.js';
import type { Limits } from '../limits.js';
import { createMetrics } from '../metrics-registry.js';
import type { StandbyService } from '../standby.js';
import type { KeptCertificate } from '../tls.js';
import { createLiveViews, createTransport } from '../transport.js';
import type { WorkshopDesk } from '../../application/workshops/workshop-desk.js';
import { createWhatIf } from '../../simulation/what-if/what-if.js';
import { fakeBackups, keepingAnswers } from './fake-backups.js';
import { builtPages } from './built-pages.js';
import { createFakeDesk } from './fake-desk.js';
import { fakeExports } from './fake-exports.js';
import type { FakeReports } from './fake-reports.js';
import { fakeReports } from './fake-reports.js';
import { createFakeWorkshops } from './fake-workshops.js';
import { workshopFiles } from './workshop-files.js';

export type Page = Socket<ServerToClient, ClientToServer>;
/** A page that sends what the contract does not allow. */
export interface RawPage {
  emit(event: string, ...args: unknown[]): unknown;
  once(event: string, listener: (...args: unknown[]) => void): unknown;
  off(event: string, listener: (...args: unknown[]) => void): unknown;
  readonly connected: boolean;
  disconnect(): unknown;
}

export const PIN = '73914628';

export interface Logged {
  readonly level: string;
  readonly what: object;
  readonly message: string;
}

/** A whole transport on a free port, with a fake desk, documents in memory and cheap PIN hashes. */
export async function runTransport(
  options: {
    limits?: Partial<Limits>;
    autoApprove?: boolean;
    publicUrl?: string;
    mostUploadBytes?: number;
    /** Instead of the fake ones. */
    workshops?: WorkshopDesk;
    settings?: Settings;
    reports?: Pick<FakeReports, 'report' | 'pastYears'>;
    /** Speaks TLS with it. */
    certificate?: KeptCertificate;
    metricsToken?: string;
    standby?: StandbyService;
  } = {},
) {
  const pages = await builtPages();
  const clock = settableClock(1_772_445_600_000);
  const elapsed = settableClock(0);
  const ids = countingIds();
  const logged: Logged[] = [];
  const log = {
    info: (what: object, message: string) => void logged.push({ level: 'info', what, message }),
    warn: (what: object, message: string) => void logged.push({ level: 'warn', what, message }),
    error: (what: object, message: string) => void logged.push({ level: 'error', what, message }),
  };
  const documents = {
    staff: memoryDocument(noStaff),
    sessions: memoryDocument(noSessions),
    devices: memoryDocument(noDevices),
    notices: memoryDocument(noNotices),
    wrongTries: memoryDocument(noWrongTries),
  };
  const hasher = createPinHasher({ cost: { n: 2, r: 1, p: 1 } });
  const staff = await openStaff({
    store: documents.staff,
    wrongTries: documents.wrongTries,
    ...{ hasher, clock, ids },
  });
  const sessions = await openSessions({ store: documents.sessions, staff, clock });
  const devices = await openDevices({ store: documents.devices, clock, ids });
  const pairing = createPairing({ clock, ids, autoApprove: options.autoApprove ?? false });
  const office = createOfficeCommands({
    staff,
    devices,
    pairing,
    settings: { change: () => Promise.resolve(ok({})) },
  });
  const kiosks = createKioskWatch({ devices, clock });
  const notices = await openNotices({ store: documents.notices, clock, ids });
  const kept = memoryFeedback();
  const feedback = createFeedbackDesk({
    store: kept,
    clock,
    ids: { newId: () => 'mark-of-this-day' },
    timeZone: () => defaultSettings.timeZone,
    problem: (what) => void logged.push({ level: 'error', what: {}, message: what }),
  });
  const jobs = await fakeJobs({ clock, ids });
  const jobsFolder = await mkdtemp(path.join(tmpdir(), 'jobs-'));
  const uploads = path.join(jobsFolder, 'uploads');
  const fakeWorkshops = createFakeWorkshops();
  const workshops = options.workshops ?? fakeWorkshops;
  const settings = options.settings ?? defaultSettings;
  const alarms = createAlarms({ clock, ids, islands: () => settings.islands });
  const audit = recordedAudit({
    settings: () => settings,
    codeOf: (staffId) => staff.find(staffId)?.code,
    nameOf: (deviceId) => devices.get(deviceId)?.name,
  });
  const services = {
    staff,
    sessions,
    devices,
    pairing,
    office,
    kiosks,
    notices,
    alarms,
    feedback,
    jobs: jobs.desk,
    workshops,
    audit,
  };
  const desk = createFakeDesk();
  const fakes = fakeReports();
  const reports = options.reports ?? fakes;
  const exports = fakeExports();
  const views = createLiveViews({
    state: desk.state(),
    facts: {
      settings: () => settings,
      phoneUrl: () => 'http://phone.test',
      storage: () => 'ok',
      waits: () => ({ ranges: {}, byTicket: {} }),
      today: () => '2026-03-02',
      version: '1.2.3',
    },
    services,
    clock,
    log,
  });
  const backups = fakeBackups();
  const failing: string[] = [];
  const metrics = createMetrics({
    version: '1.2.3',
    ofProcess: false,
    sources: {
      clients: () => transport.clients(),
      roundsBehind: () => 0,
      certificateUntil: () => options.certificate?.current().until,
      now: () => clock.now(),
    },
  });
  const transport = await createTransport({
    views,
    desk,
    services,
    answers: {
      statistics: () =>
        ok({ days: [], missing: [], serviceLevelMinutes: 25, serviceLevelTarget: 0.8 }),
      report: (asked) => reports.report(asked),
      portraitCross: () => Promise.resolve(ok({ rows: [], columns: [], cells: [] })),
      settings: () => ({ settings: defaultSettings, problems: [] }),
      keeping: keepingAnswers,
      whatIf: createWhatIf({
        figures: { list: () => Promise.resolve({ days: [], missing: [] }) },
        published: () => Promise.resolve(ok({ days: [] })),
        settings: () => settings,
        today: () => '2026-03-02',
        openDate: () => undefined,
        pause: () => Promise.resolve(),
        steadyNow: () => performance.now(),
      }),
    },
    jobs: {
      packages: jobsPackages(jobsFolder),
      uploads: jobsUploads(uploads, () => clock.now(), options.mostUploadBytes),
    },
    workshops: workshopFiles({ workshops, settings, clock, ids }),
    pastYears: reports.pastYears,
    exports,
    backups,
    log,
    pages,
    metrics,
    metricsToken: options.metricsToken,
    standby: options.standby,
    failing: () => failing,
    certificate: options.certificate,
    publicUrl: () => options.publicUrl ?? null,
    elapsed: () => elapsed.now(),
    ...(options.limits !== undefined && { limits: options.limits }),
  });
  const port = await transport.listen(0, '127.0.0.1');
  const url = `${options.certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  const open: Page[] = [];

  /** Connects without waiting; a page never reconnects by itself here. */
  function dial(auth: object, extraHeaders: Record<string, string> = {}): Page & RawPage {
    const page: Page = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...(options.certificate !== undefined && {
        ca: options.certificate.current().cert.toString(),
      }),
      auth,
      extraHeaders,
    });
    open.push(page);
    return page as Page & RawPage;
  }

  /** @returns the connected page and its first view, or why it was not let in */
  function connect(auth: object): Promise<Result<{ page: Page; snapshot: Snapshot }>> {
    const page = dial(auth);
    return new Promise((resolve, reject) => {
      page.once('snapshot', (snapshot) => resolve(ok({ page, snapshot })));
      page.once('connect_error', (error: Error & { data?: Refusal }) =>
        error.data === undefined ? reject(error) : resolve({ ok: false, refusal: error.data }),
      );
    });
  }

  type WithoutVersion = Handshake extends infer H
    ? H extends Handshake
      ? Omit<H, 'protocol'>
      : never
    : never;

  async function enter(handshake: WithoutVersion): Promise<Page & RawPage> {
    const connected = await connect({ protocol: PROTOCOL_VERSION, ...handshake });
    if (!connected.ok) throw new Error(`not let in: ${connected.refusal.code}`);
    return connected.value.page as Page & RawPage;
  }

  async function member(code: string, roles: readonly Role[]): Promise<string> {
    const added = await staff.add(code, PIN, roles);
    if (!added.ok) throw new Error(added.refusal.code);
    return added.value.staffId;
  }

  async function signIn(code: string): Promise<SignedIn> {
    const guest = await enter({ audience: 'guest' });
    const answer = await ask<SignedIn>(guest, 'sign-in', { code, pin: PIN });
    guest.disconnect();
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  }

  async function device(kind: DeviceKind): Promise<{ deviceId: string; token: string }> {
    const added = await devices.add(kind, 'test');
    if (!added.ok) throw new Error(added.refusal.code);
    return added.value;
  }

  return {
    url,
    port,
    clock,
    elapsed,
    logged,
    documents,
    /** What visitors told, as far as it was written. */
    kept,
    jobs,
    /** Packages lie in it, uploads in its folder `uploads`. */
    jobsFolder,
    services,
    audit,
    backups,
    /** Names of what cannot be kept now. */
    failing,
    metrics,
    desk,
    workshops: fakeWorkshops,
    reports: fakes,
    exports,
    views,
    dial,
    connect,
    enter,
    member,
    signIn,
    device,
    async stop() {
      for (const page of open) page.disconnect();
      await transport.close();
      await rm(pages, { recursive: true });
      await rm(jobsFolder, { recursive: true });
    },
  };
}

export type RunningTransport = Awaited<ReturnType<typeof runTransport>>;

/** Sends an event and waits for its answer. */
export function ask<T = unknown>(
  page: RawPage,
  event: string,
  ...args: unknown[]
): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const gone = (reason: unknown): void => reject(new Error(String(reason)));
    if (!page.connected) {
      gone('not connected');
      return;
    }
    page.once('disconnect', gone);
    page.emit(event, ...args, (answer: Result<T>) => {
      page.off('disconnect', gone);
      resolve(answer);
    });
  });
}

/** The arguments of the next such event. */
export function next(page: RawPage, event: string): Promise<unknown[]> {
  return new Promise((resolve) => void page.once(event, (...args) => resolve(args)));
}
