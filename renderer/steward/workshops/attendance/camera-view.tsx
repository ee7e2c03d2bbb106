import { useT } from '../../../shared/i18n/i18n.js';
import { useCameraScan } from '../../../shared/scan/use-camera-scan.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import styles from './attendance.module.css';

/** What the camera sees, or why it sees nothing. The camera is on as long as this is shown. */
export function CameraView(props: { onText: (text: string) => void }) {
  const t = useT('attendance');
  const { video, state } = useCameraScan(props.onText);
  const trouble = state !== 'opening' && state !== 'seeing';
  return (
    <div className={styles['camera']}>
      {!trouble && (
        <video
          ref={video}
          className={styles['video']}
          muted
          playsInline
          aria-label={t('camera.picture')}
        />
      )}
      {trouble ? (
        <Notice kind="alert">{t(`camera.${state}`)}</Notice>
      ) : (
        <p className={styles['soft']} role="status">
          {t(`camera.${state}`)}
        </p>
      )}
    </div>
  );
}
