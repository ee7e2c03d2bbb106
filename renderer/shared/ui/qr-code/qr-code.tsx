import { useMemo } from 'react';

import styles from './qr-code.module.css';
import { qrPath } from './qr-path.js';

/** @param props.label what the code opens, for those who do not see it */
export function QrCode(props: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrPath(props.text), [props.text]);
  return (
    <svg
      className={styles['code']}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={props.label}
    >
      <rect className={styles['ground']} width={size} height={size} />
      <path className={styles['modules']} d={path} />
    </svg>
  );
}
