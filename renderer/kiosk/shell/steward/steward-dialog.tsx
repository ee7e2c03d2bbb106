import { useLayoutEffect, useRef, useState } from 'react';
import type { MouseEvent } from 'react';

import type { Shell } from '#protocol/shell.js';

import { LanguagePart, tIn, useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { SetUpForm } from '../set-up/set-up-form.js';
import { shellLanguage } from '../frame/shell-language.js';
import { tried } from '../frame/tried.js';
import { useMachine } from '../frame/use-machine.js';
import { Panel } from './panel.js';
import { SignIn } from './sign-in.js';
import styles from './steward-dialog.module.css';
import { useStillness, WARNED_FOR } from './stillness.js';

export interface StewardAround {
  readonly shell: Shell;
  /** Of the app. */
  readonly version: string;
  /** How many tickets this machine has given and not delivered yet. */
  readonly pending: () => Promise<number>;
  /** The panel lies over the page, or does not any more. */
  readonly onAttend: (open: boolean) => void;
  /**
   * A steward who had come in goes again: whoever stood there before has gone. Until then their text size,
   * contrast and reach are the steward's, who may need them too.
   */
  readonly onLeft: () => void;
}

/** A PIN that was half typed is gone after this, ms. */
const TYPING_ENDS_AFTER = 30_000;
/** A panel that was left open closes after this, ms: the next one there is a visitor. */
const PANEL_ENDS_AFTER = 120_000;

/**
 * Over everything: a steward says who they are, then has the machine. Nothing that was typed outlives it,
 * and it goes away by itself where nobody touches it.
 */
export function StewardDialog(props: StewardAround & { onClose: () => void }) {
  const { shell, onLeft, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const closed = useRef(false);
  const [entered, setEntered] = useState(false);
  const [language, setLanguage] = useState(() =>
    shellLanguage(document.documentElement.lang, navigator.languages),
  );
  // While it still stands: closing it gives the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    closed.current = false;
    shown?.showModal();
    return () => {
      closed.current = true;
      shown?.close();
    };
  }, []);
  const close = () => {
    if (closed.current) return;
    closed.current = true;
    // A sign-in may still be under way: it must not let in whoever comes next.
    void tried(shell.signOut());
    if (entered) onLeft();
    onClose();
  };
  const enter = () => {
    if (closed.current) void tried(shell.signOut());
    else setEntered(true);
  };
  const left = useStillness(entered ? PANEL_ENDS_AFTER : TYPING_ENDS_AFTER, close);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      lang={language}
      aria-label={tIn(language, 'kiosk-shell')('signIn.title')}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onMouseDown={keepFocus}
      // A second Escape in a row asks nobody.
      onClose={(event) => {
        if (!event.currentTarget.open) close();
      }}
    >
      <LanguagePart language={language} onChange={setLanguage}>
        {entered ? (
          <Inside {...props} onClose={close} />
        ) : (
          <SignIn shell={shell} onClose={close} onEnter={enter} />
        )}
        {left !== undefined && <Closing seconds={left} />}
      </LanguagePart>
    </dialog>
  );
}

/** Seen counting, and heard once: it lies over the rest, which must not move under a finger. */
function Closing({ seconds }: { seconds: number }) {
  const t = useT('kiosk-shell');
  return (
    <div className={styles['closing']}>
      <Notice kind="info">
        <span aria-hidden="true">{t('closing', { count: seconds })}</span>
        <span className="visually-hidden">{t('closing', { count: WARNED_FOR })}</span>
      </Notice>
    </div>
  );
}

/**
 * A press beside every control leaves the focus where it is, or a keyboard would not write on in its field.
 */
function keepFocus(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest('button, input, label') === null)
    event.preventDefault();
}

/** The panel, or the settings behind it. */
function Inside(props: StewardAround & { onClose: () => void }) {
  const { shell } = props;
  const [machine, lookAgain] = useMachine(shell);
  const [changing, setChanging] = useState(false);
  if (changing && typeof machine === 'object')
    return (
      <SetUpForm
        shell={shell}
        machine={machine}
        onCancel={() => {
          setChanging(false);
          lookAgain();
        }}
      />
    );
  return <Panel {...props} machine={machine} onChange={() => setChanging(true)} />;
}
