import type { ReactNode } from 'react';

import { QrCode } from '../../ui/qr-code/qr-code.js';
import styles from './to-show.module.css';

/** What a visitor is given at the desk, large to be shown, beside the sign that a phone scans. */
export function ToShow(props: {
  address: string;
  /** What scanning is for. */
  scan: string;
  /** Under both: how to keep it. */
  keep: string;
  children: ReactNode;
}) {
  const { address, scan, keep, children } = props;
  return (
    <>
      <div className={styles['toShow']}>
        <div className={styles['facts']}>{children}</div>
        <figure className={styles['scan']}>
          <QrCode text={address} label={scan} />
          <figcaption>{scan}</figcaption>
        </figure>
      </div>
      <p className={styles['keep']}>{keep}</p>
    </>
  );
}
