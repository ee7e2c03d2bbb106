import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { pino } from 'pino';

import { defaultSettings } from '#protocol/settings.js';

import { createAlarms } from './application/alarms/alarms.js';
import { createCommandAudit } from './application/audit/command-audit.js';
import { measuredJournal } from './application/measuring/measured-journal.js';
import { measuredDocument } from './application/measuring/measured-stores.js';
import { openNotices } from './application/notices/notices.js';
import { noNotices, readNotices } from './application/notices/notices-document.js';
import type { DocumentStore } from './application/ports.js';
import { randomIds } from './application/random-ids.js';
import { openSettings } from './application/settings-keeper.js';
import { steadyClock } from './application/steady-clock.js';
import { calendarTexts } from './calendar-texts.js';
import { baseAddresses } from './cli/addresses.js';
import { banner } from './cli/banner.js';
import { tellFailedStart } from './cli/failed-start.js';
import { tellFirstPin } from './cli/first-pin.js';
import type { ServerOptions } from './cli/options.js';
import { readOptions, WrongOption } from './cli/options.js';
import { versionIn } from './cli/version.js';
import { localTime } from './domain/calendar.js';
import { isOpen } from './domain/reception/state.js';
import { openJobs } from './importing/open-jobs.js';
import { openWorkshops } from './importing/open-workshops.js';
import { openAccess } from './open-access.js';
import { createExports, writeInThread } from './open-exports.js';
import { openFeedback } from './open-feedback.js';
import { openAudit, openKeeping } from './open-keeping.js';
import { logEverythingAsJson, openOperations } from './open-operations.js';
import { openReception } from './open-reception.js';
import { openReports, openRollUps } from './open-reports.js';
import { openStandby } from './open-standby.js';
import { demoFolder, startDemonstration } from './simulation/demonstration.js';
import { demoStaff } from './simulation/demo-staff.js';
import { createWhatIf } from './simulation/what-if/what-if.js';
import { openDataFolder } from './storage/data-folder.js';
import { nodeDisk } from './storage/disk.js';
import { DocumentFile } from './storage/document-file.js';
import type { DocumentProblem, Reading } from './storage/json-file.js';
import { readSettings } from './storage/settings-reading.js';
import { noRateLimits } from './transport/limits.js';
import { openCertificate } from './transport/tls.js';
import { createTransport } from './transport/transport.js';

/** The built pages lie beside the built server. */
const PAGES = join(import.meta.dirname, '..', 'renderer');
/** Holds the demonstration's day files and its example programme. */
const ASSETS = join(import.meta.dirname, '..', '..', 'assets');
/** Beside this file: the thread that writes figures as files. */
const EXPORT_WORKER = join(import.meta.dirname, 'export-worker.js');
/** Beside this file: the process that imports. */
const IMPORT_PROCESS = join(import.meta.dirname, 'import-process.js');
const PACKAGE = join(import.meta.dirname, '..', '..', 'package.json');
const ROUND_MS = 1_000;

async function run(options: ServerOptions): Promise<void> {
  const log = pino({ level: options.logLevel, base: null }, pino.destination(2));
  logEverythingAsJson(log);
  const certificate =
    options.tls && (await openCertificate({ files: options.tls, now: Date.now, log }));
  const folder = await openDataFolder(options.demo ? await demoFolder() : options.dataFolder);

  const problems: string[] = [];
  const onProblem = ({ file, reason }: DocumentProblem): void => {
    log.warn({ file, reason }, 'a document could not be read as written');
    if (file === 'settings.json') problems.push(reason);
  };
  const problem = (what: string, reason: unknown): void =>
    log.error({ err: reason, what }, 'will be tried again');
  const version = await versionIn(PACKAGE);
  const standby = await openStandby({
    ...{ folder, version, onProblem, now: Date.now },
    secretFile: options.standbySecretFile,
    month: () => localTime(clock.now(), settings.current().timeZone).date.slice(0, 7),
    durable: () => ({ journal: reception.durable(), workshops: workshops.durable() }),
    onHandedOver: () => void end('handed over to a standby', 'handed-over'),
  });
  const elapsed = (): number => performance.now();
  const operations = openOperations({
    ...{ version, elapsed, log, roundMs: ROUND_MS },
    now: Date.now,
    clients: () => transport.clients(),
    refresh: () => views.refresh(),
    certificate,
    rolesOf: (code) => staff.list().find((member) => member.code === code)?.roles,
  });
  const { metrics } = operations;
  /** Once all has been read, so that a start that is refused changes nothing. */
  const healing: (() => Promise<void>)[] = [];
  const document = <T extends object>(
    name: string,
    interpret: (raw: unknown) => Reading<T>,
    initial: T,
    irreplaceable = false,
  ): DocumentStore<T> => {
    const file = new DocumentFile(
      { disk: nodeDisk, file: folder.document(name), interpret, onProblem, irreplaceable },
      initial,
    );
    healing.push(() => file.heal());
    return measuredDocument(file, metrics);
  };

  const clock = steadyClock(Date.now, () => performance.now());
  const ids = randomIds();
  const settings = await openSettings(document('settings', readSettings, defaultSettings), () => {
    problems.length = 0;
    views.refresh();
  });

  const access = await openAccess({ document, clock, ids, settings, autoApprove: options.demo });
  const { staff } = access;
  const auditLog = openAudit(
    { folder, clock, settings: settings.current, problem },
    operations.noted,
  );
  const audit = createCommandAudit(auditLog, {
    settings: settings.current,
    codeOf: (staffId) => staff.find(staffId)?.code,
    nameOf: (deviceId) => access.devices.get(deviceId)?.name,
  });
  const notices = await openNotices({
    store: document('notices', readNotices, noNotices),
    clock,
    ids,
  });
  const alarms = createAlarms({ clock, ids, islands: () => settings.current().islands });
  const kept = openRollUps(folder);
  const feedback = openFeedback({
    ...{ folder, clock, ids, onProblem, problem },
    settings: settings.current,
    beforeWrite: (date) => kept.changes.before('feedback', date),
  });
  const jobs = await openJobs({
    folder,
    script: IMPORT_PROCESS,
    document,
    clock,
    ids,
    timeZone: () => settings.current().timeZone,
    problem,
    imported: metrics.imported,
  });

  const workshops = await openWorkshops({
    ...{ folder, document, clock, ids, onProblem, problem },
    settings: settings.current,
    texts: calendarTexts,
    beforeWrite: (date) => kept.changes.before('workshops', date),
    measured: (events) => measuredJournal(events, 'workshops', metrics, elapsed),
    storage: operations.storageOf('workshops'),
  });
  const services = {
    ...access,
    ...{ notices, alarms, feedback: feedback.desk, audit },
    jobs: jobs.desk,
    workshops: workshops.desk,
  };

  let phoneUrl = '';
  const reception = await openReception({
    ...{ folder, clock, ids, settings, elapsed, operations, kept, audit, services, log },
    facts: {
      phoneUrl: () => options.publicUrl ?? settings.current().publicUrl ?? phoneUrl,
      version,
      ...(options.demo && { demoStaff: demoStaff() }),
    },
    ...{ onProblem, problem },
  });
  const { lane, views, days, waiting, figures } = reception;

  const reports = await openReports({
    ...{ kept, document, clock, problem },
    sources: { days: figures, workshops: workshops.figures, feedback: feedback.keeper },
    audit: services.audit,
    settings: settings.current,
    state: () => lane.state(),
  });

  const keeping = await openKeeping({
    ...{ folder, document, clock, problem, onProblem, version },
    ...{ audit: auditLog, devices: access.devices, staff },
    settings: settings.current,
    day: () => lane.state().day,
    programme: () => workshops.desk.state(),
  });

  const transport = await createTransport({
    views,
    desk: lane,
    services,
    answers: {
      report: reports.desk.report,
      statistics: reports.desk.statistics,
      portraitCross: feedback.portraitCross(reports.desk.report),
      settings: () => ({ settings: settings.current(), problems }),
      keeping: keeping.answers,
      whatIf: createWhatIf({
        figures,
        published: reports.desk.statistics,
        settings: settings.current,
        today: () => localTime(clock.now(), settings.current().timeZone).date,
        openDate: () => (isOpen(lane.state()) ? lane.state().day?.date : undefined),
        pause: () => setImmediate(),
        steadyNow: () => performance.now(),
      }),
    },
    jobs: jobs.files,
    workshops: workshops.files,
    backups: keeping.backups,
    exports: createExports({
      report: reports.desk.report,
      statistics: reports.desk.statistics,
      settings: settings.current,
      now: () => clock.now(),
      write: writeInThread(EXPORT_WORKER),
    }),
    pastYears: reports.pastYears,
    log,
    pages: PAGES,
    ...{
      metrics,
      certificate,
      httpPort: options.httpPort,
      metricsToken: options.metricsToken,
      standby: standby?.service,
    },
    failing: operations.failing,
    ...(!options.rateLimits && { limits: noRateLimits }),
    publicUrl: () => options.publicUrl ?? settings.current().publicUrl,
  });

  /** What ends with the day, or by its time. */
  const endWithDay = (): Promise<void> => {
    const closedAt = lane.state().day?.closedAt;
    alarms.round(closedAt);
    return notices.round(closedAt);
  };

  if (options.demo) {
    for (const { code, pin, roles } of demoStaff()) await staff.add(code, pin, roles);
  }
  if (!options.rateLimits) log.warn({}, 'rate limits are off: for load tests only');
  const first = await staff.addFirstAdministrator(options.adminPin);
  if (!first.ok) throw new WrongOption(`the first administrator: ${first.refusal.code}`);

  for (const heal of healing) await heal();
  await days.round();
  await endWithDay();
  await waiting.round();
  await workshops.round();
  // Begins to make the first directory of a new centre: kiosks get its stamp some seconds later.
  await jobs.desk.round();
  const port = await transport.listen(options.port, options.host);
  const [own = '', lan] = baseAddresses(options.host, port, certificate?.current().names);
  phoneUrl = lan ?? own;
  views.refresh();
  const rounds = setInterval(() => {
    void days.round().then(operations.roundDone);
    void endWithDay();
    void waiting.round();
    void workshops.round();
    void feedback.desk.round();
    void feedback.keeper.round();
    void jobs.desk.round();
    void reports.desk.round();
    void keeping.round();
  }, ROUND_MS);

  let demo: Awaited<ReturnType<typeof startDemonstration>> | undefined;
  const stop = async (why: 'stopped' | 'handed-over'): Promise<void> => {
    clearInterval(rounds);
    jobs.stop();
    await demo?.stop();
    certificate?.stop();
    await transport.leave();
    await days.round();
    await workshops.round();
    await feedback.desk.settle();
    await feedback.keeper.round();
    await keeping.round();
    await standby?.finish(why);
    await transport.close();
    await folder.release();
  };
  const end = async (reason: string, why: 'stopped' | 'handed-over'): Promise<void> => {
    await stop(why);
    log.info({ reason }, 'stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void end(signal, 'stopped'));
  }
  // At a terminal it says that the terminal was closed: then it ends the server as ever.
  if (!process.stdout.isTTY) process.on('SIGHUP', () => void certificate?.look());
  log.info({ version, port, folder: folder.root, tls: certificate !== undefined }, 'started');

  // Said last: whoever reads it may stop the server from then on.
  console.log(await banner(own, lan, process.stdout.isTTY));
  const told = options.adminPin === undefined ? first.value : undefined;
  await tellFirstPin({ told, root: folder.root, staff });
  demo = options.demo
    ? await startDemonstration({ url: own, speed: options.speed, assets: ASSETS, log })
    : undefined;
}

try {
  await run(readOptions(process.argv.slice(2), process.env));
} catch (error) {
  process.exit(tellFailedStart(error));
}
