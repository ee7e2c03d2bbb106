import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import { ActionDialog } from '../actions/action-dialog.js';
import { ChooseMinutes } from './choose-minutes.js';

const MINUTES = [10, 15, 30, 45, 60];

export function BreakDialog(props: { scope: string; island: number; onClose: () => void }) {
  const { scope, island, onClose } = props;
  const t = useT('staff');
  const [minutes, setMinutes] = useState<number | null>(15);
  return (
    <ActionDialog
      title={t('break.title')}
      scope={scope}
      intention={{
        kind: 'start-break',
        payload: { island, ...(minutes !== null && { minutes }) },
      }}
      confirm={t('break.confirm')}
      onClose={onClose}
    >
      <ChooseMinutes
        legend={t('break.intro')}
        choices={MINUTES}
        minutesLabel={(each) => t('break.minutes', { minutes: each })}
        openLabel={t('break.open')}
        value={minutes}
        onValue={setMinutes}
      />
    </ActionDialog>
  );
}
