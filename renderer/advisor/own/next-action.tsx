import type { DayStatus, OwnIsland } from '#protocol/views.js';
import type { IslandState } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import type { Intention } from '../../shared/staff/actions/intention.js';
import { KeyCap, useKeyOf } from '../keys/keys-context.js';
import styles from './own-island-card.module.css';

const LABELS = {
  free: 'next.call',
  called: 'next.start',
  serving: 'next.finish',
  break: 'next.endBreak',
} as const satisfies Record<IslandState, string>;

/** The one thing that most likely comes next, always in the same place. */
export function NextAction(props: { own: OwnIsland; day: DayStatus }) {
  const { own, day } = props;
  const t = useT('advisor');
  const keyOf = useKeyOf();
  const nobody = own.state === 'free' && own.eligible === 0;
  return (
    <div className={styles['next']}>
      <ActionButton
        scope="island"
        variant="primary"
        size="touch"
        wide
        disabled={nobody || day === 'closed'}
        intention={intentionOf(own)}
        {...keyOf('next')}
      >
        {t(LABELS[own.state])}
        <KeyCap of="next" />
      </ActionButton>
      {own.state === 'free' && (
        <p className={styles['eligible']}>
          {nobody ? t('next.eligibleNone') : t('next.eligible', { count: own.eligible })}
        </p>
      )}
    </div>
  );
}

/** Of the ticket that is seen alone: by the time a page that was cut off is heard, another may be there. */
function intentionOf({ state, island, ticket }: OwnIsland): Intention {
  const payload = { island, ...(ticket !== undefined && { number: ticket.number }) };
  switch (state) {
    case 'free':
      return { kind: 'call-next', payload: { island } };
    case 'called':
      return { kind: 'start-interview', payload };
    case 'serving':
      return { kind: 'finish-interview', payload };
    case 'break':
      return { kind: 'end-break', payload: { island } };
  }
}
