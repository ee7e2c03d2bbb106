import { useFormat, useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { useAnswer } from '../use-answer.js';
import { Breakdowns } from './breakdowns.js';
import { DayTable } from './day-table.js';
import { KeyFigures } from './key-figures.js';
import { Multimedia } from './multimedia.js';
import { multimediaTotalsOf } from './multimedia-totals.js';
import { RangePicker } from './range-picker.js';
import type { DayRange } from './range.js';
import { totalsOf } from './totals.js';

/** Figures of the tickets and of the multimedia space, under the range. @param props.turn asks again, whenever it is another */
export function TicketFigures(props: {
  live: Live<'office'>;
  range: DayRange;
  turn: number;
  today: string;
  onShow: (range: DayRange) => void;
}) {
  const { live, range, turn, today, onShow } = props;
  const t = useT('office');
  const format = useFormat();
  const answer = useAnswer(live, 'statistics', range, turn);
  const { value } = answer;
  const totals = value && totalsOf(value.days, value.serviceLevelTarget);
  return (
    <>
      <RangePicker
        range={range}
        today={today}
        busy={answer.loading}
        days={value?.days ?? []}
        onShow={onShow}
      />
      <AnswerState answer={answer} />
      {value !== undefined && value.missing.length > 0 && (
        <Notice kind="alert">
          {t('stats.missing', { days: value.missing.map((day) => format.date(day)).join('; ') })}
        </Notice>
      )}
      {totals !== undefined && totals.days === 0 && <Notice kind="info">{t('stats.none')}</Notice>}
      {value !== undefined && totals !== undefined && totals.days > 0 && (
        <>
          <KeyFigures
            totals={totals}
            minutes={value.serviceLevelMinutes}
            target={value.serviceLevelTarget}
          />
          <Breakdowns totals={totals} />
          <Multimedia totals={multimediaTotalsOf(value.days)} />
          {totals.days > 1 && <DayTable days={value.days} onShow={onShow} />}
          <p className={office['soft']}>{t('stats.explain')}</p>
        </>
      )}
    </>
  );
}
