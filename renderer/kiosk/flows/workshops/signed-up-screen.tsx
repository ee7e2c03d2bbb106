import { useEffect } from 'react';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { useIsReading } from '../../../shared/speech/use-read-aloud.js';
import { bookingAddress } from '../../../shared/ticket-address/booking-address.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { LaterQrCode } from '../../../shared/ui/qr-code/later-qr-code.js';
import { workshopAt } from '../../../shared/workshops/sessions.js';
import { Frame } from '../../frame/frame.js';
import { useStation } from '../../frame/station.js';
import { PaperNotice } from '../../paper/paper-notice.js';
import { PrintButton } from '../../paper/print-button.js';
import { usePaperAtOnce } from '../../paper/use-paper.js';
import { useCountdown } from '../../visit/countdown.js';
import { onSignOfLife } from '../../visit/signs-of-life.js';
import { Fact, Facts, KeptUntil } from './facts.js';
import type { WorkshopsPlaceAt } from './workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/**
 * The seat or the place in the waiting list, and its code. No way back: it is taken. Ends by itself as the
 * screen of a ticket does, so that nobody else reads the code.
 */
export function SignedUpScreen(props: {
  screen: WorkshopsScreen;
  place: WorkshopsPlaceAt<'signed-up'>;
}) {
  const { screen, place } = props;
  const { flow, view } = screen;
  const { keys, place: waiting } = place;
  const workshop = workshopAt(screen.workshops, place.workshop.sessionId) ?? place.workshop;
  const { session, activity } = workshop;
  const t = useT('kiosk-workshops');
  const words = useT('workshops');
  const [language] = useLanguage();
  const kiosk = useT('kiosk');
  const { appearance, help } = useStation();
  const { reach } = appearance;
  const address = bookingAddress(view.phoneUrl, { language, secret: keys.secret });
  const [paper, print] = usePaperAtOnce(flow.printer, () => ({
    kind: 'workshop',
    language,
    title: activity.title[language],
    room: session.room,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    ...(waiting === undefined ? { keptUntil: session.keptUntil } : { waiting }),
    code: keys.shortCode,
    phoneAddress: address,
    timeZone: view.timeZone,
  }));
  const paused = useIsReading() || help.state !== undefined || paper === 'printing';
  const { seconds, restart } = useCountdown(view.ticketSeconds, flow.onEnd, paused);
  useEffect(() => onSignOfLife(restart), [restart]);
  const key = (
    <section className={styles['key']} data-block="" data-read={reach || undefined}>
      <div className={styles['qr']}>
        <LaterQrCode text={address} label={t('signedUp.codeLabel')} />
      </div>
      <div className={styles['keyWords']}>
        <p>{t('signedUp.code')}</p>
        <p className={styles['code']} data-spelled>
          {keys.shortCode}
        </p>
        {!reach && <p>{t('signedUp.scan')}</p>}
      </div>
    </section>
  );
  return (
    <Frame
      title={t(waiting === undefined ? 'signedUp.seat' : 'signedUp.waiting')}
      lead={activity.title[language]}
      picture={key}
      secret
      onStartAgain={flow.onEnd}
      startAgainLabel={t('done')}
      note={
        !paused && (
          <span className={styles['countdown']} role="timer" aria-live="off" data-private>
            {kiosk('ticket.clears', { count: seconds })}
          </span>
        )
      }
      between={
        <>
          <PrintButton state={paper} onPrint={print} />
          <Button size="touch" variant="quiet" icon={<Pictogram name="clock" />} onPress={restart}>
            {kiosk('ticket.moreTime')}
          </Button>
        </>
      }
    >
      <div className={styles['signedUp']}>
        {!reach && key}
        <Facts screen={screen} workshop={workshop}>
          {waiting === undefined && <KeptUntil screen={screen} workshop={workshop} />}
          {waiting !== undefined && (
            <Fact sign="people">
              <strong>{words('waitingPlace', { place: waiting })}</strong>
              <span className={styles['line']}>{t('signedUp.notSure')}</span>
            </Fact>
          )}
          <Fact sign="note">
            {[
              ...(paper === 'none' ? [t('signedUp.note')] : []),
              t('signedUp.noName'),
              ...(reach ? [t('signedUp.scan')] : []),
            ].join(' ')}
          </Fact>
          <Fact sign="arrow">{t('signedUp.come')}</Fact>
          <Fact sign="cross">{t('signedUp.cancel')}</Fact>
        </Facts>
      </div>
      <PaperNotice state={paper} />
    </Frame>
  );
}
