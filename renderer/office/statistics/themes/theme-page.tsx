import type { PeriodId } from '#protocol/periods.js';
import type { Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { ThemeLabel } from '../../../shared/staff/ticket-facts/theme-label.js';
import { Segmented } from '../../../shared/ui/segmented/segmented.js';
import { AnswerState } from '../../answer-state.js';
import { PickerPanel } from '../period/picker-panel.js';
import { ReportHead } from '../report/report-head.js';
import { usePeriodReport } from '../report/use-period-report.js';
import { viewOf, yearOf } from '../report/view.js';
import { OneWorkshopRow } from '../workshops/one-workshop-row.js';
import { useWorkshopFigures } from '../workshops/use-workshop-figures.js';
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
  const { answer, report, trend } = usePeriodReport(live, period, today);
  const workshops = useWorkshopFigures(live, period);
  return (
    <>
      <PickerPanel
        tab="theme"
        today={today}
        period={period}
        firstYear={report?.years[0]}
        onPeriod={(chosen) => onShow(chosen, theme)}
      >
        <Segmented
          label={t('tables.theme.head')}
          segments={THEMES.map((each) => ({ value: each, label: <ThemeLabel theme={each} /> }))}
          value={theme}
          onValue={(chosen) => onShow(period, chosen)}
        />
      </PickerPanel>
      <AnswerState answer={answer} />
      {report !== undefined && trend !== undefined && (
        <>
          <ReportHead report={report} title={tCommon(`theme.${theme}`)} />
          {report.period.days > 0 && (
            <ThemeBlocks
              theme={theme}
              view={viewOf(report)}
              trend={trend}
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
