import { mkdir } from 'node:fs/promises';

import { defaultSettings } from '#protocol/settings.js';

import type { ReportDesk } from '../../../server/application/reports/report-desk.js';
import type { ReceptionState } from '../../../server/domain/reception/state.js';
import type { OpenFeedback } from '../../../server/open-feedback.js';
import { openFeedback } from '../../../server/open-feedback.js';
import { openReports, openRollUps } from '../../../server/open-reports.js';
import { layoutOf } from '../../../server/storage/data-folder.js';
import { DocumentFile } from '../../../server/storage/document-file.js';
import { nodeDisk } from '../../../server/storage/disk.js';
import { dayFiguresStore, workshopFiguresStore } from '../../../server/storage/figures-stores.js';
import { TIME_ZONE } from './lived-state.js';

/** The product's own stores and report desk on a data folder, as `main.ts` puts them together. */
export interface Centre {
  readonly desk: ReportDesk;
  readonly feedback: OpenFeedback;
  readonly days: ReturnType<typeof dayFiguresStore>;
  readonly workshops: ReturnType<typeof workshopFiguresStore>;
}

export async function openCentre(
  root: string,
  now: () => number,
  state: () => ReceptionState,
): Promise<Centre> {
  const folder = layoutOf(root);
  const { statistics, workshopStatistics, feedback: told, rollUps } = folder;
  for (const path of [statistics, workshopStatistics, told, rollUps, `${root}/documents`]) {
    await mkdir(path, { recursive: true });
  }
  const onProblem = ({ file, reason }: { file: string; reason: string }): never => {
    throw new Error(`${file}: ${reason}`);
  };
  const problem = (what: string, reason: unknown): never => {
    throw new Error(what, { cause: reason });
  };
  const settings = () => ({ ...defaultSettings, timeZone: TIME_ZONE });
  const clock = { now };
  const kept = openRollUps(folder);
  let marks = 0;
  const feedback = openFeedback({
    ...{ folder, clock, settings, onProblem, problem },
    ids: { newId: () => String((marks += 1)).padStart(16, '0') },
    beforeWrite: (date) => kept.changes.before('feedback', date),
  });
  const days = dayFiguresStore({
    folder: folder.statistics,
    onProblem,
    beforeWrite: (date) => kept.changes.before('days', date),
  });
  const workshops = workshopFiguresStore({
    folder: folder.workshopStatistics,
    onProblem,
    beforeWrite: (date) => kept.changes.before('workshops', date),
  });
  const { desk } = await openReports({
    kept,
    sources: { days, workshops, feedback: feedback.keeper },
    document: (name, interpret, initial) =>
      new DocumentFile(
        { disk: nodeDisk, file: folder.document(name), interpret, onProblem },
        initial,
      ),
    audit: { note: () => undefined },
    ...{ clock, settings, state, problem },
  });
  return { desk, feedback, days, workshops };
}
