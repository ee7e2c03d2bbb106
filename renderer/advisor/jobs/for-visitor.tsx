import { useState } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { jobPageAddress } from '../../shared/jobs/job-address.js';
import { occupationSlip } from '../../shared/jobs/job-slip.js';
import type { JobSheet } from '../../shared/jobs/jobs.js';
import { nameIn } from '../../shared/jobs/view/shown.js';
import { useDeskPrint } from '../../shared/staff/use-desk-print.js';
import { Button } from '../../shared/ui/button/button.js';
import { LanguageSwitch } from '../../shared/ui/language-switch/language-switch.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { QrCode } from '../../shared/ui/qr-code/qr-code.js';
import styles from './for-visitor.module.css';

/** What the visitor takes along, in the visitor's own language: a sheet of paper, a page on the phone. */
export function ForVisitor(props: {
  sheet: JobSheet;
  /** Empty where phones reach none. */
  phoneUrl: string;
  /** Of the interview, else of the desk: what is most likely right. */
  likely: Language;
}) {
  const { sheet, phoneUrl, likely } = props;
  const t = useT('advisor');
  const [chosen, setChosen] = useState<Language>();
  const { print, printing, failed } = useDeskPrint();
  const language = chosen ?? likely;
  const { id, name } = sheet.occupation;
  const address = phoneUrl === '' ? undefined : jobPageAddress(phoneUrl, { language, id });
  return (
    <section className={styles['visitor']} aria-labelledby="for-visitor">
      <div className={styles['words']}>
        <h3 id="for-visitor">{t('jobs.forVisitor')}</h3>
        <LanguageSwitch language={language} onChange={setChosen} label={t('jobs.paperLanguage')} />
        <Button
          icon={<Pictogram name="printer" />}
          resting={printing}
          aria-label={t('jobs.printThis', { what: nameIn(name, language) })}
          onPress={() => print({ kind: 'occupation', ...occupationSlip(sheet, language, address) })}
        >
          {t('jobs.print')}
        </Button>
      </div>
      {address !== undefined && (
        <div className={styles['code']}>
          <QrCode text={address} label={t('jobs.code')} />
          <p>{t('jobs.scan')}</p>
        </div>
      )}
      {failed && (
        <div className={styles['failed']}>
          <Notice kind="alert">{t('jobs.notPrinted')}</Notice>
        </div>
      )}
    </section>
  );
}
