import type { DayFigures } from '../domain/statistics/day-figures.js';
import type { WorkshopDayFigures } from '../domain/workshops/figures.js';
import { dayFiguresSchema } from './day-figures-schema.js';
import { wholly } from './interpret.js';
import type { StatisticsStoreParts } from './statistics-store.js';
import { StatisticsStore } from './statistics-store.js';
import { workshopFiguresSchema } from './workshop-figures-schema.js';

/** Of a folder that exists. */
export type FiguresStoreParts = Pick<
  StatisticsStoreParts<never>,
  'folder' | 'onProblem' | 'disk' | 'beforeWrite'
>;

/** The reception's figures, one file a day. */
export function dayFiguresStore(parts: FiguresStoreParts): StatisticsStore<DayFigures> {
  return new StatisticsStore<DayFigures>({
    ...parts,
    interpret: wholly(dayFiguresSchema),
    dateOf: ({ date }) => date,
  });
}

/** The programme's figures, one file a day. */
export function workshopFiguresStore(
  parts: FiguresStoreParts,
): StatisticsStore<WorkshopDayFigures> {
  return new StatisticsStore<WorkshopDayFigures>({
    ...parts,
    interpret: wholly(workshopFiguresSchema),
    dateOf: ({ date }) => date,
  });
}
