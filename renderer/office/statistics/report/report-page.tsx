import { useState } from 'react';

import type { PeriodId } from '#protocol/periods.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { AnswerState } from '../../answer-state.js';
import office from '../../office.module.css';
import { ExportButtons } from '../exports/export-buttons.js';
import { reportFile } from '../exports/report-files.js';
import { onlyAbout } from '../period/only-about.js';
import { PeriodPicker } from '../period/period-picker.js';
import { useReports } from '../period/use-reports.js';
import { PrintButton } from '../print/print-button.js';
import { PrintSheets } from '../print/print-sheets.js';
import { usePrinting } from '../print/use-printing.js';
import { kindsOf } from '../tabs.js';
import { ReportBody } from './report-body.js';
import { ReportHead } from './report-head.js';
import styles from './report-page.module.css';
import { neededFor, trendOf } from './trend.js';

/** Everything about one period: on the screen, on paper, as a file. */
export function ReportPage(props: {
  live: Live<'office'>;
  today: string;
  period: PeriodId;
  onPeriod: (period: PeriodId) => void;
}) {
  const { live, today, period, onPeriod } = props;
  const t = useT('reports');
  const answer = onlyAbout(
    useReports(live, neededFor(period, today)),
    ([first]) => first === period,
  );
  const printing = usePrinting();
  const [both, setBoth] = useState(false);
  const report = answer.value?.get(period);
  const trend = answer.value && trendOf(period, today, answer.value);
  return (
    <>
      <section className={office['panel']} aria-label={t('picker.title')}>
        <div className={office['bar']}>
          <PeriodPicker
            period={period}
            kinds={kindsOf('report')}
            today={today}
            firstYear={report?.years[0]}
            onPeriod={onPeriod}
          />
          <div className={styles['files']}>
            <ExportButtons
              disabled={report === undefined || report.period.days === 0}
              formats={['csv', 'xlsx', 'pdf']}
              fileOf={(format, language) => reportFile(period, format, language)}
            />
            <PrintButton both={both} onBoth={setBoth} disabled={report === undefined} />
          </div>
        </div>
      </section>
      <AnswerState answer={answer} />
      {report !== undefined && (
        <>
          <ReportHead report={report} title={t('tab.report')} />
          {report.period.days > 0 && <ReportBody report={report} trend={trend} />}
          {printing && <PrintSheets report={report} trend={trend} both={both} />}
        </>
      )}
    </>
  );
}
