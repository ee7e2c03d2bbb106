import { useState } from 'react';

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
import { presetRange, rangeFromAddress } from './range.js';
import { totalsOf } from './totals.js';

/** Figures of a day or of a range of days; the range is kept in the page's address. */
export function StatisticsPage(props: { live: Live<'office'>; today: string }) {
  const { live, today } = props;
  const t = useT('office');
  const format = useFormat();
  const [range, setRange] = useState<DayRange>(
    () => rangeFromAddress(location.hash) ?? presetRange('today', today),
  );
  const answer = useAnswer(live, 'statistics', range);
  const { value } = answer;
  const totals = value && totalsOf(value.days, value.serviceLevelTarget);

  function show(chosen: DayRange): void {
    setRange(chosen);
    history.replaceState(null, '', `#statistics/${chosen.from}/${chosen.to}`);
    answer.again();
  }

  return (
    <div className={office['page']}>
      <RangePicker
        range={range}
        today={today}
        busy={answer.loading}
        days={value?.days ?? []}
        onShow={show}
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
          {totals.days > 1 && <DayTable days={value.days} onShow={show} />}
          <p className={office['soft']}>{t('stats.explain')}</p>
        </>
      )}
    </div>
  );
}
