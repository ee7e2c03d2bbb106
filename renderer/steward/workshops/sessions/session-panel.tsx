import { useEffect, useRef, useState } from 'react';

import type { StewardWorkshops } from '#protocol/workshops/views.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Button } from '../../../shared/ui/button/button.js';
import { BookingsPanel } from '../bookings/bookings-panel.js';
import { CancelSession } from '../dialogs/cancel-session.js';
import { CountHeads } from '../dialogs/count-heads.js';
import type { IssuedBooking } from '../../../shared/staff/booking-issued/issued-booking.js';
import { GroupDialog } from '../dialogs/group-dialog.js';
import { SignUpButton } from '../dialogs/sign-up-button.js';
import { SeatsKeptLine } from './seats-kept-line.js';
import type { StewardWorkshop } from './session-days.js';
import { SessionFigures } from './session-figures.js';
import styles from './session-panel.module.css';
import { SessionPlace } from '../../../shared/workshops/session-place.js';
import type { SessionWhere } from '../../../shared/workshops/session-place.js';

/** One session: how it stands, what can be done for it, and who signed up. */
export function SessionPanel(props: {
  live: Pick<Live<'steward'>, 'query' | 'subscribe' | 'getState'>;
  workshop: StewardWorkshop;
  view: StewardWorkshops;
  where: SessionWhere;
  now: number;
  onIssued: (issued: IssuedBooking) => void;
  onBack: () => void;
}) {
  const { live, workshop, view, where, now, onIssued, onBack } = props;
  const { session, activity } = workshop;
  const t = useT('attendance');
  const tWorkshops = useT('workshops');
  const [language] = useLanguage();
  const [asked, setAsked] = useState<'group' | 'heads' | 'cancel'>();
  const title = useRef<HTMLHeadingElement>(null);
  // The row that opened it is gone: the keyboard goes on here.
  useEffect(() => title.current?.focus(), []);
  const close = () => setAsked(undefined);
  const today = session.date === where.today;
  const cancelled = session.signUp === 'cancelled';
  const ended = cancelled || session.signUp === 'over';
  return (
    <section className={styles['panel']} aria-labelledby="session-title">
      <div className={styles['back']}>
        <Button variant="quiet" onPress={onBack}>
          <span aria-hidden="true">← </span>
          {t('session.back')}
        </Button>
      </div>
      <header className={styles['head']}>
        <div className={styles['what']}>
          <h2 ref={title} id="session-title" className={styles['title']} tabIndex={-1}>
            {activity.title[language]}
          </h2>
          <p className={styles['facts']}>
            <strong data-state={session.signUp}>{tWorkshops(`signUp.${session.signUp}`)}</strong>
            <SessionPlace session={session} where={where} />
            <span>{tWorkshops(`spoken.${activity.language}`)}</span>
            <SeatsKeptLine session={session} timeZone={where.timeZone} now={now} />
            {session.heads !== undefined && (
              <span>{t('heads.counted', { count: session.heads })}</span>
            )}
          </p>
        </div>
        {!cancelled && <SessionFigures session={session} today={today} />}
      </header>
      {!cancelled && (
        <div className={styles['verbs']}>
          {!ended && <SignUpButton workshop={workshop} onIssued={onIssued} />}
          {!ended && <Button onPress={() => setAsked('group')}>{t('session.group')}</Button>}
          {today && <Button onPress={() => setAsked('heads')}>{t('session.heads')}</Button>}
          {!ended && (
            <Button variant="quiet" onPress={() => setAsked('cancel')}>
              {t('session.cancel')}
            </Button>
          )}
        </div>
      )}
      <BookingsPanel
        live={live}
        workshop={workshop}
        timeZone={where.timeZone}
        onIssued={onIssued}
      />
      {asked === 'group' && <GroupDialog workshop={workshop} onIssued={onIssued} onClose={close} />}
      {asked === 'heads' && <CountHeads workshop={workshop} onClose={close} />}
      {asked === 'cancel' && (
        <CancelSession workshop={workshop} view={view} where={where} onClose={close} />
      )}
    </section>
  );
}
