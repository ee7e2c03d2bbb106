import { useT, useFormat } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { AnswerState } from '../../answer-state.js';
import office from '../../office.module.css';
import { useAnswer } from '../../use-answer.js';
import { ExportButtons } from '../exports/export-buttons.js';
import { daysFile } from '../exports/report-files.js';
import { DayTable } from './day-table.js';
import { EstimatesByDay } from './estimates-by-day.js';
import { RangePicker } from './range-picker.js';
import type { DayRange } from './range.js';

/** Days one by one: a range chosen freely is a list, and never a sum (protocol, periods). */
export function DaysPage(props: {
  live: Live<'office'>;
  today: string;
  range: DayRange;
  onRange: (range: DayRange) => void;
  onDay: (date: string) => void;
}) {
  const { live, today, range, onRange, onDay } = props;
  const t = useT('reports');
  const format = useFormat();
  const answer = useAnswer(live, 'statistics', range);
  const { value } = answer;
  const days = value?.days ?? [];
  return (
    <>
      <RangePicker
        range={range}
        today={today}
        busy={answer.loading}
        onShow={onRange}
        onAgain={answer.again}
      >
        <ExportButtons
          disabled={days.length === 0}
          formats={['csv', 'xlsx']}
          fileOf={(kind, language) => daysFile(range, kind, language)}
        />
      </RangePicker>
      <h2 className={office['paperTitle']}>
        {t('head.dates', { from: format.date(range.from), to: format.date(range.to) })}
      </h2>
      <AnswerState answer={answer} />
      {value !== undefined && value.missing.length > 0 && (
        <Notice kind="alert">
          {t('problem.missing', { days: value.missing.map((day) => format.date(day)).join('; ') })}
        </Notice>
      )}
      {value !== undefined && days.length === 0 && <Notice kind="info">{t('head.none')}</Notice>}
      {days.length > 0 && (
        <>
          <DayTable days={days} onDay={onDay} />
          {days.some(({ estimates }) => estimates !== null) && <EstimatesByDay days={days} />}
          <p className={office['soft']}>{t('days.explain')}</p>
        </>
      )}
    </>
  );
}
