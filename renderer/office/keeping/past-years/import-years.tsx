import { useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import office from '../../office.module.css';
import { byteSize } from '../files/byte-size.js';
import { FileDrop } from '../../files/file-drop.js';
import type { KeepingFiles } from '../files/keeping-files.js';
import styles from './past-years.module.css';
import { TemplateLink } from './template-link.js';
import { yearFaultOf } from './year-fault.js';

/** Years of before this system out of a table; all of it is taken, or nothing and why. */
export function ImportYears(props: { files: KeepingFiles; onTaken: () => void }) {
  const { files, onTaken } = props;
  const t = useT('keeping');
  const [language] = useLanguage();
  const refusalText = useRefusalText();
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [taken, setTaken] = useState<number>();

  async function take(chosen: File): Promise<void> {
    setFile(chosen);
    setRefusal(undefined);
    setTaken(undefined);
    setBusy(true);
    const answer = await files.pastYears(chosen);
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    setTaken(answer.value.length);
    return onTaken();
  }

  function why(refused: Refusal): string {
    if (refused.code === 'too-large') return t('past.import.tooLarge');
    const fault = yearFaultOf(refused);
    if (fault === undefined) return refusalText(refused);
    const reason = t(`past.import.reason.${fault.reason}`);
    return t('past.import.wrong', { line: fault.line, reason });
  }

  return (
    <section className={`${office['panel']} ${styles['import']}`} aria-labelledby="import-years">
      <h2 id="import-years" className={styles['title']}>
        {t('past.import.title')}
      </h2>
      <p>
        {t('past.import.text')} <TemplateLink />
      </p>
      <FileDrop
        choose={t(file === undefined ? 'past.import.choose' : 'past.import.chooseOther')}
        drop={t('past.import.drop')}
        accept=".csv,text/csv"
        busy={busy}
        chosen={
          file && t('past.import.file', { name: file.name, size: byteSize(file.size, language) })
        }
        onFile={(chosen) => void take(chosen)}
      />
      {busy && <p role="status">{t('past.import.working')}</p>}
      {refusal !== undefined && <Notice kind="alert">{why(refusal)}</Notice>}
      {taken !== undefined && (
        <Notice kind="good">{t('past.import.done', { count: taken })}</Notice>
      )}
    </section>
  );
}
