import type { WaitRange } from '#protocol/waiting.js';

import { useT } from '../i18n/i18n.js';
import { longestWaitWords, waitWords } from './wait-words.js';
import styles from './wait-text.module.css';

/** How long somebody is likely to wait. It has room for whatever it may say: nothing moves when it changes. */
export function WaitText(props: {
  /** `undefined`: nobody knows. */
  range: WaitRange | undefined;
  /** Other words in its place, no longer than it may get. */
  instead?: string | undefined;
}) {
  const t = useT('waits');
  return (
    <span className={styles['wait']} data-longest={longestWaitWords(t)}>
      <span>{props.instead ?? waitWords(props.range, t)}</span>
    </span>
  );
}
