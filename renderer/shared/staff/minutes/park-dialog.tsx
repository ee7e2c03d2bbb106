import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import { ActionDialog } from '../actions/action-dialog.js';
import { ChooseMinutes } from './choose-minutes.js';

const MINUTES = [5, 10, 15, 30, 60];

/** Puts a ticket aside, until a time or until somebody brings it back. */
export function ParkDialog(props: {
  scope: string;
  ticketId: string;
  number: number;
  done: string;
  onClose: () => void;
}) {
  const { scope, ticketId, number, done, onClose } = props;
  const t = useT('staff');
  const [minutes, setMinutes] = useState<number | null>(15);
  return (
    <ActionDialog
      title={t('park.title', { number })}
      scope={scope}
      intention={{
        kind: 'park-ticket',
        payload: { ticketId, ...(minutes !== null && { minutes }) },
      }}
      confirm={t('park.confirm')}
      done={done}
      onClose={onClose}
    >
      <ChooseMinutes
        legend={t('park.intro')}
        choices={MINUTES}
        minutesLabel={(each) => t('park.minutes', { minutes: each })}
        openLabel={t('park.open')}
        value={minutes}
        onValue={setMinutes}
      />
    </ActionDialog>
  );
}
