import type { ReactNode } from 'react';

import type { PeriodId } from '#protocol/periods.js';

import { useT } from '../../../shared/i18n/i18n.js';
import office from '../../office.module.css';
import type { Tab } from '../tabs.js';
import { kindsOf } from '../tabs.js';
import { PeriodPicker } from './period-picker.js';

/** The bar above a page of figures: which period, and what else is chosen or done there. */
export function PickerPanel(props: {
  tab: Tab;
  today: string;
  period: PeriodId;
  /** The first that has figures, where that is known. */
  firstYear?: number | undefined;
  onPeriod: (period: PeriodId) => void;
  children?: ReactNode;
}) {
  const { tab, today, period, firstYear, onPeriod, children } = props;
  const t = useT('reports');
  return (
    <section className={office['panel']} aria-label={t('picker.title')}>
      <div className={office['bar']}>
        <PeriodPicker
          period={period}
          kinds={kindsOf(tab)}
          today={today}
          firstYear={firstYear}
          onPeriod={onPeriod}
        />
        {children}
      </div>
    </section>
  );
}
