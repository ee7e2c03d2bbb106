import { createFormat, tIn } from '../../i18n/i18n.js';
import { QrCode } from '../../ui/qr-code/qr-code.js';
import styles from '../paper-sheet.module.css';
import type { WorkshopSlip } from '#protocol/sheet.js';
import { weekdayInWords } from '../weekday.js';

/** A place in a workshop, or in its waiting list. */
export function WorkshopSheet({ slip }: { slip: WorkshopSlip }) {
  const t = tIn(slip.language, 'paper');
  const format = createFormat(slip.language, slip.timeZone);
  const phone = t(slip.waiting === undefined ? 'workshop.phone' : 'workshop.phoneWaiting');
  return (
    <div className={styles['slip']}>
      <h1>{slip.title}</h1>
      <div>
        <p className={styles['strong']}>
          {weekdayInWords(slip.startsAt, slip.language, slip.timeZone)}
        </p>
        <p className={styles['strong']}>
          {t('workshop.hours', {
            from: format.time(slip.startsAt),
            to: format.time(slip.endsAt),
          })}
        </p>
        <p>{t('workshop.room', { room: slip.room })}</p>
        {slip.keptUntil !== undefined && (
          <p className={styles['strong']}>
            {t('workshop.keptUntil', { time: format.time(slip.keptUntil) })}
          </p>
        )}
        {slip.waiting !== undefined && (
          <div className={styles['boxed']}>
            <p className={styles['strong']}>{t('workshop.waiting', { place: slip.waiting })}</p>
            <p>{t('workshop.notSure')}</p>
          </div>
        )}
      </div>
      <div>
        <p>{phone}</p>
        <div className={styles['qr']}>
          <QrCode text={slip.phoneAddress} label={phone} />
        </div>
        <p>
          {t('ticket.code')} <strong className={styles['code']}>{slip.code}</strong>
        </p>
      </div>
      <div className={styles['next']}>
        <p>{t('workshop.sayHere')}</p>
        <p>{t('workshop.cancel')}</p>
      </div>
    </div>
  );
}
