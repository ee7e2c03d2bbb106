import { useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import type { KeepingFiles } from '../files/keeping-files.js';

/** The second yes before an imported year goes. */
export function RemoveYear(props: {
  files: KeepingFiles;
  year: number;
  onRemoved: () => void;
  onClose: () => void;
}) {
  const { files, year, onRemoved, onClose } = props;
  const t = useT('keeping');
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  async function remove(): Promise<void> {
    setBusy(true);
    setRefusal(undefined);
    const answer = await files.removeYear(year);
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    onRemoved();
    return onClose();
  }

  return (
    <Dialog
      title={t('past.remove.title', { year: String(year) })}
      busy={busy}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={busy} onPress={() => void remove()}>
            {t('past.remove.confirm')}
          </Button>
          <Button variant="quiet" autoFocus disabled={busy} onPress={onClose}>
            {t('past.remove.keep')}
          </Button>
        </>
      }
    >
      <p>{t('past.remove.text')}</p>
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
    </Dialog>
  );
}
