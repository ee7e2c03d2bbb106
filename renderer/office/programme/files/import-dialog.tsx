import { useEffect, useRef, useState } from 'react';

import { MOST_PROGRAMME_BYTES } from '#protocol/workshops/programme-import.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { FileDrop } from '../../files/file-drop.js';
import styles from './files.module.css';
import { ImportActions } from './import-actions.js';
import { ImportOutcome } from './import-outcome.js';
import { rowsLeftOut, stateOf } from './import-report.js';
import { ProblemsTable } from './problems-table.js';
import { ownProgrammeFiles } from './own-programme-files.js';
import { TemplateLink } from './template-link.js';
import { useProgrammeImport } from './use-programme-import.js';

const KILOBYTE = 1_000;

/** A table is chosen, looked at by the server, and taken when somebody has seen what comes of it. */
export function ImportDialog(props: { onClose: () => void }) {
  const { onClose } = props;
  const t = useT('programme-files');
  const tStaff = useT('staff');
  const format = useFormat();
  const refusalText = useRefusalText();
  const [files] = useState(ownProgrammeFiles);
  const importing = useProgrammeImport(files);
  const { file, report, refusal, busy, overtaken } = importing;
  const [tooLarge, setTooLarge] = useState(false);
  const [asking, setAsking] = useState(false);
  const state = report && stateOf(report);
  const body = useRef<HTMLDivElement>(null);
  // What was pressed is gone; what came of it is read next.
  useEffect(() => {
    if (state === 'taken') body.current?.focus();
  }, [state]);

  function choose(chosen: File): void {
    setAsking(false);
    setTooLarge(chosen.size > MOST_PROGRAMME_BYTES);
    importing.choose(chosen.size > MOST_PROGRAMME_BYTES ? undefined : chosen);
  }

  const giveUp = (
    <Button variant={state === 'taken' ? 'secondary' : 'quiet'} onPress={onClose}>
      {state === 'taken' ? tStaff('action.close') : t('import.giveUp')}
    </Button>
  );

  return (
    <Dialog
      title={t('import.title')}
      size="wide"
      busy={busy === 'all' || busy === 'good'}
      onClose={onClose}
      actions={
        <>
          {/* The second yes stands elsewhere than the first: a double click says one. */}
          {asking && giveUp}
          <ImportActions
            state={state}
            busy={busy}
            asking={asking}
            leftOut={rowsLeftOut(report?.problems ?? [])}
            onAsk={() => setAsking(true)}
            onTake={importing.take}
          />
          {!asking && giveUp}
        </>
      }
    >
      {state !== 'taken' && (
        <>
          <p>
            {t('import.text')} <TemplateLink />
          </p>
          <FileDrop
            choose={t(file === undefined ? 'import.choose' : 'import.chooseOther')}
            drop={t('import.drop')}
            accept=".csv,text/csv"
            busy={busy !== undefined}
            chosen={
              file &&
              t('import.file', {
                name: file.name,
                size: format.number(Math.ceil(file.size / KILOBYTE)),
              })
            }
            onFile={choose}
          />
        </>
      )}
      {tooLarge && (
        <Notice kind="alert">
          {t('import.tooLarge', { most: MOST_PROGRAMME_BYTES / 1024 / 1024 })}
        </Notice>
      )}
      {busy === 'none' && <p role="status">{t('import.looking')}</p>}
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
      {overtaken && <Notice kind="alert">{t('import.overtaken')}</Notice>}
      {report !== undefined && busy !== 'none' && (
        <>
          <div ref={body} tabIndex={-1} className={styles['outcome']}>
            <ImportOutcome report={report} asking={asking && state === 'partly'} />
          </div>
          {report.problems.length > 0 && <ProblemsTable problems={report.problems} />}
        </>
      )}
    </Dialog>
  );
}
