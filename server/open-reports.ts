import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { PORTRAIT } from '#protocol/feedback.js';
import { PORTRAIT_TABLES, TABLES } from '#protocol/reports.js';
import type { Settings } from '#protocol/settings.js';
import { PEOPLE_KINDS, REFERRALS, TOPICS } from '#protocol/vocabulary.js';

import type { Audit } from './application/audit/audit.js';
import type { ReceptionState } from './application/desk.js';
import type { Clock, DocumentStore } from './application/ports.js';
import type { FigureSources } from './application/reports/exact-year.js';
import type { FigureChanges } from './application/reports/figure-changes.js';
import { createFigureChanges } from './application/reports/figure-changes.js';
import { noPastYears, openPastYears, pastYearsSchema } from './application/reports/past-years.js';
import type { DaysRollUp, YearRollUp } from './application/reports/ports.js';
import type { ReportDesk } from './application/reports/report-desk.js';
import { createReportDesk } from './application/reports/report-desk.js';
import {
  noThresholds,
  openThresholds,
  thresholdsSchema,
} from './application/reports/thresholds.js';
import { localTime } from './domain/calendar.js';
import { readPastYears } from './imports/past-years/read-past-years.js';
import type { DataFolder } from './storage/data-folder.js';
import { markOfFiles } from './storage/files-mark.js';
import { wholly } from './storage/interpret.js';
import type { Reading } from './storage/json-file.js';
import { RollUpStore } from './storage/roll-up-store.js';
import type { PastYearsFile } from './transport/past-years.js';

/** Raise the number where something published keeps its name and means something else. */
const SHAPE = `2-${hashOf({ TABLES, PORTRAIT_TABLES, PORTRAIT, PEOPLE_KINDS, TOPICS, REFERRALS })}`;

type Folders = Pick<DataFolder, 'rollUps' | 'statistics' | 'workshopStatistics' | 'feedback'>;

/** What was made of years that are over, and the watch on what it was made of. */
export interface OpenRollUps {
  readonly rollUps: RollUpStore<YearRollUp>;
  readonly dayRollUps: RollUpStore<DaysRollUp>;
  /** The figures' stores tell it before they write. */
  readonly changes: FigureChanges;
  mark(year: number): Promise<string>;
}

/** Before the figures' stores, which tell of their changes. */
export function openRollUps(folder: Folders): OpenRollUps {
  const rollUps = new RollUpStore<YearRollUp>({ folder: folder.rollUps, ending: '', shape: SHAPE });
  const dayRollUps = new RollUpStore<DaysRollUp>({
    folder: folder.rollUps,
    ending: '-days',
    shape: SHAPE,
  });
  const { statistics, workshopStatistics, feedback } = folder;
  return {
    rollUps,
    dayRollUps,
    changes: createFigureChanges(async (year) => {
      await rollUps.remove(year);
      await dayRollUps.remove(year);
    }),
    mark: (year) =>
      markOfFiles(
        [statistics, workshopStatistics, feedback].map((kept) => join(kept, String(year))),
      ),
  };
}

export interface OpenReports {
  readonly desk: ReportDesk;
  readonly pastYears: PastYearsFile;
}

/** The server's part of reports, put together for `main.ts`. Writes nothing before the first question or round. */
export async function openReports(parts: {
  readonly kept: OpenRollUps;
  readonly sources: FigureSources;
  document<T extends object>(
    name: string,
    interpret: (raw: unknown) => Reading<T>,
    initial: T,
  ): DocumentStore<T>;
  readonly audit: Audit;
  readonly clock: Clock;
  settings(): Settings;
  state(): ReceptionState;
  problem(what: string, reason: unknown): void;
}): Promise<OpenReports> {
  const { kept, sources, audit, clock } = parts;
  const pastYears = await openPastYears({
    store: parts.document('past-years', wholly(pastYearsSchema), noPastYears),
    audit,
  });
  const thresholds = await openThresholds(
    parts.document('published-thresholds', wholly(thresholdsSchema), noThresholds),
  );
  return {
    desk: createReportDesk({
      ...{ sources, pastYears, thresholds, clock },
      changes: kept.changes,
      rollUps: kept.rollUps,
      dayRollUps: kept.dayRollUps,
      mark: (year) => kept.mark(year),
      settings: () => parts.settings(),
      state: () => parts.state(),
      problem: (what, reason) => parts.problem(what, reason),
      pause: () => setImmediate(),
      stopwatch: () => performance.now(),
    }),
    pastYears: {
      async take(text, by) {
        const { days, workshops } = sources;
        const own = new Set([...(await days.years()), ...(await workshops.years())]);
        const { date } = localTime(clock.now(), parts.settings().timeZone);
        return pastYears.take(readPastYears(text, { running: Number(date.slice(0, 4)), own }), by);
      },
      remove: (year, by) => pastYears.remove(year, by),
    },
  };
}

function hashOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
