import type { Language } from '#protocol/vocabulary.js';

import commonFr from '../locales/fr/common.json';
import workshopsFr from '../locales/fr/workshops.json';
import commonNl from '../locales/nl/common.json';
import workshopsNl from '../locales/nl/workshops.json';
import type { CalendarTexts } from './application/workshops/calendar-feed.js';

/** The words of calendars: the screens' own. Nothing else that the server sends is read by people. */
export const calendarTexts: Readonly<Record<Language, CalendarTexts>> = {
  fr: textsOf(commonFr, workshopsFr),
  nl: textsOf(commonNl, workshopsNl),
};

function textsOf(
  { centre }: typeof commonFr,
  { room, spoken, public: whom, signUp, example }: typeof workshopsFr,
): CalendarTexts {
  return { centre, room, spoken, public: whom, cancelled: signUp.cancelled, example };
}
