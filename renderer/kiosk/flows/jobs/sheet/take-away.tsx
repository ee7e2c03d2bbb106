import { useEffect, useEffectEvent } from 'react';

import { useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import { jobPageAddress } from '../../../../shared/jobs/job-address.js';
import { occupationSlip } from '../../../../shared/jobs/job-slip.js';
import type { JobSheet } from '../../../../shared/jobs/jobs.js';
import { PaperNotice } from '../../../paper/paper-notice.js';
import { mayPrint } from '../../../paper/paper.js';
import { PrintButton } from '../../../paper/print-button.js';
import { usePaper } from '../../../paper/use-paper.js';
import styles from '../jobs.module.css';
import type { JobsScreen } from '../jobs-screen.js';
import { JobFrame } from './job-frame.js';
import { Code, ScanCard } from './scan-card.js';

/** On the visitor's phone, by a code; and on paper where the machine prints. */
export function TakeAway(props: { screen: JobsScreen; sheet: JobSheet }) {
  const { screen, sheet } = props;
  const { flow } = screen;
  const { occupation } = sheet;
  const t = useT('jobs');
  const [language] = useLanguage();
  const [paper, print] = usePaper(flow.printer);
  const onPrinted = useEffectEvent(() => screen.tell({ type: 'printed' }));
  useEffect(() => {
    if (paper === 'printed' || paper === 'sent') onPrinted();
  }, [paper]);
  const address = jobPageAddress(flow.view.phoneUrl, { language, id: occupation.id });
  return (
    <JobFrame
      screen={screen}
      name={occupation.name}
      part={t('part.takeAway.word')}
      picture={<Code address={address} label={t('takeAway.codeLabel')} />}
      between={
        mayPrint(paper) ? (
          <PrintButton
            state={paper}
            onPrint={() =>
              print({ kind: 'occupation', ...occupationSlip(sheet, language, address) })
            }
          />
        ) : undefined
      }
    >
      <PaperNotice state={paper} />
      <div className={styles['beside']}>
        <ScanCard
          title={t('takeAway.phone')}
          sentence={t('takeAway.scan')}
          address={address}
          label={t('takeAway.codeLabel')}
        />
        <section className={styles['card']} data-block="">
          <h2>{t('takeAway.paper')}</h2>
          <p>{t(paper === 'none' ? 'takeAway.noPaper' : 'takeAway.print')}</p>
        </section>
      </div>
    </JobFrame>
  );
}
