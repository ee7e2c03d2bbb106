import type { PastFigure, PublishedPeriod } from '#protocol/reports.js';

/**
 * Why there is no count: it was not counted then; it is counted and published once the month is over; the
 * figures that were brought in do not hold it.
 */
export type Absence = 'notCounted' | 'later' | 'unknown';

/** Published of months and longer periods only: while one runs, they are still to come. */
const OF_MONTHS: readonly string[] = [
  'contacts',
  'participants',
  'outreach',
  'visits',
] satisfies readonly PastFigure[];

/** @param figure which count of the period is absent */
export function absenceIn(
  period: Pick<PublishedPeriod, 'over' | 'participantsPending'>,
  figure: PastFigure | 'tickets' | 'left' | 'noShow',
): Absence {
  const isPending = figure === 'participants' && period.participantsPending === true;
  return isPending || (!period.over && OF_MONTHS.includes(figure)) ? 'later' : 'notCounted';
}
