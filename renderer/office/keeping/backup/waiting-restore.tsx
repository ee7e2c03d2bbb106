import { useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import type { KeepingFiles } from '../files/keeping-files.js';
import styles from './backup.module.css';

/** A backup waits for the next start; until then it can be taken away again. */
export function WaitingRestore(props: { files: KeepingFiles; onForgotten: () => void }) {
  const { files, onForgotten } = props;
  const t = useT('keeping');
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  async function forget(): Promise<void> {
    setBusy(true);
    setRefusal(undefined);
    const answer = await files.forget();
    setBusy(false);
    if (answer.ok) onForgotten();
    else setRefusal(answer.refusal);
  }

  return (
    <div className={styles['waiting']}>
      <Notice kind="alert">{t('backup.restore.waits')}</Notice>
      <span>
        <Button busy={busy} onPress={() => void forget()}>
          {t('backup.restore.forget')}
        </Button>
      </span>
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
    </div>
  );
}
