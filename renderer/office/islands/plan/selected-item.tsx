import type { PlanItem } from '#protocol/floor-plan.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { placeIn } from './place-words.js';
import { moved, resized } from './plan-moves.js';
import styles from './selected-item.module.css';

const WAYS = {
  move: { left: [-1, 0], up: [0, -1], down: [0, 1], right: [1, 0] },
  size: { narrower: [-1, 0], lower: [0, -1], higher: [0, 1], wider: [1, 0] },
} as const;

/** The thing that is chosen, with what dragging does as buttons. */
export function SelectedItem(props: {
  item: PlanItem | undefined;
  nameOf: (item: PlanItem) => string;
  onPut: (item: PlanItem) => void;
}) {
  const { item, nameOf, onPut } = props;
  const t = useT('islands');
  if (item === undefined) return <p className={styles['none']}>{t('plan.choose')}</p>;
  return (
    <div className={styles['selected']}>
      <h3>{nameOf(item)}</h3>
      <p className={styles['place']}>{t('plan.place', placeIn(item))}</p>
      <div className={styles['ways']} role="group" aria-label={t('plan.move')}>
        <span className={styles['what']}>{t('plan.move')}</span>
        {entries(WAYS.move).map(([way, [across, down]]) => (
          <Button key={way} onPress={() => onPut(moved(item, across, down))}>
            {t(`plan.${way}`)}
          </Button>
        ))}
      </div>
      <div className={styles['ways']} role="group" aria-label={t('plan.size')}>
        <span className={styles['what']}>{t('plan.size')}</span>
        {entries(WAYS.size).map(([way, [across, down]]) => (
          <Button key={way} onPress={() => onPut(resized(item, across, down))}>
            {t(`plan.${way}`)}
          </Button>
        ))}
      </div>
      <p className={styles['none']}>{t('plan.keys')}</p>
    </div>
  );
}

function entries<K extends string, V>(
  record: Readonly<Record<K, V>>,
): readonly (readonly [K, V])[] {
  return Object.entries(record) as [K, V][];
}
