import { useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Dialog } from '../../../shared/ui/dialog/dialog.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { saveFile } from '../../save-file.js';
import type { DayRange } from '../../statistics/days/range.js';
import { rangeProblem } from '../../statistics/days/range.js';
import { CalendarAddresses } from './calendar-addresses.js';
import styles from './files.module.css';
import { ownProgrammeFiles } from './own-programme-files.js';
import { tableName } from './programme-files.js';
import { TemplateLink } from './template-link.js';

/** The programme out of this page and into it: a table to keep, a table to bring, calendars to follow. */
export function FilesDialog(props: {
  /** The dates that are looked at. */
  range: DayRange;
  phoneUrl: string;
  onImport: () => void;
  onClose: () => void;
}) {
  const { onImport, onClose, phoneUrl } = props;
  const t = useT('programme-files');
  const tStaff = useT('staff');
  return (
    <Dialog
      title={t('title')}
      size="wide"
      onClose={onClose}
      actions={<Button onPress={onClose}>{tStaff('action.close')}</Button>}
    >
      <Download range={props.range} />
      <section aria-labelledby="files-import" className={styles['part']}>
        <h3 id="files-import" className={styles['heading']}>
          {t('import.title')}
        </h3>
        <p>
          {t('import.text')} <TemplateLink />
        </p>
        <span>
          <Button onPress={onImport}>{t('import.open')}</Button>
        </span>
      </section>
      <CalendarAddresses phoneUrl={phoneUrl} />
    </Dialog>
  );
}

function Download(props: { range: DayRange }) {
  const t = useT('programme-files');
  const tOffice = useT('office');
  const refusalText = useRefusalText();
  const [range, setRange] = useState(props.range);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState(false);
  const problem = rangeProblem(range);

  async function save(): Promise<void> {
    setAsked(true);
    setRefusal(undefined);
    if (problem !== undefined) return;
    setBusy(true);
    const answer = await ownProgrammeFiles().table(range);
    setBusy(false);
    if (answer.ok) saveFile(tableName(range), answer.value);
    else setRefusal(answer.refusal);
  }

  return (
    <section aria-labelledby="files-export" className={styles['part']}>
      <h3 id="files-export" className={styles['heading']}>
        {t('export.title')}
      </h3>
      <p>{t('export.text')}</p>
      <div className={styles['bar']}>
        <FormField
          label={tOffice('range.from')}
          type="date"
          value={range.from}
          onValue={(from) => setRange({ ...range, from })}
        />
        <FormField
          label={tOffice('range.to')}
          type="date"
          value={range.to}
          onValue={(to) => setRange({ ...range, to })}
        />
        <Button busy={busy} onPress={() => void save()}>
          {t('export.confirm')}
        </Button>
      </div>
      {asked && problem !== undefined && (
        <Notice kind="alert">{tOffice(`range.${problem}`)}</Notice>
      )}
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
    </section>
  );
}
