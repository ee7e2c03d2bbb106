import type { PeriodId } from '#protocol/periods.js';

import type { Live } from '../../../shared/live/live.js';
import { useAnswer } from '../../use-answer.js';
import { onlyAbout } from '../period/only-about.js';

/** The figures of the activities of one period; never those of another. */
export function useWorkshopFigures(live: Live<'office'>, period: PeriodId) {
  return onlyAbout(
    useAnswer(live, 'workshop-statistics', { period }),
    (about) => about.period === period,
  );
}
