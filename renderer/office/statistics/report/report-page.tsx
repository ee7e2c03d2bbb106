import { useState } from 'react';

import type { PeriodId } from '#protocol/periods.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { AnswerState } from '../../answer-state.js';
import { ExportButtons } from '../exports/export-buttons.js';
import { reportFile } from '../exports/report-files.js';
import { PickerPanel } from '../period/picker-panel.js';
import { PrintButton } from '../print/print-button.js';
import { PrintSheets } from '../print/print-sheets.js';
import { usePrinting } from '../print/use-printing.js';
import { ReportBody } from './report-body.js';
import { ReportHead } from './report-head.js';
import styles from './report-page.module.css';
import { usePeriodReport } from './use-period-report.js';

/** Everything about one period: on the screen, on paper, as a file. */
export function ReportPage(props: {
  live: Live<'office'>;
  today: string;
  period: PeriodId;
  onPeriod: (period: PeriodId) => void;
}) {
  const { live, today, period, onPeriod } = props;
  const t = useT('reports');
  const { answer, report, trend } = usePeriodReport(live, period, today);
  const printing = usePrinting();
  const [both, setBoth] = useState(false);
  return (
    <>
      <PickerPanel
        tab="report"
        today={today}
        period={period}
        firstYear={report?.years[0]}
        onPeriod={onPeriod}
      >
        <div className={styles['files']}>
          <ExportButtons
            disabled={report === undefined || report.period.days === 0}
            formats={['csv', 'xlsx', 'pdf']}
            fileOf={(format, language) => reportFile(period, format, language)}
          />
          <PrintButton both={both} onBoth={setBoth} disabled={report === undefined} />
        </div>
      </PickerPanel>
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
