import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { defaultSettings } from '#protocol/settings.js';

import { emptyState } from '../../../domain/reception/state.js';
import { openFeedback } from '../../../open-feedback.js';
import { openReports, openRollUps } from '../../../open-reports.js';
import { layoutOf } from '../../../storage/data-folder.js';
import { dayFiguresStore, workshopFiguresStore } from '../../../storage/figures-stores.js';
import type { MemoryDocument } from '../../access/testing/fakes.js';
import { countingIds, memoryDocument, settableClock } from '../../access/testing/fakes.js';

/** A data folder in which figures are kept, and the report desk on it as the server opens it. */
export async function keptCentre(now: string) {
  const root = await mkdtemp(join(tmpdir(), 'reports-'));
  const folder = layoutOf(root);
  for (const path of [
    folder.statistics,
    folder.workshopStatistics,
    folder.feedback,
    folder.rollUps,
  ]) {
    await mkdir(path);
  }
  const clock = settableClock(Date.parse(now));
  const documents = new Map<string, MemoryDocument<object>>();
  const problems: string[] = [];
  const centre = {
    folder,
    clock,
    documents,
    settings: defaultSettings,
    state: emptyState(),
    problems,
    /** As after a start: nothing in memory. */
    async open() {
      const kept = openRollUps(folder);
      const onProblem = ({ file, reason }: { file: string; reason: string }): void =>
        void centre.problems.push(`${file}: ${reason}`);
      const problem = (what: string, reason: unknown): void =>
        void centre.problems.push(`${what}: ${String(reason)}`);
      const feedback = openFeedback({
        ...{ folder, clock, onProblem, problem },
        ids: countingIds(),
        settings: () => centre.settings,
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
      const { desk, pastYears } = await openReports({
        kept,
        sources: { days, workshops, feedback: feedback.keeper },
        document<T extends object>(name: string, _interpret: unknown, initial: T) {
          const known = documents.get(name) ?? memoryDocument<object>(initial);
          documents.set(name, known);
          // of this name there is one kind of document alone
          return known as unknown as MemoryDocument<T>;
        },
        audit: { note: () => undefined },
        clock,
        settings: () => centre.settings,
        state: () => centre.state,
        problem,
      });
      return { desk, pastYears, days, workshops, feedback };
    },
    remove: () => rm(root, { recursive: true }),
  };
  return centre;
}

export type KeptCentre = Awaited<ReturnType<typeof keptCentre>>;
