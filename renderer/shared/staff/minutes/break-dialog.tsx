import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import { ActionDialog } from '../actions/action-dialog.js';
import type { CentreClock, Until } from './choose-until.js';
import { ChooseUntil, minutesOf } from './choose-until.js';

const MINUTES = [10, 15, 30, 45, 60];

export function BreakDialog(props: {
  scope: string;
  island: number;
  /** A time of the clock is offered too. */
  clock: CentreClock;
  onClose: () => void;
}) {
  const { scope, island, clock, onClose } = props;
  const t = useT('staff');
  const [until, setUntil] = useState<Until>(15);
  const minutes = minutesOf(until, clock);
  return (
    <ActionDialog
      title={t('break.title')}
      scope={scope}
      intention={
        minutes === undefined
          ? undefined
          : { kind: 'start-break', payload: { island, ...(minutes !== null && { minutes }) } }
      }
      confirm={t('break.confirm')}
      onClose={onClose}
    >
      <ChooseUntil
        legend={t('break.intro')}
        choices={MINUTES}
        minutesLabel={(each) => t('break.minutes', { minutes: each })}
        openLabel={t('break.open')}
        clock={clock}
        value={until}
        onValue={setUntil}
      />
    </ActionDialog>
  );
}
