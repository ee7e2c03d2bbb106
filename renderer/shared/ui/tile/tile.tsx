import type { ReactNode } from 'react';

import { usePress } from '../press/use-press.js';
import styles from './tile.module.css';

/** One choice of a screen where people stand: pictogram, word, one plain sentence. */
export function Tile(props: {
  pictogram?: ReactNode;
  word: ReactNode;
  sentence?: ReactNode;
  /** A fact about it now, under the sentence. */
  note?: ReactNode;
  /** For what can be chosen and stays chosen; absent where a touch leads on at once. */
  chosen?: boolean;
  /** What it does is under way. */
  busy?: boolean;
  /** Another choice is being carried out: this one takes no touch, and keeps its place. */
  resting?: boolean;
  onPress: () => void;
}) {
  const { pictogram, word, sentence, note, chosen, busy = false, resting = false } = props;
  const press = usePress(busy || resting ? undefined : props.onPress);
  return (
    <button
      {...press}
      type="button"
      className={styles['tile']}
      aria-pressed={chosen}
      aria-busy={busy || undefined}
      aria-disabled={busy || resting || undefined}
    >
      {pictogram !== undefined && <span className={styles['pictogram']}>{pictogram}</span>}
      <span className={styles['text']}>
        <span className={styles['word']}>{word}</span>
        {sentence !== undefined && <span className={styles['sentence']}>{sentence}</span>}
      </span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
      {chosen !== undefined && (
        <span className={styles['mark']} aria-hidden="true">
          {chosen ? '✓' : ''}
        </span>
      )}
      {busy && <span className={styles['working']} aria-hidden="true" />}
    </button>
  );
}
