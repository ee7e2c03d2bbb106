import type { PublicSession } from '#protocol/workshops/views.js';

import { useLanguage, useT } from '../i18n/i18n.js';
import { dayWord, hoursIn, seatsIn } from './words.js';

/** What the day of a session is told by. */
export interface SessionWhere {
  /** `YYYY-MM-DD`, the centre's. */
  readonly today: string;
  readonly timeZone: string;
}

/** When and where: "Today · from 10:00 to 12:00 · room 2". */
export function SessionPlace(props: {
  session: PublicSession;
  where: SessionWhere;
  /** With what is left there. */
  seats?: boolean;
}) {
  const { session, where, seats = false } = props;
  const { today, timeZone } = where;
  const t = useT('workshops');
  const [language] = useLanguage();
  const parts = [
    dayWord(session.date, today, language),
    hoursIn(session, { language, timeZone }),
    t('room', { room: session.room }),
    ...(seats ? [seatsIn(session, language)] : []),
  ];
  return <span>{parts.join(' · ')}</span>;
}
