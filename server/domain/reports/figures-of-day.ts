import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { DayFigures } from '../statistics/day-figures.js';
import { recordOf, zeros } from '../statistics/zeros.js';
import type { PeriodFigures } from './period-figures.js';

/** A day as a period of one day, to be added to others. */
export function figuresOfDay(day: DayFigures): PeriodFigures {
  const { serviceLevel, outcomes, tickets, multimedia, lengths, walks, estimates, people } = day;
  const { notes, parked, islands } = day;
  return {
    version: 1,
    days: 1,
    tickets,
    byTheme: day.byTheme,
    byLanguage: day.byLanguage,
    byChannel: day.byChannel,
    byHour: day.byHour,
    ...crosses(day),
    outcomes,
    open: day.open,
    transferred: day.transferred,
    waits: day.waits,
    interviews: day.interviews,
    serviceLevel: { within: serviceLevel.within, base: serviceLevel.base },
    ...(lengths && { lengths }),
    ...(walks && { walks }),
    ...(estimates && { estimates }),
    ...(people && { people }),
    ...(multimedia && { multimedia }),
    ...(islands && { islands }),
    ...(parked !== undefined && { parked: { days: 1, of: tickets, tickets: parked } }),
    ...(notes && { notes: { days: 1, of: outcomes.served, ...notes } }),
  };
}

function crosses({ arrivals }: DayFigures): Pick<PeriodFigures, 'themeByLanguage' | 'themeByHour'> {
  const themeByLanguage = recordOf(THEMES, () => zeros(LANGUAGES));
  const themeByHour = recordOf(THEMES, () => Array.from({ length: 24 }, () => 0));
  for (const { theme, language, hour, count } of arrivals) {
    themeByLanguage[theme][language] += count;
    themeByHour[theme][hour] = (themeByHour[theme][hour] ?? 0) + count;
  }
  return { themeByLanguage, themeByHour };
}
