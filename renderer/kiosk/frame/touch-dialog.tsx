import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import styles from './touch-dialog.module.css';

/**
 * A few words over the screen and big buttons under them; in reach mode within reach. Escape and a
 * touch beside it answer as the first button does.
 */
export function TouchDialog(props: {
  title: ReactNode;
  onClose: () => void;
  /** When it opens, while the focus is still to come: a sound. */
  onOpen?: () => void;
  actions: ReactNode;
  children: ReactNode;
}) {
  const { onClose, onOpen } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const opened = useRef(onOpen);
  const title = useId();
  // While the dialog still stands: closing it gives the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    opened.current?.();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={title}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles['content']}>
        <h2 id={title}>{props.title}</h2>
        <div className={styles['text']}>{props.children}</div>
        <div className={styles['actions']}>{props.actions}</div>
      </div>
    </dialog>
  );
}
