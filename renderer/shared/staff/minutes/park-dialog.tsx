import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import { ActionDialog } from '../actions/action-dialog.js';
import type { CentreClock, Until } from './choose-until.js';
import { ChooseUntil, minutesOf } from './choose-until.js';

const MINUTES = [5, 10, 15, 30, 60];

/** Puts a ticket aside, until a time or until somebody brings it back. */
export function ParkDialog(props: {
  scope: string;
  ticketId: string;
  number: number;
  done: string;
  /** A time of the clock is offered too. */
  clock: CentreClock;
  onClose: () => void;
}) {
  const { scope, ticketId, number, done, clock, onClose } = props;
  const t = useT('staff');
  const [until, setUntil] = useState<Until>(15);
  const minutes = minutesOf(until, clock);
  return (
    <ActionDialog
      title={t('park.title', { number })}
      scope={scope}
      intention={
        minutes === undefined
          ? undefined
          : { kind: 'park-ticket', payload: { ticketId, ...(minutes !== null && { minutes }) } }
      }
      confirm={t('park.confirm')}
      done={done}
      onClose={onClose}
    >
      <ChooseUntil
        legend={t('park.intro')}
        choices={MINUTES}
        minutesLabel={(each) => t('park.minutes', { minutes: each })}
        openLabel={t('park.open')}
        clock={clock}
        value={until}
        onValue={setUntil}
      />
    </ActionDialog>
  );
}
