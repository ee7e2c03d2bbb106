import type { Language } from '#protocol/vocabulary.js';

import { tIn } from '../../../shared/i18n/i18n.js';
import type { PictogramName } from '../../../shared/ui/pictogram/pictogram.js';
import type { WorkshopFilter } from '../../../shared/workshops/sessions.js';
import { dayWord } from '../../../shared/workshops/words.js';
import type { Facet } from './workshops-visit.js';

export const FACET_SIGNS: Readonly<Record<Facet, PictogramName>> = {
  date: 'clock',
  theme: 'orientation',
  spoken: 'speak',
  format: 'collective',
};

/** What is chosen; where nothing is, that all of it is shown. @param today `YYYY-MM-DD` */
export function chosenWord(
  filter: WorkshopFilter,
  facet: Facet,
  today: string,
  language: Language,
): string {
  const t = tIn(language, 'workshops');
  const { date, theme, spoken, format } = filter;
  switch (facet) {
    case 'date':
      if (date !== undefined) return dayWord(date, today, language);
      break;
    case 'theme':
      if (theme !== undefined) return tIn(language, 'common')(`theme.${theme}`);
      break;
    case 'spoken':
      if (spoken !== undefined) return t(`spoken.${spoken}`);
      break;
    case 'format':
      if (format !== undefined) return t(`format.${format}`);
      break;
  }
  return tIn(language, 'kiosk-workshops')(`all.${facet}`);
}
