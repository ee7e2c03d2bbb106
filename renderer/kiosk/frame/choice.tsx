import type { ReactNode } from 'react';

import { usePress } from '../../shared/ui/press/use-press.js';
import styles from './choice.module.css';

/** The choices of a screen: a row of tall tiles in landscape, a column of wide ones in portrait; `roomy` for up to three. */
export function Choices(props: { roomy?: boolean; children: ReactNode }) {
  const classes = `${styles['choices']} ${props.roomy === true ? styles['roomy'] : ''}`;
  return <ul className={classes}>{props.children}</ul>;
}

/** One choice: pictogram, word, one plain sentence. */
export function Choice(props: {
  pictogram: ReactNode;
  word: string;
  sentence: string;
  /** A fact about it now, under the sentence. */
  note?: string | undefined;
  busy?: boolean;
  /** Another choice is being carried out. */
  resting?: boolean;
  onPress: () => void;
}) {
  const { busy = false, resting = false, note } = props;
  const press = usePress(busy || resting ? undefined : props.onPress);
  return (
    <li className={styles['item']}>
      <button
        {...press}
        type="button"
        className={styles['choice']}
        aria-busy={busy || undefined}
        aria-disabled={busy || resting || undefined}
      >
        <span className={styles['pictogram']}>{props.pictogram}</span>
        <span className={styles['text']}>
          <span className={styles['word']}>{props.word}</span>
          <span className={styles['sentence']}>{props.sentence}</span>
        </span>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </button>
    </li>
  );
}
