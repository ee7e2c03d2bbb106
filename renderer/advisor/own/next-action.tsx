import type { DayStatus, OwnIsland } from '#protocol/views.js';
import type { IslandState } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import styles from './own-island-card.module.css';

const NEXT = {
  free: { kind: 'call-next', label: 'next.call' },
  called: { kind: 'start-interview', label: 'next.start' },
  serving: { kind: 'finish-interview', label: 'next.finish' },
  break: { kind: 'end-break', label: 'next.endBreak' },
} as const satisfies Record<IslandState, { kind: string; label: string }>;

/** The one thing that most likely comes next, always in the same place. */
export function NextAction(props: { own: OwnIsland; day: DayStatus }) {
  const { own, day } = props;
  const t = useT('advisor');
  const { kind, label } = NEXT[own.state];
  const nobody = own.state === 'free' && own.eligible === 0;
  return (
    <div className={styles['next']}>
      <ActionButton
        scope="island"
        variant="primary"
        size="touch"
        wide
        disabled={nobody || day === 'closed'}
        intention={{ kind, payload: { island: own.island } }}
      >
        {t(label)}
      </ActionButton>
      {own.state === 'free' && (
        <p className={styles['eligible']}>
          {nobody ? t('next.eligibleNone') : t('next.eligible', { count: own.eligible })}
        </p>
      )}
    </div>
  );
}
