import type { Language } from '#protocol/vocabulary.js';

import type { CalendarTexts } from '../calendar-feed.js';

/** As in `locales/`, which the server knows through its start alone. */
export const calendarTexts: Readonly<Record<Language, CalendarTexts>> = {
  fr: {
    centre: 'Cité des métiers, Bruxelles',
    room: 'Salle {{room}}',
    spoken: { fr: 'français', nl: 'néerlandais', both: 'bilingue' },
    public: {
      everyone: 'tous',
      jobseekers: 'demandeurs',
      workers: 'travailleurs',
      young: 'jeunes',
      'fifty-plus': '50+',
      students: 'étudiants',
      classes: 'classes',
    },
    cancelled: 'Annulé',
    example: 'Exemple',
  },
  nl: {
    centre: 'Beroepenpunt Brussel',
    room: 'Zaal {{room}}',
    spoken: { fr: 'Frans', nl: 'Nederlands', both: 'tweetalig' },
    public: {
      everyone: 'iedereen',
      jobseekers: 'werkzoekenden',
      workers: 'werkenden',
      young: 'jongeren',
      'fifty-plus': '50+',
      students: 'studenten',
      classes: 'klassen',
    },
    cancelled: 'Geannuleerd',
    example: 'Voorbeeld',
  },
};
