import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { bookingAddress } from '../../../shared/ticket-address/booking-address.js';
import { LaterQrCode } from '../../../shared/ui/qr-code/later-qr-code.js';
import { workshopAt } from '../../../shared/workshops/sessions.js';
import { Frame } from '../../frame/frame.js';
import { useStation } from '../../frame/station.js';
import { PaperNotice } from '../../paper/paper-notice.js';
import { PrintButton } from '../../paper/print-button.js';
import { usePaperAtOnce } from '../../paper/use-paper.js';
import { Fact, Facts } from './facts.js';
import type { WorkshopsPlaceAt } from './workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/** The seat or the place in the waiting list, and its code. No way back: it is taken. */
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
  const { reach } = useStation().appearance;
  const address = bookingAddress(view.phoneUrl, { language, secret: keys.secret });
  const [paper, print] = usePaperAtOnce(flow.printer, () => ({
    kind: 'workshop',
    language,
    title: activity.title[language],
    room: session.room,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    ...(waiting !== undefined && { waiting }),
    code: keys.shortCode,
    phoneAddress: address,
    timeZone: view.timeZone,
  }));
  const qrCode = (
    <div className={styles['qr']}>
      <LaterQrCode text={address} label={t('signedUp.codeLabel')} />
    </div>
  );
  return (
    <Frame
      title={t(waiting === undefined ? 'signedUp.seat' : 'signedUp.waiting')}
      lead={activity.title[language]}
      picture={qrCode}
      onStartAgain={flow.onEnd}
      startAgainLabel={t('done')}
      between={
        paper === 'none' ? t('signedUp.note') : <PrintButton state={paper} onPrint={print} />
      }
    >
      <div className={styles['signedUp']}>
        <section className={styles['key']} data-block="">
          {!reach && qrCode}
          <div className={styles['keyWords']}>
            <p>{t('signedUp.code')}</p>
            <p className={styles['code']} data-spelled>
              {keys.shortCode}
            </p>
            <p>{t('signedUp.scan')}</p>
          </div>
        </section>
        <Facts screen={screen} workshop={workshop}>
          {waiting !== undefined && (
            <Fact sign="people">
              <strong>{words('waitingPlace', { place: waiting })}</strong>
              <span className={styles['line']}>{t('signedUp.notSure')}</span>
            </Fact>
          )}
          <Fact sign="note">
            {paper === 'none' && `${t('signedUp.note')} `}
            {t('signedUp.noName')}
          </Fact>
          <Fact sign="arrow">{t('signedUp.come')}</Fact>
          <Fact sign="cross">{t('signedUp.cancel')}</Fact>
        </Facts>
      </div>
      <PaperNotice state={paper} />
    </Frame>
  );
}
