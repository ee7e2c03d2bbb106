import styles from './marks.module.css';

/** How things are told apart besides by colour; stripes aslant always stand for what is withheld. */
export const LOOKS = ['full', 'dots', 'lines', 'grid', 'empty'] as const;
export type Look = (typeof LOOKS)[number];

/** Patterns of one drawing. @param props.id its own, for no two drawings of a page may share them */
export function Patterns(props: { id: string }) {
  const { id } = props;
  return (
    <defs>
      <pattern id={`${id}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className={styles['light']} width="8" height="8" />
        <circle className={styles['dark']} cx="4" cy="4" r="2" />
      </pattern>
      <pattern
        id={`${id}-stripes`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles['light']} width="7" height="7" />
        <rect className={styles['dark']} width="3" height="7" />
      </pattern>
      <pattern id={`${id}-lines`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className={styles['light']} width="8" height="8" />
        <path className={styles['thin']} d="M0 4h8" />
      </pattern>
      <pattern id={`${id}-grid`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className={styles['light']} width="8" height="8" />
        <path className={styles['thin']} d="M0 4h8M4 0v8" />
      </pattern>
    </defs>
  );
}

/** What a shape is filled with. */
export function fillOf(look: Look | 'stripes', id: string): string {
  if (look === 'full') return 'var(--brand)';
  return look === 'empty' ? 'var(--surface)' : `url(#${id}-${look})`;
}
