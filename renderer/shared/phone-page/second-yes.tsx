import { useLayoutEffect, useRef, useState } from 'react';

import type { Result } from '#protocol/refusals.js';

import { Button } from '../ui/button/button.js';
import { Notice } from '../ui/notice/notice.js';
import styles from './second-yes.module.css';

interface Words {
  readonly offer: string;
  readonly question: string;
  readonly consequence: string;
  readonly stay: string;
  readonly confirm: string;
  readonly failed: string;
}

type Step = 'offered' | 'asked' | 'sent' | 'failed';

/** What cannot be taken back takes a second yes. */
export function SecondYes(props: { words: Words; onYes: () => Promise<Result<unknown>> }) {
  const { words, onYes } = props;
  const [step, setStep] = useState<Step>('offered');

  const confirm = () => {
    setStep('sent');
    void onYes().then((answer) => {
      // When it went well, the new state of what was given up replaces this part of the page.
      if (!answer.ok) setStep('failed');
    });
  };
  return (
    <div className={styles['offer']}>
      {step === 'failed' && <Notice kind="alert">{words.failed}</Notice>}
      <Button wide onPress={() => setStep('asked')}>
        {words.offer}
      </Button>
      {(step === 'asked' || step === 'sent') && (
        <Question
          words={words}
          busy={step === 'sent'}
          onStay={() => setStep('offered')}
          onConfirm={confirm}
        />
      )}
    </div>
  );
}

function Question(props: {
  words: Words;
  busy: boolean;
  onStay: () => void;
  onConfirm: () => void;
}) {
  const { words, busy, onStay, onConfirm } = props;
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
      aria-labelledby="second-yes"
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onStay();
      }}
    >
      <div className={styles['content']}>
        <h2 id="second-yes">{words.question}</h2>
        <p>{words.consequence}</p>
        <Button variant="primary" wide disabled={busy} onPress={onStay}>
          {words.stay}
        </Button>
        <Button variant="danger" wide busy={busy} onPress={onConfirm}>
          {words.confirm}
        </Button>
      </div>
    </dialog>
  );
}
