import { createFormat, tIn } from '../../i18n/i18n.js';
import { dayInWords } from '../../leaflets/day.js';
import styles from '../paper-sheet.module.css';
import type { SeatSlip } from '#protocol/sheet.js';

export function SeatSheet({ slip }: { slip: SeatSlip }) {
  const t = tIn(slip.language, 'paper');
  const format = createFormat(slip.language, slip.timeZone);
  return (
    <div className={styles['slip']}>
      <div>
        <p>{t(`seat.${slip.seat}`)}</p>
        <p className={styles['number']}>{slip.number}</p>
        <p className={styles['strong']}>{t('seat.until', { time: format.time(slip.until) })}</p>
        <p>{t('seat.date', { date: dayInWords(slip.until, slip.language, slip.timeZone) })}</p>
      </div>
      <div>
        <p>{t('seat.code')}</p>
        <p className={`${styles['code']} ${styles['large']}`}>{slip.code}</p>
      </div>
      <p className={styles['next']}>{t('seat.back')}</p>
    </div>
  );
}
