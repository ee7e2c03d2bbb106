import styles from './qr-code.module.css';
import type { QrPath } from './qr-path.js';

/** The code as drawn, or the white square on which it will stand: the page around it stays in place. */
export function QrFigure(props: { drawn: QrPath | undefined; label: string }) {
  const { size, path } = props.drawn ?? { size: 1, path: '' };
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
