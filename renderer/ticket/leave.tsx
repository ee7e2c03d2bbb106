import { useLayoutEffect, useRef, useState } from 'react';

import { useT } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { Button } from '../shared/ui/button/button.js';
import { Notice } from '../shared/ui/notice/notice.js';
import styles from './leave.module.css';

type Step = 'offered' | 'asked' | 'sent' | 'failed';

/** Leaving the queue takes a second yes: a number given back cannot be had again. */
export function Leave(props: { live: Live<'phone'> }) {
  const { live } = props;
  const t = useT('ticket');
  const [step, setStep] = useState<Step>('offered');

  const leave = () => {
    setStep('sent');
    void live.send('leave-queue', {}).then((answer) => {
      // When it went well, the ticket's new state replaces this part of the page.
      if (!answer.ok) setStep('failed');
    });
  };
  return (
    <div className={styles['leave']}>
      {step === 'failed' && <Notice kind="alert">{t('leave.failed')}</Notice>}
      <Button wide onPress={() => setStep('asked')}>
        {t('leave.offer')}
      </Button>
      {(step === 'asked' || step === 'sent') && (
        <Question busy={step === 'sent'} onStay={() => setStep('offered')} onLeave={leave} />
      )}
    </div>
  );
}

function Question(props: { busy: boolean; onStay: () => void; onLeave: () => void }) {
  const { busy, onStay, onLeave } = props;
  const t = useT('ticket');
  const dialog = useRef<HTMLDialogElement>(null);
  // While the dialog still stands: closing it gives the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['question']}
      aria-labelledby="leave-question"
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onStay();
      }}
    >
      <div className={styles['content']}>
        <h2 id="leave-question">{t('leave.question')}</h2>
        <p>{t('leave.consequence')}</p>
        <Button variant="primary" wide disabled={busy} onPress={onStay}>
          {t('leave.stay')}
        </Button>
        <Button variant="danger" wide busy={busy} onPress={onLeave}>
          {t('leave.confirm')}
        </Button>
      </div>
    </dialog>
  );
}
