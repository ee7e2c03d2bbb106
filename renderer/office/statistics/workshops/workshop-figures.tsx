import type { PeriodId } from '#protocol/periods.js';

import type { Live } from '../../../shared/live/live.js';
import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { AnswerState } from '../../answer-state.js';
import office from '../../office.module.css';
import { isAny } from './measures.js';
import { useWorkshopFigures } from './use-workshop-figures.js';
import { WorkshopTables } from './workshop-tables.js';
import { WorkshopTotal } from './workshop-total.js';

/** Figures of collective activities. */
export function WorkshopFigures(props: { live: Live<'office'>; period: PeriodId }) {
  const { live, period } = props;
  const t = useT('workshop-figures');
  const format = useFormat();
  const answer = useWorkshopFigures(live, period);
  const { value } = answer;
  return (
    <>
      <AnswerState answer={answer} />
      {value !== undefined && value.missing.length > 0 && (
        <Notice kind="alert">
          {t('missing', { days: value.missing.map((day) => format.date(day)).join('; ') })}
        </Notice>
      )}
      {value !== undefined && !isAny(value.total) && <Notice kind="info">{t('none')}</Notice>}
      {value !== undefined && isAny(value.total) && (
        <>
          <WorkshopTotal total={value.total} />
          <WorkshopTables figures={value} />
          <p className={office['soft']}>{t('explain', { threshold: value.threshold })}</p>
        </>
      )}
    </>
  );
}
