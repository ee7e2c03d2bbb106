import { writeFile } from 'node:fs/promises';

import { defaultSettings } from '#protocol/settings.js';

import { feedbackDaySchema } from '../../../server/application/feedback/feedback-day.js';
import type { FeedbackDay } from '../../../server/domain/portrait/feedback-day.js';
import { emptyDay, withLot } from '../../../server/domain/portrait/feedback-day.js';
import type { DayFigures } from '../../../server/domain/statistics/day-figures.js';
import { summarise } from '../../../server/domain/statistics/fold.js';
import type { WorkshopDayFigures } from '../../../server/domain/workshops/figures.js';
import { layoutOf } from '../../../server/storage/data-folder.js';
import { dayFiguresSchema } from '../../../server/storage/day-figures-schema.js';
import type { Disk } from '../../../server/storage/disk.js';
import { nodeDisk } from '../../../server/storage/disk.js';
import { wholly } from '../../../server/storage/interpret.js';
import { StatisticsStore } from '../../../server/storage/statistics-store.js';
import { workshopFiguresSchema } from '../../../server/storage/workshop-figures-schema.js';
import { openCentre } from './centre.js';
import { stateAfter, TIME_ZONE } from './lived-state.js';
import type { DayRows } from './rows.js';
import { LAST_DATE } from './rows.js';

/** The same files as the server writes, without waiting for the disk after each. */
const unsynced: Disk = {
  ...nodeDisk,
  writeWhole: (file, bytes) => writeFile(file, bytes, { mode: 0o600 }),
  syncFolder: () => Promise.resolve(),
};
const onProblem = ({ file, reason }: { file: string; reason: string }): never => {
  throw new Error(`${file}: ${reason}`);
};

/** The moment at which all reports are asked: the last day is still open. */
export const NOW = Date.parse(`${LAST_DATE}T16:45:00Z`);

/**
 * Folds the days by the product's own rules into the stores of a data folder, then lets the product tidy it as
 * it does after a start: portraits of months past become counts, roll-ups are made, copies laid together.
 */
export async function keepTenYears(root: string, days: Iterable<DayRows>): Promise<void> {
  const folder = layoutOf(root);
  const figures = new StatisticsStore<DayFigures>({
    ...{ folder: folder.statistics, disk: unsynced, onProblem },
    interpret: wholly(dayFiguresSchema),
  });
  const workshops = new StatisticsStore<WorkshopDayFigures>({
    ...{ folder: folder.workshopStatistics, disk: unsynced, onProblem },
    interpret: wholly(workshopFiguresSchema),
  });
  const feedback = new StatisticsStore<FeedbackDay>({
    ...{ folder: folder.feedback, disk: unsynced, onProblem },
    interpret: wholly(feedbackDaySchema),
  });
  let last: DayRows | undefined;
  for (const day of days) {
    last = day;
    await workshops.write(day.date, workshopsOf(day));
    await feedback.write(day.date, feedbackOf(day));
    if (day.date !== LAST_DATE) await figures.write(day.date, figuresOf(day));
  }
  if (last === undefined) throw new Error('no day was generated');
  const running = stateAfter(last, false);
  const centre = await openCentre(
    root,
    () => NOW,
    () => running,
  );
  await centre.feedback.keeper.round();
  await centre.desk.round();
}

export function figuresOf(day: DayRows): DayFigures {
  const { serviceLevelMinutes } = defaultSettings;
  return summarise(stateAfter(day), { timeZone: TIME_ZONE, serviceLevelMinutes });
}

export function workshopsOf({ date, sessions }: DayRows): WorkshopDayFigures {
  return {
    date,
    sessions: sessions.map(({ theme, format, language, partner, held, participants }, index) => ({
      activityId: `activity-${index}`,
      title: { fr: 'Zoom sur les métiers de demain', nl: 'Zoom op de beroepen van morgen' },
      ...{ theme, format, language, participants },
      partners: [partner],
      outcome: held ? 'held' : 'cancelled',
      seats: 20,
      signUps: participants + 2,
      cancellations: 1,
      waited: 0,
      noShows: 1,
    })),
  };
}

function feedbackOf(day: DayRows): FeedbackDay {
  const mark = `${day.date}-00000`;
  const portraits = withLot(emptyDay(mark), 'morning', {
    kind: 'portrait',
    answers: day.portraits,
  });
  const marked = withLot(portraits, 'morning', { kind: 'satisfaction', answers: day.marks });
  return withLot(marked, 'afternoon', { kind: 'divide', answers: day.divides });
}
