import { useState } from 'react';

import type { BackupFacts } from '#protocol/keeping.js';
import type { Refusal } from '#protocol/refusals.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import type { KeepingFiles } from '../files/keeping-files.js';
import styles from './backup.module.css';

/** The second yes: what happens, when, and what becomes of what is there. */
export function RestoreDialog(props: {
  files: KeepingFiles;
  file: File;
  madeAt: number;
  onRestored: (facts: BackupFacts) => void;
  onClose: () => void;
}) {
  const { files, file, madeAt, onRestored, onClose } = props;
  const t = useT('keeping');
  const format = useFormat();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  async function restore(): Promise<void> {
    setBusy(true);
    setRefusal(undefined);
    const answer = await files.restore(file);
    setBusy(false);
    if (answer.ok) onRestored(answer.value);
    else setRefusal(answer.refusal);
  }

  return (
    <Dialog
      title={t('backup.restore.title')}
      busy={busy}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={busy} onPress={() => void restore()}>
            {t('backup.restore.confirm')}
          </Button>
          <Button variant="quiet" autoFocus disabled={busy} onPress={onClose}>
            {t('backup.restore.keep')}
          </Button>
        </>
      }
    >
      <ul className={styles['points']}>
        <li>{t('backup.restore.first')}</li>
        <li>{t('backup.restore.then')}</li>
        <li>
          <strong>{t('backup.restore.lost', { moment: format.moment(madeAt) })}</strong>
        </li>
        <li>{t('backup.restore.visitors')}</li>
        <li>{t('backup.restore.aside')}</li>
        <li>{t('backup.restore.asOfThen')}</li>
      </ul>
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
    </Dialog>
  );
}
