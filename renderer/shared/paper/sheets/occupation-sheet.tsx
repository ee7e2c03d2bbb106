import { tIn } from '../../i18n/i18n.js';
import { QrCode } from '../../ui/qr-code/qr-code.js';
import styles from '../paper-sheet.module.css';
import type { OccupationSlip } from '#protocol/sheet.js';

/** An occupation to take home: what it is, what one does, what one studies for it. */
export function OccupationSheet({ slip }: { slip: OccupationSlip }) {
  const t = tIn(slip.language, 'paper');
  const theme = tIn(slip.language, 'common')(`theme.${slip.theme}`);
  return (
    <div className={styles['reading']}>
      <h1>{slip.title}</h1>
      {slip.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Points title={t('occupation.tasks')} points={slip.tasks} />
      <Points title={t('occupation.studies')} points={slip.studies} />
      {slip.pageAddress !== undefined && (
        <div className={styles['page']}>
          <div className={styles['qr']}>
            <QrCode text={slip.pageAddress} label={t('occupation.page')} />
          </div>
          <p>{t('occupation.page')}</p>
        </div>
      )}
      <p className={`${styles['boxed']} ${styles['next']}`}>{t('occupation.talk', { theme })}</p>
    </div>
  );
}

function Points(props: { title: string; points: readonly string[] }) {
  if (props.points.length === 0) return null;
  return (
    <>
      <h2>{props.title}</h2>
      <ul className={styles['points']}>
        {props.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
