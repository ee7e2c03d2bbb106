import { useMemo } from 'react';
import type { ReactNode } from 'react';

import type { BookingView } from '#protocol/workshops/views.js';

import { createFormat, useLanguage, useT } from '../shared/i18n/i18n.js';
import { bookingAddress } from '../shared/ticket-address/booking-address.js';
import type { BookingAddress } from '../shared/ticket-address/booking-address.js';
import { LaterQrCode } from '../shared/ui/qr-code/later-qr-code.js';
import type { BookingState } from './booking-state.js';
import { isHeld, seatIsSure, showsCode } from './booking-state.js';
import styles from './booking.module.css';

/** When and where; marked where that is not as it was. Then what is taken along: the code, an entry in one's own calendar. */
export function BookingFacts(props: {
  view: BookingView;
  state: BookingState;
  address: BookingAddress;
}) {
  const { view, state, address } = props;
  const t = useT('booking');
  const workshops = useT('workshops');
  const [language] = useLanguage();
  const format = useMemo(() => createFormat(language, view.timeZone), [language, view.timeZone]);
  const changed = view.changedAt !== undefined && isHeld(state);
  return (
    <>
      <dl className={styles['facts']} data-changed={changed}>
        <Fact name={t('fact.date')}>{format.date(view.date)}</Fact>
        <Fact name={t('fact.hours')}>
          {workshops('hours', { from: format.time(view.startsAt), to: format.time(view.endsAt) })}
        </Fact>
        <Fact name={t('fact.room')}>{view.room}</Fact>
        <Fact name={t('fact.language')}>{workshops(`spoken.${view.language}`)}</Fact>
        {view.places > 1 && (
          <Fact name={t('fact.people')}>{workshops('people', { count: view.places })}</Fact>
        )}
      </dl>
      {showsCode(state) && (
        <figure className={styles['code']}>
          <LaterQrCode text={bookingAddress(location.origin, address)} label={t('code.label')} />
          <figcaption>{t('code.text')}</figcaption>
        </figure>
      )}
      {seatIsSure(state) && (
        <a className={styles['calendar']} href={`/workshops/${view.sessionId}.${language}.ics`}>
          {t('calendar')}
        </a>
      )}
    </>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
