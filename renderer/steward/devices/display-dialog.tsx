import { useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { LONGEST_NAME } from './kiosk-form.js';

/** A display has a name and nothing else to set. */
export function DisplayDialog(props: { id: string; name: string; onClose: () => void }) {
  const { id, onClose } = props;
  const t = useT('steward');
  const [typed, setTyped] = useState(props.name);
  const [asked, setAsked] = useState(false);
  const name = typed.trim();
  return (
    <ActionDialog
      title={t('kiosk.title', { name: props.name })}
      scope={id}
      intention={
        name === '' ? undefined : { kind: 'change-device', payload: { deviceId: id, name } }
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('kiosk.save')}
      done={t('done.changed', { name })}
      onClose={onClose}
    >
      <FormField
        label={t('devices.name')}
        error={asked && name === '' ? t('devices.nameError') : undefined}
        value={typed}
        onValue={setTyped}
        maxLength={LONGEST_NAME}
        autoComplete="off"
      />
    </ActionDialog>
  );
}
