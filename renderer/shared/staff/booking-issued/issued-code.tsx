import { useState } from 'react';

import { useLanguage, useT } from '../../i18n/i18n.js';
import { ActionButton } from '../actions/action-button.js';
import { ToShow } from '../to-show/to-show.js';
import { useDeskPrint } from '../use-desk-print.js';
import { bookingAddress } from '../../ticket-address/booking-address.js';
import { Button } from '../../ui/button/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { NoPaper } from '../papers/no-paper.js';
import { PaperLanguage } from '../papers/paper-language.js';
import { SessionPlace } from '../../workshops/session-place.js';
import type { SessionWhere } from '../../workshops/session-place.js';
import type { Workshop } from '../../workshops/sessions.js';
import styles from './booking-issued.module.css';
import type { IssuedBooking } from './issued-booking.js';

/** A fresh code, large to show and to print, with the session as it stands now. */
export function IssuedCode(props: {
  issued: IssuedBooking;
  workshop: Workshop;
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
  const t = useT('desk');
  const tWorkshops = useT('workshops');
  const [desk] = useLanguage();
  const [language, setLanguage] = useState(
    issued.language ?? (activity.language === 'both' ? desk : activity.language),
  );
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
      title={t(`booking.title.${why}`)}
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('booking.done')}
          </Button>
          <Button resting={printing} onPress={printSlip}>
            {t('papers.print')}
          </Button>
          {mayCheckIn && (
            <ActionButton
              scope={`issued-${code}`}
              intention={{ kind: 'check-in', payload: { key: { code } } }}
              done={t('booking.checkedIn')}
              onDone={onClose}
            >
              {t('booking.checkIn')}
            </ActionButton>
          )}
        </>
      }
    >
      <ToShow address={phoneAddress} scan={t('booking.qr')} keep={t('booking.keep')}>
        <p className={styles['code']}>{inTwo(code)}</p>
        <p>
          <strong>{activity.title[language]}</strong>
        </p>
        <p>
          <SessionPlace session={session} where={where} />
        </p>
        {places > 1 && <p>{tWorkshops('people', { count: places })}</p>}
        <p className={place === undefined ? styles['sure'] : styles['waits']}>
          {place === undefined ? t('booking.sure') : tWorkshops('waitingPlace', { place })}
        </p>
      </ToShow>
      <PaperLanguage language={language} onChange={setLanguage} />
      {failed && <NoPaper />}
    </Dialog>
  );
}

/** Six signs are told and heard better three by three. */
function inTwo(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
