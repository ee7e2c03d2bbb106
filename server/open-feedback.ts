import type { Settings } from '#protocol/settings.js';

import { feedbackDaySchema } from './application/feedback/feedback-day.js';
import type { FeedbackDesk } from './application/feedback/feedback-desk.js';
import { createFeedbackDesk } from './application/feedback/feedback-desk.js';
import type { FeedbackKeeper } from './application/feedback/feedback-keeper.js';
import { createFeedbackKeeper } from './application/feedback/feedback-keeper.js';
import { feedbackMonthSchema } from './application/feedback/feedback-month.js';
import { createPortraitCross } from './application/feedback/portrait-cross.js';
import type { Clock, Ids } from './application/ports.js';
import type { ReportDesk } from './application/reports/report-desk.js';
import type { DataFolder } from './storage/data-folder.js';
import { wholly } from './storage/interpret.js';
import type { DocumentProblem } from './storage/json-file.js';
import { MonthFiles } from './storage/month-files.js';
import { StatisticsStore } from './storage/statistics-store.js';

export interface OpenFeedback {
  readonly desk: FeedbackDesk;
  readonly keeper: FeedbackKeeper;
  /** @param report where the months' own tables are published */
  portraitCross(report: ReportDesk['report']): ReturnType<typeof createPortraitCross>;
}

/** What visitors tell, put together for `main.ts`. Writes nothing before the first lot or round. */
export function openFeedback(parts: {
  readonly folder: Pick<DataFolder, 'feedback'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: () => Settings;
  /** Told before a day changes; what was made of it is gone when it resolves. */
  readonly beforeWrite: (date: string) => Promise<void>;
  readonly onProblem: (problem: DocumentProblem) => void;
  readonly problem: (what: string, reason: unknown) => void;
}): OpenFeedback {
  const { clock, ids, settings, beforeWrite, onProblem, problem } = parts;
  const folder = parts.folder.feedback;
  const timeZone = (): string => settings().timeZone;
  const days = new StatisticsStore({
    ...{ folder, onProblem, beforeWrite },
    interpret: wholly(feedbackDaySchema),
  });
  const months = new MonthFiles({ folder, onProblem, interpret: wholly(feedbackMonthSchema) });
  const keeper = createFeedbackKeeper({
    ...{ days, months, clock, timeZone, problem },
    portraitDays: () => settings().portraitDays,
  });
  return {
    desk: createFeedbackDesk({ store: days, clock, ids, timeZone, problem }),
    keeper,
    portraitCross: (report) =>
      createPortraitCross({
        ...{ keeper, clock, timeZone },
        threshold: () => settings().smallestCount,
        async margins(month) {
          const published = await report({ period: month });
          return published.ok ? published.value.period.portrait : undefined;
        },
      }),
  };
}
