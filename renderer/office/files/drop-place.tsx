import { useState } from 'react';

import styles from './drop-place.module.css';

export interface DropPlaceProps {
  /** What is touched. */
  choose: string;
  drop: string;
  /** As browsers take it: `.zip,application/zip` */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  invalid?: boolean;
  describedBy: string | undefined;
  /** At least one. */
  onFiles: (files: readonly File[]) => void;
}

/** Where files come in: by the browser's own window, or dropped. */
export function DropPlace(props: DropPlaceProps) {
  const { choose, drop, accept, multiple, disabled = false, invalid = false, describedBy } = props;
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0 && !disabled) props.onFiles([...files]);
  };
  return (
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
        take(event.dataTransfer.files);
      }}
    >
      <input
        type="file"
        multiple={multiple}
        accept={accept}
        className={styles['input']}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          // the same file, mended and chosen again, is a change, too
          event.target.value = '';
        }}
      />
      <strong className={styles['choose']}>{choose}</strong>
      <span>{drop}</span>
    </label>
  );
}
