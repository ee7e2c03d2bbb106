import { useRef, useState } from 'react';

import type { BackupFacts } from '#protocol/keeping.js';
import type { Refusal } from '#protocol/refusals.js';

import { useFormat, useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import office from '../../office.module.css';
import { byteSize } from '../files/byte-size.js';
import { FileDrop } from '../../files/file-drop.js';
import type { KeepingFiles } from '../files/keeping-files.js';
import { BackupFactsList } from './backup-facts.js';
import styles from './backup.module.css';
import { RestoreDialog } from './restore-dialog.js';

interface Chosen {
  readonly file: File;
  readonly facts?: BackupFacts;
  readonly refusal?: Refusal;
}

/** A backup is chosen and looked into; one that is whole can be laid ready for the next start. */
export function CheckBackup(props: { files: KeepingFiles; onLaidReady: () => void }) {
  const { files, onLaidReady } = props;
  const t = useT('keeping');
  const format = useFormat();
  const [language] = useLanguage();
  const refusalText = useRefusalText();
  const [chosen, setChosen] = useState<Chosen>();
  const [asking, setAsking] = useState(false);
  const [restored, setRestored] = useState<BackupFacts>();
  const latest = useRef<File>(undefined);
  const { file, facts, refusal } = chosen ?? {};
  const looking = file !== undefined && facts === undefined && refusal === undefined;

  async function choose(another: File): Promise<void> {
    latest.current = another;
    setRestored(undefined);
    setChosen({ file: another });
    const answer = await files.check(another);
    // what is said of a file that was put away is not said of the one that took its place
    if (latest.current !== another) return;
    setChosen(
      answer.ok
        ? { file: another, facts: answer.value }
        : { file: another, refusal: answer.refusal },
    );
  }

  /** It is looked at once more on its way: one that is damaged by then does not wait. */
  function laid(another: File, found: BackupFacts): void {
    setAsking(false);
    setChosen({ file: another, facts: found });
    if (found.damaged.length > 0) return;
    setRestored(found);
    onLaidReady();
  }

  return (
    <section
      className={`${office['panel']} ${styles['panel']}`}
      aria-labelledby="check-backup-title"
    >
      <h2 id="check-backup-title" className={styles['title']}>
        {t('backup.check.title')}
      </h2>
      <p>{t('backup.check.text')}</p>
      <FileDrop
        choose={t(file === undefined ? 'backup.check.choose' : 'backup.check.chooseOther')}
        drop={t('backup.check.drop')}
        accept=".zip,application/zip"
        busy={looking}
        chosen={
          file && t('backup.check.file', { name: file.name, size: byteSize(file.size, language) })
        }
        onFile={(another) => void choose(another)}
      />
      {looking && <p role="status">{t('backup.check.looking')}</p>}
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
      {facts !== undefined && <BackupFactsList facts={facts} />}
      {facts !== undefined && facts.damaged.length === 0 && restored === undefined && (
        <>
          <p>{t('backup.restore.asOfThen')}</p>
          <span>
            <Button onPress={() => setAsking(true)}>{t('backup.restore.button')}</Button>
          </span>
        </>
      )}
      {restored !== undefined && (
        <Notice kind="good">
          {t('backup.restore.done', { moment: format.moment(restored.madeAt) })}
        </Notice>
      )}
      {asking && file !== undefined && facts !== undefined && (
        <RestoreDialog
          files={files}
          file={file}
          madeAt={facts.madeAt}
          onRestored={(found) => laid(file, found)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
