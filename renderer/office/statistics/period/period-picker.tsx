import type { PeriodId, PeriodKind } from '#protocol/periods.js';
import { periodAfter, periodKind } from '#protocol/periods.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Segmented } from '../../../shared/ui/segmented/segmented.js';
import { hasBegun, ofKind } from './choose.js';
import { usePeriodName } from './period-name.js';
import styles from './period-picker.module.css';

/** Which period is shown: how long, and which one of them. */
export function PeriodPicker(props: {
  period: PeriodId;
  kinds: readonly PeriodKind[];
  today: string;
  /** The first year with figures; the one before it can be looked at no more. */
  firstYear?: number | undefined;
  onPeriod: (period: PeriodId) => void;
}) {
  const { period, kinds, today, firstYear, onPeriod } = props;
  const t = useT('reports');
  const name = usePeriodName();
  const before = periodAfter(period, -1);
  const after = periodAfter(period, 1);
  const isFirst = firstYear !== undefined && Number(before.slice(0, 4)) < firstYear;
  return (
    <>
      <Segmented
        label={t('picker.kind')}
        segments={kinds.map((kind) => ({ value: kind, label: t(`picker.${kind}`) }))}
        value={periodKind(period)}
        onValue={(kind) => onPeriod(ofKind(kind, period, today))}
      />
      <div className={styles['steps']} role="group" aria-label={t('picker.step')}>
        <Button stepping disabled={isFirst} onPress={() => onPeriod(before)}>
          <span aria-hidden="true">← </span>
          {t('picker.before')}
        </Button>
        <strong className={styles['name']} aria-live="polite">
          {name(period)}
        </strong>
        <Button stepping disabled={!hasBegun(after, today)} onPress={() => onPeriod(after)}>
          {t('picker.after')}
          <span aria-hidden="true"> →</span>
        </Button>
      </div>
    </>
  );
}
