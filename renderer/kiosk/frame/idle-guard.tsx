import { useLayoutEffect, useRef } from 'react';

import type { KioskView } from '#protocol/views.js';

import { createRing } from '../../shared/app/chime.js';
import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { useCountdown } from '../visit/countdown.js';
import { useIdle } from '../visit/use-idle.js';
import styles from './idle-guard.module.css';

const ring = createRing();

/** Ends a visit that was left behind, after a warning seen and heard that one touch answers. */
export function IdleGuard(props: {
  view: Pick<KioskView, 'idleSeconds' | 'warningSeconds'>;
  onEnd: () => void;
}) {
  const { idleSeconds, warningSeconds } = props.view;
  const [idle, goOn] = useIdle(idleSeconds);
  if (!idle) return null;
  return <IdleWarning seconds={warningSeconds} onGoOn={goOn} onEnd={props.onEnd} />;
}

function IdleWarning(props: { seconds: number; onGoOn: () => void; onEnd: () => void }) {
  const { onGoOn, onEnd } = props;
  const t = useT('kiosk');
  const dialog = useRef<HTMLDialogElement>(null);
  const { seconds } = useCountdown(props.seconds, onEnd);
  // While the dialog still stands: closing it gives the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    ring('warning');
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['warning']}
      aria-labelledby="idle-title"
      onCancel={(event) => {
        event.preventDefault();
        onGoOn();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onGoOn();
      }}
    >
      <div className={styles['content']}>
        <h2 id="idle-title">{t('idle.title')}</h2>
        <p aria-live="off">{t('idle.text', { count: seconds })}</p>
        <div className={styles['actions']}>
          <Button variant="primary" size="touch" wide onPress={onGoOn}>
            {t('idle.goOn')}
          </Button>
          <Button size="touch" wide onPress={onEnd}>
            {t('idle.end')}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
