import { useState } from 'react';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { ActionButton } from '../../../shared/staff/actions/action-button.js';
import { useDeskPrint } from '../../../shared/staff/use-desk-print.js';
import { bookingAddress } from '../../../shared/ticket-address/booking-address.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { QrCode } from '../../../shared/ui/qr-code/qr-code.js';
import { NoPaper } from '../../paper/no-paper.js';
import { PaperLanguage } from '../../paper/paper-language.js';
import { SessionPlace } from '../sessions/session-place.js';
import type { SessionWhere } from '../sessions/session-place.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import styles from './booking-issued.module.css';
import type { IssuedBooking } from './issued-booking.js';

/** A fresh code, large to show and to print, with the session as it stands now. */
export function IssuedCode(props: {
  issued: IssuedBooking;
  workshop: StewardWorkshop;
  /** Place in the waiting list; absent where the seat is sure. */
  place: number | undefined;
  /** Who has just signed up can go in at once. */
  mayCheckIn: boolean;
  where: SessionWhere;
  phoneUrl: string;
  onClose: () => void;
}) {
  const { issued, workshop, place, mayCheckIn, where, phoneUrl, onClose } = props;
  const { secret, code, places, why } = issued;
  const { session, activity } = workshop;
  const t = useT('attendance');
  const tSteward = useT('steward');
  const tWorkshops = useT('workshops');
  const [desk] = useLanguage();
  const [language, setLanguage] = useState(activity.language === 'both' ? desk : activity.language);
  const { print, printing, failed } = useDeskPrint();
  const phoneAddress = bookingAddress(phoneUrl, { language, secret });

  function printSlip(): void {
    print({
      kind: 'workshop',
      language,
      title: activity.title[language],
      room: session.room,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      ...(place !== undefined && { waiting: place }),
      ...(place === undefined && places === 1 && { keptUntil: session.keptUntil }),
      code,
      phoneAddress,
      timeZone: where.timeZone,
    });
  }

  return (
    <Dialog
      title={t(`issued.title.${why}`)}
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('issued.done')}
          </Button>
          <Button resting={printing} onPress={printSlip}>
            {tSteward('paper.print')}
          </Button>
          {mayCheckIn && (
            <ActionButton
              scope={`issued-${code}`}
              intention={{ kind: 'check-in', payload: { key: { code } } }}
              done={t('issued.checkedIn')}
              onDone={onClose}
            >
              {t('issued.checkIn')}
            </ActionButton>
          )}
        </>
      }
    >
      <div className={styles['issued']}>
        <div className={styles['facts']}>
          <p className={styles['code']}>{inTwo(code)}</p>
          <p>
            <strong>{activity.title[language]}</strong>
          </p>
          <p>
            <SessionPlace session={session} where={where} />
          </p>
          {places > 1 && <p>{tWorkshops('people', { count: places })}</p>}
          <p className={place === undefined ? styles['sure'] : styles['waits']}>
            {place === undefined ? t('issued.sure') : tWorkshops('waitingPlace', { place })}
          </p>
        </div>
        <figure className={styles['qr']}>
          <QrCode text={phoneAddress} label={t('issued.qr')} />
          <figcaption>{t('issued.qr')}</figcaption>
        </figure>
      </div>
      <p className={styles['soft']}>{t('issued.keep')}</p>
      <PaperLanguage language={language} onChange={setLanguage} />
      {failed && <NoPaper />}
    </Dialog>
  );
}

/** Six signs are told and heard better three by three. */
function inTwo(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
