import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import styles from './dialog.module.css';

/**
 * A question or a form over the page. It has the keyboard to itself; Escape closes it, and the focus
 * goes back to where it was.
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
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
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
      <div className={styles['actions']}>{actions}</div>
    </dialog>
  );
}
