import { useId } from 'react';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { DropPlace } from '../../files/drop-place.js';
import styles from '../../files/drop-place.module.css';
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
  return (
    <div className={styles['picker']}>
      <span id={`${id}-label`} className={styles['label']}>
        {t('jobs.import.files')}
      </span>
      <DropPlace
        choose={t('jobs.import.choose')}
        drop={t('jobs.import.drop')}
        accept={ACCEPTED}
        multiple
        invalid={error !== undefined}
        describedBy={error === undefined ? undefined : `${id}-error`}
        onFiles={(added) => onFiles(addFiles(files, added))}
      />
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
