import type { ImportFormat } from '#protocol/jobs/vocabulary.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import office from '../office.module.css';
import styles from './jobs.module.css';

/** What is to be imported; of the chosen one, where to get it. */
export function FormatField(props: {
  format: ImportFormat | undefined;
  onFormat: (format: ImportFormat) => void;
  error: string | undefined;
}) {
  const { format, onFormat, error } = props;
  const t = useT('office');
  return (
    <div className={styles['formats']}>
      <ChooseOne
        legend={t('jobs.import.format')}
        layout="grid"
        options={IMPORT_FORMATS.map((each) => ({ value: each, label: t(`jobs.format.${each}`) }))}
        value={format}
        onValue={onFormat}
        error={error}
      />
      {format !== undefined && (
        <p className={office['note']} role="status">
          {t(`jobs.where.${format}`)}
        </p>
      )}
    </div>
  );
}
