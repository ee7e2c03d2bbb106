import { defaultSettings } from '#protocol/settings.js';
import type { Settings } from '#protocol/settings.js';

import { feedbackDaySchema } from '../application/feedback/feedback-day.js';
import { createFeedbackKeeper } from '../application/feedback/feedback-keeper.js';
import { feedbackMonthSchema } from '../application/feedback/feedback-month.js';
import type { Clock, DocumentStore } from '../application/ports.js';
import { StorageUnavailable } from '../application/ports.js';
import { noPastYears, openPastYears, pastYearsSchema } from '../application/reports/past-years.js';
import type { RollUps } from '../application/reports/ports.js';
import type { ReportDesk } from '../application/reports/report-desk.js';
import { createReportDesk } from '../application/reports/report-desk.js';
import {
  noThresholds,
  openThresholds,
  thresholdsSchema,
} from '../application/reports/thresholds.js';
import { emptyState } from '../domain/reception/state.js';
import { openRollUps } from '../open-reports.js';
import { layoutOf } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import type { Disk } from '../storage/disk.js';
import { DocumentFile } from '../storage/document-file.js';
import { dayFiguresStore, workshopFiguresStore } from '../storage/figures-stores.js';
import { wholly } from '../storage/interpret.js';
import type { DocumentProblem, Reading } from '../storage/json-file.js';
import { MonthFiles } from '../storage/month-files.js';
import { readSettings } from '../storage/settings-reading.js';
import { StatisticsStore } from '../storage/statistics-store.js';

/**
 * The reports of a data folder that is looked at and not held: a server may be at work in it, so nothing is
 * written, not even what would spare work the next time. The day that runs is the server's alone.
 * @param root absolute
 */
export async function openKeptReports(
  root: string,
  parts: {
    readonly clock: Clock;
    onProblem(problem: DocumentProblem): void;
    problem(what: string, reason: unknown): void;
  },
): Promise<{ readonly desk: Pick<ReportDesk, 'report'>; readonly settings: Settings }> {
  const { clock } = parts;
  const folder = layoutOf(root);
  const disk = onlyRead(nodeDisk);
  const common = { disk, onProblem: (problem: DocumentProblem) => parts.onProblem(problem) };
  const problem = (what: string, reason: unknown): void => parts.problem(what, reason);
  const document = <T extends object>(
    name: string,
    interpret: (raw: unknown) => Reading<T>,
    initial: T,
  ): DocumentStore<T> =>
    new DocumentFile({ ...common, interpret, file: folder.document(name) }, initial);

  const settings = await document('settings', readSettings, defaultSettings).read();
  const kept = openRollUps(folder);
  const feedback = createFeedbackKeeper({
    days: new StatisticsStore({
      ...{ ...common, folder: folder.feedback, interpret: wholly(feedbackDaySchema) },
    }),
    months: new MonthFiles({
      ...{ ...common, folder: folder.feedback, interpret: wholly(feedbackMonthSchema) },
    }),
    clock,
    timeZone: () => settings.timeZone,
    portraitDays: () => settings.portraitDays,
    problem,
  });
  const desk = createReportDesk({
    sources: {
      days: dayFiguresStore({ ...common, folder: folder.statistics }),
      workshops: workshopFiguresStore({ ...common, folder: folder.workshopStatistics }),
      feedback,
    },
    pastYears: await openPastYears({
      store: document('past-years', wholly(pastYearsSchema), noPastYears),
      audit: { note: () => undefined },
    }),
    thresholds: await openThresholds(
      document('published-thresholds', wholly(thresholdsSchema), noThresholds),
    ),
    clock,
    changes: kept.changes,
    rollUps: notKept(kept.rollUps),
    dayRollUps: notKept(kept.dayRollUps),
    mark: (year) => kept.mark(year),
    settings: () => settings,
    state: emptyState,
    problem,
    pause: () => Promise.resolve(),
    stopwatch: () => performance.now(),
  });
  return { desk, settings };
}

/** What the server made is read; what is made here goes with this process. */
function notKept<T>(rollUps: Pick<RollUps<T>, 'read'>): RollUps<T> {
  return {
    read: (year) => rollUps.read(year),
    write: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
}

/** Refuses whatever would change something. */
function onlyRead(disk: Disk): Disk {
  const refused = (): Promise<never> =>
    Promise.reject(new StorageUnavailable('the data folder is only looked at'));
  return {
    list: (folder) => disk.list(folder),
    read: (file) => disk.read(file),
    makeFolder: refused,
    openForAppend: refused,
    openLoose: refused,
    writeWhole: refused,
    rename: refused,
    remove: refused,
    removeFolder: refused,
    syncFolder: refused,
    syncFile: (file) => disk.syncFile(file),
  };
}
