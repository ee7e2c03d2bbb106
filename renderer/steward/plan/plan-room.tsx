import type { StewardView } from '#protocol/views.js';

import { useFormat, useLanguage, useT } from '../../shared/i18n/i18n.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { dateAt } from '../workshops/sessions/session-days.js';
import styles from './floor-plan.module.css';
import { roomSession, shortened } from './room-sessions.js';

/** Letters of a title that a room has place for. */
const TITLE = 30;

/** A room: what is on there now, else what comes next; a touch leads to the session. */
export function PlanRoom(props: {
  name: string;
  view: Pick<StewardView, 'workshops' | 'timeZone'>;
  now: number;
  onOpen: (sessionId: string | undefined) => void;
}) {
  const { name, view, now, onOpen } = props;
  const { workshops, timeZone } = view;
  const t = useT('steward-plan');
  const format = useFormat(timeZone);
  const [language] = useLanguage();
  const on = roomSession(workshops, name, dateAt(now, timeZone), now);
  const press = usePress(() => onOpen(on?.sessionId));
  const title = on && workshops.activities[on.activityId]?.title[language];
  return (
    <button
      {...press}
      type="button"
      className={`${styles['place']} ${styles['room']} ${on?.running === true ? styles['running'] : ''}`}
      title={title}
    >
      <span className={styles['name']}>{t('room', { name })}</span>
      <span className={styles['word']}>{words()}</span>
      {title !== undefined && <span className={styles['small']}>{shortened(title, TITLE)}</span>}
    </button>
  );

  function words(): string {
    if (on === undefined) return t('roomFree');
    return on.running
      ? t('roomUntil', { time: format.time(on.endsAt) })
      : t('roomFrom', { time: format.time(on.startsAt) });
  }
}
