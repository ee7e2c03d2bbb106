import { useId, useState } from 'react';

import styles from '../../jobs/import/file-picker.module.css';

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
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined && !busy) onFile(file);
  };
  return (
    <div className={styles['picker']}>
      <label
        className={styles['place']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <input
          type="file"
          accept={accept}
          className={styles['input']}
          aria-describedby={chosen === undefined ? undefined : `${id}-chosen`}
          disabled={busy}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // the same file, chosen again, is a change, too
            event.target.value = '';
          }}
        />
        <strong className={styles['choose']}>{choose}</strong>
        <span>{drop}</span>
      </label>
      {chosen !== undefined && (
        <p id={`${id}-chosen`} className={styles['name']}>
          {chosen}
        </p>
      )}
    </div>
  );
}
