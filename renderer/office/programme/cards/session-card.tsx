import type { Theme } from '#protocol/vocabulary.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { useCalendar } from '../calendar-context.js';
import { spanOf } from '../grid/place.js';
import { seatsTaken } from '../sessions/people.js';
import styles from './card.module.css';

/** So long a session has room for one line in a grid, minutes. */
const SHORT = 30;

/** One session: when, what, where, how many. Pressed it opens; dragged, or by M and the arrows, it moves. */
export function SessionCard(props: {
  session: ProgrammeSession;
  /** The room stands above or beside it already. */
  withoutRoom?: boolean;
}) {
  const { session, withoutRoom = false } = props;
  const { sessionId, plan, signUp } = session;
  const calendar = useCalendar();
  const t = useT('programme');
  const { words, moves } = calendar;
  const state = words.state(session);
  const seats = { booked: seatsTaken(session), capacity: plan.capacity };
  const moving = moves.move?.session.sessionId === sessionId;
  const theme: Theme | undefined = calendar.themeOf(plan.activityId);
  return (
    <button
      {...calendar.dragOf(session)}
      type="button"
      className={`${styles['card']} ${theme === undefined ? '' : styles[theme]}`}
      data-session={sessionId}
      data-state={signUp}
      data-short={isShort(plan) || undefined}
      data-away={moving || undefined}
      aria-keyshortcuts="M"
      onClick={() => calendar.onOpen(sessionId)}
      onKeyDown={(event) => calendar.onCardKey(event, session)}
    >
      <span>
        <span className={styles['time']}>
          {plan.starts}–{plan.ends}
        </span>{' '}
        {state !== undefined && <span className={styles['state']}>{state}</span>}
      </span>{' '}
      <span className={styles['title']}>{words.title(plan.activityId)}</span>{' '}
      <span className={styles['facts']}>
        {!withoutRoom && `${calendar.roomText(plan.room)} · `}
        <span aria-hidden="true">{t('card.seatsShort', seats)}</span>
        <span className="visually-hidden">{t('card.seats', seats)}</span>
        {session.waiting > 0 && ` · ${t('card.waiting', { count: session.waiting })}`}
      </span>
    </button>
  );
}

function isShort(plan: SessionPlan): boolean {
  const { from, to } = spanOf(plan);
  return to - from <= SHORT;
}
