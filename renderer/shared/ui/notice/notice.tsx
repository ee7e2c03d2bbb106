import type { ReactNode } from 'react';

import { KindSign } from '../kind-sign/kind-sign.js';
import styles from './notice.module.css';

/**
 * A sentence that matters: said by colour, by a sign, and to a screen reader as it appears
 * (`alert` at once, the others when it suits).
 */
export function Notice(props: { kind: 'info' | 'good' | 'alert'; children: ReactNode }) {
  const { kind, children } = props;
  return (
    <div
      className={`${styles['notice']} ${styles[kind]}`}
      role={kind === 'alert' ? 'alert' : 'status'}
    >
      <KindSign kind={kind} />
      <div className={styles['text']}>{children}</div>
    </div>
  );
}
