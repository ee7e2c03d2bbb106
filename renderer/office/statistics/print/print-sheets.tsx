import { useMemo } from 'react';
import { createPortal } from 'react-dom';

import type { PeriodId } from '#protocol/periods.js';
import type { Report } from '#protocol/reports.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { LanguagePart, tIn, useLanguage } from '../../../shared/i18n/i18n.js';
import { periodNameIn } from '../period/period-name.js';
import { ReportBody } from '../report/report-body.js';
import { ReportHead } from '../report/report-head.js';
import type { Trend } from '../report/trend.js';
import { OnPaper } from '../../tables/on-paper.js';
import styles from './print-sheets.module.css';
import { usePageLines } from './use-page-lines.js';

/** The report as it goes on paper: alone, without the page round it; in both languages one after the other. */
export function PrintSheets(props: { report: Report; trend: Trend | undefined; both: boolean }) {
  const { report, trend, both } = props;
  const [language] = useLanguage();
  const languages = both ? LANGUAGES : [language];
  const { period } = report.period;
  usePageLines(
    useMemo(() => {
      const lineIn = (each: Language) =>
        `${tIn(each, 'common')('centre')} · ${titleIn(each, period)}`;
      return new Map(LANGUAGES.map((each) => [each, lineIn(each)]));
    }, [period]),
  );
  return createPortal(
    <OnPaper value={true}>
      <div className={styles['paper']}>
        {languages.map((each) => (
          <LanguagePart key={each} language={each} onChange={keep}>
            <article lang={each} className={styles['sheet']}>
              <header className={styles['head']}>
                {languages.map((inHead) => (
                  <PaperHead key={inHead} language={inHead} report={report} />
                ))}
              </header>
              <ReportHead report={report} title={tIn(each, 'reports')('tab.report')} />
              <ReportBody report={report} trend={trend} />
            </article>
          </LanguagePart>
        ))}
      </div>
    </OnPaper>,
    document.body,
  );
}

function PaperHead(props: { language: Language; report: Report }) {
  const { language, report } = props;
  return (
    <div lang={language}>
      <strong>{tIn(language, 'common')('centre')}</strong>
      <p>{titleIn(language, report.period.period)}</p>
    </div>
  );
}

function titleIn(language: Language, period: PeriodId): string {
  const t = tIn(language, 'reports');
  return t('head.title', { what: t('tab.report'), period: periodNameIn(language, period) });
}

/** Paper does not switch its language. */
function keep(): void {}
