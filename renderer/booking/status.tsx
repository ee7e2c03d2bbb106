import { useMemo } from 'react';

import type { BookingView } from '#protocol/workshops/views.js';

import { createFormat, useLanguage, useT } from '../shared/i18n/i18n.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { Pictogram } from '../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../shared/ui/pictogram/pictogram.js';
import type { BookingState } from './booking-state.js';
import { hopes, seatIsSure } from './booking-state.js';
import styles from './booking.module.css';

const SIGNS: Readonly<Record<BookingState, PictogramName>> = {
  booked: 'check',
  movedUp: 'check',
  waiting: 'clock',
  waitingStarted: 'clock',
  present: 'check',
  released: 'steward',
  over: 'check',
  missed: 'clock',
  noPlace: 'clock',
  cancelled: 'cross',
  sessionCancelled: 'cross',
};

/** What is booked, how it stands with it now, and what to do. */
export function Status(props: { view: BookingView; state: BookingState }) {
  const { view, state } = props;
  const t = useT('booking');
  const [language] = useLanguage();
  const format = useMemo(() => createFormat(language, view.timeZone), [language, view.timeZone]);
  const values = {
    count: view.places,
    place: view.place ?? 1,
    until: format.time(view.keptUntil),
  };
  return (
    <>
      <h1 className={styles['title']}>{view.title[language]}</h1>
      <section className={`${styles['status']} ${styles[tone(state)]}`} role="status">
        <p className={styles['state']}>
          <Pictogram name={SIGNS[state]} />
          <span>{t(`state.${state}.title`, values)}</span>
        </p>
        <p>{t(`state.${state}.text`, values)}</p>
      </section>
      {view.changedAt !== undefined && (seatIsSure(state) || hopes(state)) && (
        <Notice kind="alert">{t('changed')}</Notice>
      )}
    </>
  );
}

function tone(state: BookingState): 'good' | 'open' | 'over' {
  if (seatIsSure(state) || state === 'present') return 'good';
  return hopes(state) || state === 'released' ? 'open' : 'over';
}
