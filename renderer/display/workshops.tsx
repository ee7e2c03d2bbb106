import { useMemo } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { createFormat, tIn } from '../shared/i18n/i18n.js';
import type { Format, TextKey } from '../shared/i18n/i18n.js';
import type { SessionStillOn } from './between-calls.js';
import { isLongRoom, titleSize } from './line-sizes.js';
import styles from './workshops.module.css';

/** One page of today's workshops, in both languages at the same size. */
export function Workshops(props: {
  sessions: readonly SessionStillOn[];
  /** Which page of how many, from 0. */
  page: number;
  pages: number;
  /** IANA name */
  timeZone: string;
  order: readonly Language[];
}) {
  const { sessions, page, pages, timeZone, order } = props;
  // Hours are written alike in both languages.
  const { time } = useMemo(() => createFormat('fr', timeZone), [timeZone]);
  return (
    <main className={styles['workshops']}>
      <header className={styles['head']}>
        <h2 className={styles['today']}>
          {order.map((language) => (
            <span key={language} lang={language}>
              {tIn(language, 'display')('workshops.title')}
            </span>
          ))}
        </h2>
        {pages > 1 && (
          <p className={styles['pages']} aria-hidden="true">
            {Array.from({ length: pages }, (_, each) => (
              <span key={each} data-now={each === page} />
            ))}
          </p>
        )}
      </header>
      <ol key={page} className={styles['lines']}>
        {sessions.map((session) => (
          <Line key={session.sessionId} session={session} time={time} order={order} />
        ))}
      </ol>
    </main>
  );
}

function Line(props: {
  session: SessionStillOn;
  time: Format['time'];
  order: readonly Language[];
}) {
  const { session, time, order } = props;
  const { title, room, left, signUp } = session;
  const seats = seatsKey(session);
  return (
    <li className={styles['line']} data-state={signUp}>
      <p className={styles['hours']}>
        <span className={styles['starts']}>{time(session.startsAt)}</span>
        <span className={styles['ends']}>– {time(session.endsAt)}</span>
      </p>
      <p className={`${styles['title']} ${styles[titleSize(title)] ?? ''}`}>
        {order.map((language) => (
          <span key={language} lang={language}>
            {title[language]}
          </span>
        ))}
      </p>
      <p className={styles['room']}>
        <span className={styles['label']}>
          {order.map((language) => (
            <span key={language} lang={language}>
              {tIn(language, 'display')('workshops.room')}
            </span>
          ))}
        </span>
        <span className={`${styles['roomName']} ${isLongRoom(room) ? styles['longRoom'] : ''}`}>
          {room}
        </span>
      </p>
      <p className={styles['seats']}>
        {order.map((language) => (
          <span key={language} lang={language}>
            {tIn(language, 'display')(seats, { count: left })}
          </span>
        ))}
      </p>
    </li>
  );
}

/** While one can still sign up, how many seats there are; else why not. */
function seatsKey({ signUp }: SessionStillOn): TextKey<'display'> {
  switch (signUp) {
    case 'open':
      return 'workshops.left';
    case 'waiting-list':
      return 'workshops.waitingList';
    case 'full':
      return 'workshops.full';
    case 'closed':
      return 'workshops.closed';
    case 'running':
      return 'workshops.running';
    case 'cancelled':
      return 'workshops.cancelled';
  }
}
