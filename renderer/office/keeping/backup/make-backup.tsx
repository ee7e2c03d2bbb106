import { useState } from 'react';

import type { KeepingFacts } from '#protocol/keeping.js';
import type { Refusal } from '#protocol/refusals.js';

import { useFormat, useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import office from '../../office.module.css';
import { saveFile } from '../../save-file.js';
import { byteSize } from '../files/byte-size.js';
import type { KeepingFiles, MadeBackup } from '../files/keeping-files.js';
import styles from './backup.module.css';

/** One touch: everything in one file, to be kept elsewhere. */
export function MakeBackup(props: {
  files: KeepingFiles;
  lastAt: KeepingFacts['lastBackupAt'];
  onMade: () => void;
}) {
  const { files, lastAt, onMade } = props;
  const t = useT('keeping');
  const format = useFormat();
  const [language] = useLanguage();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<MadeBackup>();
  const [refusal, setRefusal] = useState<Refusal>();

  async function make(): Promise<void> {
    setBusy(true);
    setMade(undefined);
    setRefusal(undefined);
    const answer = await files.newBackup();
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    saveFile(answer.value.name, answer.value.file);
    setMade(answer.value);
    return onMade();
  }

  return (
    <section
      className={`${office['panel']} ${styles['panel']}`}
      aria-labelledby="make-backup-title"
    >
      <h2 id="make-backup-title" className={styles['title']}>
        {t('backup.make.title')}
      </h2>
      <p>{t('backup.make.text')}</p>
      <p>{t('backup.make.exact')}</p>
      <p className={office['soft']}>
        {lastAt === undefined
          ? t('backup.make.never')
          : t('backup.make.last', { moment: format.moment(lastAt) })}
      </p>
      <span>
        <Button variant="primary" busy={busy} onPress={() => void make()}>
          {t('backup.make.button')}
        </Button>
      </span>
      {busy && <p role="status">{t('backup.make.working')}</p>}
      {made !== undefined && (
        <Notice kind="good">
          {t('backup.make.done', { name: made.name, size: byteSize(made.file.size, language) })}
        </Notice>
      )}
      {refusal !== undefined && (
        <Notice kind="alert">
          {refusal.code === 'storage-unavailable'
            ? t('backup.make.unreadable')
            : refusalText(refusal)}
        </Notice>
      )}
    </section>
  );
}
