import { useId } from 'react';

import { DropPlace } from './drop-place.js';
import styles from './drop-place.module.css';

/** One file, by the browser's own window or dropped; another takes its place. */
export function FileDrop(props: {
  /** What is touched. */
  choose: string;
  drop: string;
  /** As browsers take it: `.zip,application/zip` */
  accept: string;
  busy: boolean;
  /** The file that is there, in words. */
  chosen: string | undefined;
  onFile: (file: File) => void;
}) {
  const { choose, drop, accept, busy, chosen, onFile } = props;
  const id = useId();
  return (
    <div className={styles['picker']}>
      <DropPlace
        choose={choose}
        drop={drop}
        accept={accept}
        disabled={busy}
        describedBy={chosen === undefined ? undefined : `${id}-chosen`}
        onFiles={([file]) => file && onFile(file)}
      />
      {chosen !== undefined && (
        <p id={`${id}-chosen`} className={styles['name']}>
          {chosen}
        </p>
      )}
    </div>
  );
}
