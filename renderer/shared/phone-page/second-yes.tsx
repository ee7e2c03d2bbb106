import { useEffect, useLayoutEffect, useRef, useState } from 'react';

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
  /** The connection is gone: what becomes of a yes meanwhile. */
  readonly lost: string;
}

type Step = 'offered' | 'asked' | 'sent' | 'failed';

/**
 * What cannot be taken back takes a second yes. Without a connection the yes waits, and says so: it waits
 * no longer than its question stands there, and can be taken back until then.
 */
export function SecondYes(props: {
  words: Words;
  /** The connection is gone. */
  lost: boolean;
  /** `signal` takes the yes back: it is sent no more. */
  onYes: (signal: AbortSignal) => Promise<Result<unknown>>;
}) {
  const { words, lost, onYes } = props;
  const [step, setStep] = useState<Step>('offered');
  const yes = useRef<AbortController | undefined>(undefined);
  const takeBack = () => yes.current?.abort();
  useEffect(() => takeBack, []);

  const stay = () => {
    takeBack();
    setStep('offered');
  };
  const confirm = () => {
    const { signal } = (yes.current = new AbortController());
    setStep('sent');
    void onYes(signal).then((answer) => {
      // When it went well, the new state of what was given up replaces this part of the page.
      if (!answer.ok && !signal.aborted) setStep('failed');
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
          lost={lost}
          busy={step === 'sent'}
          onStay={stay}
          onConfirm={confirm}
        />
      )}
    </div>
  );
}

function Question(props: {
  words: Words;
  lost: boolean;
  busy: boolean;
  onStay: () => void;
  onConfirm: () => void;
}) {
  const { words, lost, busy, onStay, onConfirm } = props;
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
        onStay();
      }}
      // A browser may close it without asking: then too, nothing is given up behind it.
      onClose={() => {
        if (dialog.current?.open === false) onStay();
      }}
    >
      <div className={styles['content']}>
        <h2 id="second-yes">{words.question}</h2>
        <p>{words.consequence}</p>
        {lost && <Notice kind="alert">{words.lost}</Notice>}
        <Button variant="primary" wide onPress={onStay}>
          {words.stay}
        </Button>
        <Button variant="danger" wide busy={busy} onPress={onConfirm}>
          {words.confirm}
        </Button>
      </div>
    </dialog>
  );
}
