import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { KindSign } from '../kind-sign/kind-sign.js';
import { usePress } from '../press/use-press.js';
import styles from './toast.module.css';

export interface Toast {
  readonly kind: 'good' | 'alert';
  readonly text: string;
  readonly action?: ToastAction;
}

/** What can be done about it, such as taking it back; the message goes with it. */
export interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

interface Shown extends Toast {
  readonly id: number;
}

/** How long a good news stays, ms. A bad one stays until it is dismissed or two others follow. */
const GOOD_STAYS = 6_000;
/** With something to do about it, ms. */
const ACTION_STAYS = 15_000;
const MOST = 3;

interface Shelf {
  show(toast: Toast): void;
  clearAlerts(): void;
}

const ToastContext = createContext<Shelf | undefined>(undefined);

/** Short messages at the foot of the page, read aloud as they come. */
export function ToastProvider(props: { dismissLabel: string; children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextId = useRef(0);
  const dismiss = useCallback(
    (id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id)),
    [],
  );
  const show = useCallback(
    (toast: Toast) => {
      const id = (nextId.current += 1);
      setShown((toasts) => [
        ...toasts.filter((other) => other.text !== toast.text).slice(1 - MOST),
        { ...toast, id },
      ]);
      if (toast.kind === 'alert') return;
      setTimeout(() => dismiss(id), toast.action === undefined ? GOOD_STAYS : ACTION_STAYS);
    },
    [dismiss],
  );
  const shelf = useMemo<Shelf>(
    () => ({
      show,
      clearAlerts: () => setShown((toasts) => toasts.filter(({ kind }) => kind !== 'alert')),
    }),
    [show],
  );
  return (
    <ToastContext value={shelf}>
      {props.children}
      <div className={styles['toasts']}>
        <div role="status">{list('good')}</div>
        <div role="alert">{list('alert')}</div>
      </div>
    </ToastContext>
  );

  function list(kind: Toast['kind']): ReactNode {
    return shown
      .filter((toast) => toast.kind === kind)
      .map((toast) => (
        <p key={toast.id} className={`${styles['toast']} ${styles[kind]}`}>
          <KindSign kind={kind} />
          <span className={styles['text']}>{toast.text}</span>
          {toast.action !== undefined && (
            <Act action={toast.action} onDone={() => dismiss(toast.id)} />
          )}
          <button
            type="button"
            className={styles['dismiss']}
            aria-label={props.dismissLabel}
            onClick={() => dismiss(toast.id)}
          >
            ×
          </button>
        </p>
      ));
  }
}

function Act(props: { action: ToastAction; onDone: () => void }) {
  const { action, onDone } = props;
  const press = usePress(() => {
    onDone();
    action.onPress();
  });
  return (
    <button {...press} type="button" className={styles['act']}>
      {action.label}
    </button>
  );
}

/** Shows a message; the same text is not shown twice. */
export function useToast(): {
  good(text: string, action?: ToastAction): void;
  alert(text: string): void;
  /** The person goes on: what was wrong before is read. */
  clearAlerts(): void;
} {
  const shelf = useContext(ToastContext);
  if (shelf === undefined) throw new Error('useToast needs a ToastProvider around it');
  return useMemo(
    () => ({
      good: (text, action) =>
        shelf.show({ kind: 'good', text, ...(action !== undefined && { action }) }),
      alert: (text) => shelf.show({ kind: 'alert', text }),
      clearAlerts: shelf.clearAlerts,
    }),
    [shelf],
  );
}
