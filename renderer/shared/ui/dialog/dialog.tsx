import { createContext, useContext, useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { Notice } from '../notice/notice.js';
import styles from './dialog.module.css';

const NoticeContext = createContext<string | undefined>(undefined);

/** A sentence for whichever dialog is open: nothing of the page below it is seen or read aloud. */
export function DialogNotice(props: { text: string | undefined; children: ReactNode }) {
  return <NoticeContext value={props.text}>{props.children}</NoticeContext>;
}

const CallsContext = createContext<ReactNode>(undefined);

/** What cannot wait until the dialog that is open is closed: a colleague who calls for help. */
export function DialogCalls(props: { calls: ReactNode; children: ReactNode }) {
  return <CallsContext value={props.calls}>{props.children}</CallsContext>;
}

/**
 * A question or a form over the page. It has the keyboard to itself; Escape closes it, and the focus
 * goes back to where it was. A button with `autoFocus` has the focus first, else the first control.
 */
export function Dialog(props: {
  title: string;
  /** Asked to close by Escape; not called while `busy`. */
  onClose: () => void;
  busy?: boolean;
  /**
   * `wide`: two columns of form. `touch`: where people stand; larger, takes no touch for its first
   * moment (the second half of a double tap), and a touch beside it closes it.
   */
  size?: 'normal' | 'wide' | 'touch';
  /** Buttons, the one that acts first. */
  actions: ReactNode;
  children: ReactNode;
}) {
  const { title, onClose, busy = false, size = 'normal', actions, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const notice = useContext(NoticeContext);
  const calls = useContext(CallsContext);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    return () => dialog?.close();
  }, []);
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <dialog
      ref={ref}
      className={`${styles['dialog']} ${styles[size]}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React hands on to this one what was meant for a dialog opened from it.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (size === 'touch' && event.target === event.currentTarget) close();
      }}
    >
      <h2 id={titleId} className={styles['title']}>
        {title}
      </h2>
      <div className={styles['body']}>{children}</div>
      <div className={styles['actions']}>
        {actions}
        {calls !== undefined && <div className={styles['calls']}>{calls}</div>}
        {notice !== undefined && (
          <div className={styles['notice']}>
            <Notice kind="alert">{notice}</Notice>
          </div>
        )}
      </div>
    </dialog>
  );
}
