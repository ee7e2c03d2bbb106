import type { StewardView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import { tIn } from '../../shared/i18n/i18n.js';
import { dateAt } from '../workshops/sessions/session-days.js';
import type { NoticeForm, NoticeTime } from './notice-form.js';
import { LONGEST_NOTICE } from './notice-form.js';

/** Words the house needs often, and how long they usually stand. */
const READY = {
  drill: '30',
  evacuate: 'day',
  closing: '15',
  desk: 'day',
  wait: '60',
} as const satisfies Record<string, NoticeTime>;

export type ReadyMade = keyof typeof READY;
export const READY_MADE = Object.keys(READY) as readonly ReadyMade[];

export function readyMade(which: ReadyMade): NoticeForm {
  const words = (language: Language) => tIn(language, 'steward-today')(`ready.${which}.text`);
  return { words: { fr: words('fr'), nl: words('nl') }, time: READY[which] };
}

/** Where the workshop is that runs or comes next today; `undefined` where none does. @param now the server's clock, ms */
export function workshopNotice(
  { workshops, timeZone }: Pick<StewardView, 'workshops' | 'timeZone'>,
  now: number,
): NoticeForm | undefined {
  const today = dateAt(now, timeZone);
  const [next] = Object.values(workshops.sessions)
    .filter(({ date, endsAt, signUp }) => date === today && endsAt > now && signUp !== 'cancelled')
    .sort((a, b) => a.startsAt - b.startsAt);
  const activity = next && workshops.activities[next.activityId];
  if (next === undefined || activity === undefined) return undefined;
  const words = (language: Language) =>
    tIn(language, 'steward-today')('ready.workshop.text', {
      title: activity.title[language],
      room: next.room,
    }).slice(0, LONGEST_NOTICE);
  return { words: { fr: words('fr'), nl: words('nl') }, time: '30' };
}
