import { createFormat, tIn } from '../../i18n/i18n.js';
import { dayInWords } from '../../leaflets/day.js';
import { QrCode } from '../../ui/qr-code/qr-code.js';
import { waitWords } from '../../waits/wait-words.js';
import styles from '../paper-sheet.module.css';
import type { TicketSlip } from '#protocol/sheet.js';

export function TicketSheet({ slip }: { slip: TicketSlip }) {
  const t = tIn(slip.language, 'paper');
  const common = tIn(slip.language, 'common');
  const format = createFormat(slip.language, slip.timeZone);
  const taken = {
    date: dayInWords(slip.takenAt, slip.language, slip.timeZone),
    time: format.time(slip.takenAt),
  };
  return (
    <div className={styles['slip']}>
      <div>
        <p>{t('ticket.number')}</p>
        <p className={styles['number']}>{slip.number}</p>
        <p className={styles['strong']}>{common(`theme.${slip.theme}`)}</p>
        <p>{t(`ticket.adviceIn.${slip.adviceLanguage}`)}</p>
        {slip.ahead !== undefined && <p>{t('ticket.ahead', { count: slip.ahead })}</p>}
        <p>{waitWords(slip.wait, tIn(slip.language, 'waits'))}</p>
      </div>
      <div>
        <p>{t('ticket.phone')}</p>
        <div className={styles['qr']}>
          <QrCode text={slip.phoneAddress} label={t('ticket.phone')} />
        </div>
        <p>
          {t('ticket.code')} <strong className={styles['code']}>{slip.shortCode}</strong>
        </p>
      </div>
      <p className={styles['next']}>{t('ticket.wait')}</p>
      <p className={styles['small']}>{t('ticket.taken', taken)}</p>
    </div>
  );
}
