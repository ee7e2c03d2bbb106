import { useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';
import type { Language } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { readSession } from '../../../shared/staff/staff-session.js';
import { thisTab } from '../../../shared/staff/tab-storage.js';
import { Button } from '../../../shared/ui/button/button.js';
import { saveFile } from '../../save-file.js';
import styles from './export-buttons.module.css';
import type { FileFormat, ReportFile } from './report-files.js';
import { fetchReportFile } from './report-files.js';

/** The same figures as files, made by the server. */
export function ExportButtons(props: {
  disabled: boolean;
  formats: readonly FileFormat[];
  fileOf: (format: FileFormat, language: Language) => ReportFile;
}) {
  const { disabled, formats, fileOf } = props;
  const t = useT('reports');
  const [language] = useLanguage();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState<FileFormat>();
  const [refusal, setRefusal] = useState<Refusal>();

  async function save(format: FileFormat): Promise<void> {
    setBusy(format);
    setRefusal(undefined);
    const token = readSession(thisTab)?.token ?? '';
    const answer = await fetchReportFile(
      (address, init) => fetch(address, init),
      token,
      fileOf(format, language),
    );
    setBusy(undefined);
    if (answer.ok) saveFile(answer.value.name, answer.value.file);
    else setRefusal(answer.refusal);
  }

  return (
    <div className={styles['exports']} role="group" aria-label={t('export.title')}>
      {formats.map((format) => (
        <Button
          key={format}
          busy={busy === format}
          disabled={disabled}
          onPress={() => void save(format)}
        >
          {t(`export.${format}`)}
        </Button>
      ))}
      {refusal !== undefined && (
        <p className={styles['error']} role="alert">
          {t('export.failed')} {refusalText(refusal)}
        </p>
      )}
    </div>
  );
}
