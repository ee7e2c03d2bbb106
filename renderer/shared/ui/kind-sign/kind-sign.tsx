import styles from './kind-sign.module.css';

const SIGNS = { info: 'i', good: '✓', alert: '!' } as const;

/** What kind of news it is, besides its colour. */
export function KindSign(props: { kind: keyof typeof SIGNS }) {
  return (
    <span className={styles['sign']} aria-hidden="true">
      {SIGNS[props.kind]}
    </span>
  );
}
