import { useId, useState } from 'react';
import type { DragEvent } from 'react';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import styles from './file-picker.module.css';
import { addFiles } from './upload.js';

const ACCEPTED = '.csv,.json,.jsonl,.ndjson,.jsonld,.html,.htm,.xml,.zip';
const KILOBYTE = 1_000;

/** Files by the browser's own window or dropped; each can be put away again. */
export function FilePicker(props: {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  error: string | undefined;
}) {
  const { files, onFiles, error } = props;
  const t = useT('office');
  const format = useFormat();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(addFiles(files, [...event.dataTransfer.files]));
  };
  return (
    <div className={styles['picker']}>
      <span id={`${id}-label`} className={styles['label']}>
        {t('jobs.import.files')}
      </span>
      <label
        className={styles['place']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          className={styles['input']}
          aria-describedby={error && `${id}-error`}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => {
            onFiles(addFiles(files, [...(event.target.files ?? [])]));
            // the same file chosen again is a change, too
            event.target.value = '';
          }}
        />
        <strong className={styles['choose']}>{t('jobs.import.choose')}</strong>
        <span>{t('jobs.import.drop')}</span>
      </label>
      {files.length > 0 && (
        <ul className={styles['files']} aria-labelledby={`${id}-label`}>
          {files.map((file) => (
            <li key={file.name}>
              <span className={styles['name']}>{file.name}</span>
              <span className={styles['size']}>
                {t('jobs.import.kilobytes', {
                  size: format.number(Math.ceil(file.size / KILOBYTE)),
                })}
              </span>
              <Button
                variant="quiet"
                aria-label={t('jobs.import.remove', { name: file.name })}
                onPress={() => onFiles(files.filter((each) => each !== file))}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles['error']}>
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
    </div>
  );
}
