import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import { SessionPlace } from '../../../shared/workshops/session-place.js';
import type { SessionWhere } from '../../../shared/workshops/session-place.js';
import { useClock } from '../sessions/use-clock.js';
import styles from './attendance.module.css';
import type { ScanAnswer } from './scan-answer.js';

/** The words of an answer: the verdict first, then why, and where the code belongs to. */
export function SaidOfScan(props: {
  answer: ScanAnswer;
  workshop: StewardWorkshop | undefined;
  where: SessionWhere;
}) {
  const { answer, workshop, where } = props;
  const { kind, tone, places, place, refusal } = answer;
  const t = useT('attendance');
  const [language] = useLanguage();
  const format = useClock(where.timeZone);
  const refusalText = useRefusalText();
  const kept = workshop === undefined ? '' : format.time(workshop.session.keptUntil);
  return (
    <div className={styles['said']}>
      <p className={styles['verdict']}>
        <span className={styles['sign']} aria-hidden="true">
          {SIGNS[tone]}
        </span>
        {t(`answer.${kind}.word`)}
      </p>
      {places > 1 && <p className={styles['group']}>{t('answer.group', { count: places })}</p>}
      {place !== undefined && <p className={styles['group']}>{t('answer.place', { place })}</p>}
      <p className={styles['what']}>
        {refusal === undefined ? t(`answer.${kind}.text`, { kept }) : refusalText(refusal)}
      </p>
      {workshop !== undefined && (
        <>
          <p className={styles['where']}>
            <strong>{workshop.activity.title[language]}</strong>
            <SessionPlace session={workshop.session} where={where} />
          </p>
          <p className={styles['count']}>
            {t('answer.presentNow', {
              count: workshop.session.present,
              places: t('scan.places', { count: workshop.session.capacity }),
            })}
          </p>
        </>
      )}
    </div>
  );
}

const SIGNS = { good: '✓', wait: '…', stop: '!' } as const;
