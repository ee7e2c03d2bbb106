import styles from './progress-bar.module.css';

const WIDTH = 1000;
const HEIGHT = 30;

/** How far something is on its way, and how far the time is. Shares, 0 to 1; more than all fills the bar. */
export function ProgressBar(props: { name: string; share: number; time?: number | undefined }) {
  const { name, share, time } = props;
  const x = (part: number) => Math.min(1, Math.max(0, part)) * WIDTH;
  return (
    <svg
      role="img"
      aria-label={name}
      className={styles['bar']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <rect className={styles['whole']} width={WIDTH} height={HEIGHT} />
      <rect width={x(share)} height={HEIGHT} fill="var(--brand)" />
      {time !== undefined && (
        <line className={styles['time']} x1={x(time)} x2={x(time)} y1="-6" y2={HEIGHT + 6} />
      )}
    </svg>
  );
}
