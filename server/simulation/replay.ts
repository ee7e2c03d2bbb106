import type { ReceptionEvent } from '../domain/reception/events.js';
import type { ReceptionState } from '../domain/reception/state.js';
import type { DayFigures } from '../domain/statistics/fold.js';
import { summarise } from '../domain/statistics/fold.js';
import type { DayReport } from './day-report.js';
import { reportOn } from './day-report.js';
import type { DayPlan } from './replayed-day.js';
import { ReplayedDay } from './replayed-day.js';

export interface Replay {
  readonly state: ReceptionState;
  readonly events: readonly ReceptionEvent[];
  readonly figures: DayFigures;
  readonly report: DayReport;
}

/**
 * Lives a day of the files in virtual time, through the same rules as the real reception. A visitor who
 * is to leave and is called before losing patience is served like any other.
 *
 * @throws where the rules refuse what the day's course allows (a defect, not an outcome)
 */
export function replay(plan: DayPlan): Replay {
  const { centre, turnedAway } = new ReplayedDay(plan).live();
  const { state, events, settings } = centre;
  const figures = summarise(state, settings);
  const report = reportOn(state, events, settings, plan.visitors, turnedAway);
  return { state, events, figures, report };
}
