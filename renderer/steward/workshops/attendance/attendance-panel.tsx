import { useState } from 'react';

import type { StewardWorkshops } from '#protocol/workshops/views.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Button } from '../../../shared/ui/button/button.js';
import type { SessionWhere } from '../../../shared/workshops/session-place.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import styles from './attendance.module.css';
import { CameraView } from './camera-view.js';
import { ScanAnswerCard } from './scan-answer-card.js';
import { ScanField } from './scan-field.js';
import { useScan } from './use-scan.js';
import { useScanSound } from './use-scan-sound.js';

/** Who comes is checked in here: by scanner, by hand, or by camera; for one session, or for any of today. */
export function AttendancePanel(props: {
  live: Pick<Live<'steward'>, 'query' | 'now'>;
  view: StewardWorkshops;
  where: SessionWhere;
  /** The session whose people are being let in. */
  here: StewardWorkshop | undefined;
}) {
  const { live, view, where, here } = props;
  const t = useT('attendance');
  const [language] = useLanguage();
  const [camera, setCamera] = useState(false);
  const { answer, asking, read, checkInThere, forget } = useScan(live, view, here?.sessionId);
  const [sound, setSound] = useScanSound(answer);
  return (
    <section className={styles['panel']} aria-labelledby="attendance-title">
      <h2 id="attendance-title" className={styles['title']}>
        {t('title')}
      </h2>
      <p className={styles['for']}>
        {here === undefined
          ? t('scan.forAll')
          : t('scan.forOne', { title: here.activity.title[language] })}
      </p>
      <ScanAnswerCard answer={answer} view={view} where={where} onCheckInThere={checkInThere} />
      <div className={styles['controls']}>
        {here !== undefined && (
          <p className={styles['here']}>
            <strong className={styles['figure']}>{here.session.present}</strong>{' '}
            {t('scan.presentOf', {
              count: here.session.present,
              places: t('scan.places', { count: here.session.capacity }),
            })}
          </p>
        )}
        <ScanField onText={read} onEscape={forget} />
        <p className={styles['asking']} role="status">
          {asking > 0 && t('scan.asking', { count: asking })}
        </p>
        <div className={styles['tools']}>
          <Button onPress={() => setCamera(!camera)}>
            {t(camera ? 'camera.stop' : 'camera.start')}
          </Button>
          <Button onPress={() => setSound(!sound)}>
            {t(sound ? 'sound.mute' : 'sound.unmute')}
          </Button>
        </div>
        {camera && <CameraView onText={read} />}
      </div>
    </section>
  );
}
