import type { PeriodId } from '#protocol/periods.js';
import type { Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { ThemeLabel } from '../../../shared/staff/ticket-facts/theme-label.js';
import { Segmented } from '../../../shared/ui/segmented/segmented.js';
import { AnswerState } from '../../answer-state.js';
import office from '../../office.module.css';
import { useAnswer } from '../../use-answer.js';
import { onlyAbout } from '../period/only-about.js';
import { PeriodPicker } from '../period/period-picker.js';
import { useReports } from '../period/use-reports.js';
import { ReportHead } from '../report/report-head.js';
import { neededFor, trendOf } from '../report/trend.js';
import { viewOf, yearOf } from '../report/view.js';
import { kindsOf } from '../tabs.js';
import { OneWorkshopRow } from '../workshops/one-workshop-row.js';
import { ThemeBlocks } from './theme-blocks.js';

/** Everything about one theme in one period. */
export function ThemePage(props: {
  live: Live<'office'>;
  today: string;
  period: PeriodId;
  theme: Theme;
  onShow: (period: PeriodId, theme: Theme) => void;
}) {
  const { live, today, period, theme, onShow } = props;
  const t = useT('reports');
  const tCommon = useT('common');
  const answer = onlyAbout(
    useReports(live, neededFor(period, today)),
    ([first]) => first === period,
  );
  const workshops = onlyAbout(
    useAnswer(live, 'workshop-statistics', { period }),
    (about) => about.period === period,
  );
  const report = answer.value?.get(period);
  return (
    <>
      <section className={office['panel']} aria-label={t('picker.title')}>
        <div className={office['bar']}>
          <PeriodPicker
            period={period}
            kinds={kindsOf('theme')}
            today={today}
            firstYear={report?.years[0]}
            onPeriod={(chosen) => onShow(chosen, theme)}
          />
          <Segmented
            label={t('tables.theme.head')}
            segments={THEMES.map((each) => ({ value: each, label: <ThemeLabel theme={each} /> }))}
            value={theme}
            onValue={(chosen) => onShow(period, chosen)}
          />
        </div>
      </section>
      <AnswerState answer={answer} />
      {report !== undefined && answer.value !== undefined && (
        <>
          <ReportHead report={report} title={tCommon(`theme.${theme}`)} />
          {report.period.days > 0 && (
            <ThemeBlocks
              theme={theme}
              view={viewOf(report)}
              trend={trendOf(report.period.period, today, answer.value)}
              year={yearOf(report.period.period)}
            />
          )}
          <AnswerState answer={workshops} />
          {workshops.value !== undefined && (
            <OneWorkshopRow counts={workshops.value.byTheme[theme]} />
          )}
        </>
      )}
    </>
  );
}
