import { useState } from 'react';

import type { JobsLibrary } from '#protocol/jobs/library.js';
import type { ImportFormat } from '#protocol/jobs/vocabulary.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Progress } from '../../../shared/ui/progress/progress.js';
import { useToast } from '../../../shared/ui/toast/toast.js';
import { FormatField } from '../format-field.js';
import { FilePicker } from './file-picker.js';
import { MOST_FILES } from './upload.js';
import { useImport } from './use-import.js';

/** What the files hold, and the files: sent, then read by the server on its own. */
export function ImportDialog(props: {
  library: JobsLibrary;
  onStarted: () => void;
  onClose: () => void;
}) {
  const { library, onStarted, onClose } = props;
  const t = useT('office');
  const tStaff = useT('staff');
  const toast = useToast();
  const dates = useFormat();
  const refusalText = useRefusalText();
  const importing = useImport();
  const [format, setFormat] = useState<ImportFormat>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asked, setAsked] = useState(false);
  const { share, fault, refusal } = importing;
  const busy = share !== undefined;
  const tooMany = files.length > MOST_FILES;
  const replaced = library.sources.find((source) => source.format === format);

  async function start(): Promise<void> {
    setAsked(true);
    if (format === undefined || files.length === 0 || tooMany) return;
    if (!(await importing.start(format, files))) return;
    toast.good(t('jobs.import.started'));
    onStarted();
    onClose();
  }

  function cancel(): void {
    if (busy) importing.stop();
    onClose();
  }

  return (
    <Dialog
      title={t('jobs.import.title')}
      size="wide"
      busy={busy}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" busy={busy} onPress={() => void start()}>
            {t('jobs.import.confirm')}
          </Button>
          <Button variant="quiet" onPress={cancel}>
            {tStaff('action.cancel')}
          </Button>
        </>
      }
    >
      <FormatField
        format={format}
        onFormat={setFormat}
        error={asked && format === undefined ? t('jobs.import.formatError') : undefined}
      />
      <FilePicker
        files={files}
        onFiles={setFiles}
        error={
          tooMany
            ? t('jobs.import.tooMany', { most: MOST_FILES })
            : asked && files.length === 0
              ? t('jobs.import.filesError')
              : undefined
        }
      />
      {replaced !== undefined && (
        <p>{t('jobs.import.replaces', { at: dates.moment(replaced.importedAt) })}</p>
      )}
      {busy && (
        <Progress
          label={t('jobs.import.sending', { percent: Math.round(share * 100) })}
          value={share}
        />
      )}
      {fault !== undefined && <Notice kind="alert">{t(`jobs.upload.${fault}`)}</Notice>}
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
    </Dialog>
  );
}
