import type { PeriodId } from '#protocol/periods.js';
import type { Report } from '#protocol/reports.js';

import type { Live } from '../../../shared/live/live.js';
import type { Answer } from '../../use-answer.js';
import { onlyAbout } from '../period/only-about.js';
import type { Reports } from '../period/use-reports.js';
import { useReports } from '../period/use-reports.js';
import type { Trend } from './trend.js';
import { neededFor, trendOf } from './trend.js';

export interface PeriodReport {
  readonly answer: Answer<Reports, readonly PeriodId[]>;
  readonly report: Report | undefined;
  /** With the report: the periods round it. */
  readonly trend: Trend | undefined;
}

/** The report of one period, with those its trend is drawn from; never one of another period. */
export function usePeriodReport(
  live: Live<'office'>,
  period: PeriodId,
  today: string,
): PeriodReport {
  const answer = onlyAbout(
    useReports(live, neededFor(period, today)),
    ([first]) => first === period,
  );
  return {
    answer,
    report: answer.value?.get(period),
    trend: answer.value && trendOf(period, today, answer.value),
  };
}
