import { useId, useState } from 'react';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import styles from '../../jobs/import/file-picker.module.css';

const KILOBYTE = 1_000;

/** One table, by the browser's own window or dropped; another takes its place. */
export function CsvPicker(props: {
  file: File | undefined;
  busy: boolean;
  onFile: (file: File) => void;
}) {
  const { file, busy, onFile } = props;
  const t = useT('programme-files');
  const format = useFormat();
  const id = useId();
  const [over, setOver] = useState(false);
  const choose = (chosen: File | undefined) => {
    if (chosen !== undefined && !busy) onFile(chosen);
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
          choose(event.dataTransfer.files[0]);
        }}
      >
        <input
          type="file"
          accept=".csv,text/csv"
          className={styles['input']}
          aria-describedby={file && `${id}-file`}
          disabled={busy}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            // the same file, mended and chosen again, is a change, too
            event.target.value = '';
          }}
        />
        <strong className={styles['choose']}>
          {t(file === undefined ? 'import.choose' : 'import.chooseOther')}
        </strong>
        <span>{t('import.drop')}</span>
      </label>
      {file !== undefined && (
        <p id={`${id}-file`} className={styles['name']}>
          {t('import.file', {
            name: file.name,
            size: format.number(Math.ceil(file.size / KILOBYTE)),
          })}
        </p>
      )}
    </div>
  );
}
