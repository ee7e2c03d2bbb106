import type { PeriodId } from '#protocol/periods.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import office from '../../office.module.css';
import { usePeriodName } from '../period/period-name.js';
import { PickerPanel } from '../period/picker-panel.js';
import { WorkshopFigures } from './workshop-figures.js';

/** What was planned, who came: the figures of the activities, which planners see too. */
export function WorkshopPage(props: {
  live: Live<'office'>;
  today: string;
  period: PeriodId;
  onPeriod: (period: PeriodId) => void;
}) {
  const { live, today, period, onPeriod } = props;
  const t = useT('reports');
  const name = usePeriodName();
  return (
    <>
      <PickerPanel tab="activities" today={today} period={period} onPeriod={onPeriod} />
      <h2 className={office['paperTitle']}>
        {t('head.title', { what: t('tab.activities'), period: name(period) })}
      </h2>
      <WorkshopFigures live={live} period={period} />
    </>
  );
}
