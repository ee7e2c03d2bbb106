import { useState } from 'react';

import { pinSchema, staffCodeSchema } from '#protocol/commands.js';
import type { Role } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { PinField } from './pin-field.js';
import { RolesField } from './roles-field.js';

export function AddStaffDialog(props: { onDone: () => void; onClose: () => void }) {
  const { onDone, onClose } = props;
  const t = useT('office');
  const [typed, setTyped] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [pin, setPin] = useState('');
  const [asked, setAsked] = useState(false);
  const code = staffCodeSchema.safeParse(typed);
  const pinFits = pinSchema.safeParse(pin).success;
  return (
    <ActionDialog
      title={t('staff.addTitle')}
      scope="add-staff"
      intention={
        code.success && pinFits && roles.length > 0
          ? { kind: 'add-staff', payload: { code: code.data, pin, roles: [...roles] } }
          : undefined
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('staff.add')}
      done={t('staff.done.added', { code: code.success ? code.data : '' })}
      onDone={onDone}
      onClose={onClose}
    >
      <FormField
        label={t('staff.code')}
        hint={t('staff.codeHint')}
        error={asked && !code.success ? t('staff.codeError') : undefined}
        value={typed}
        onValue={setTyped}
        maxLength={12}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <RolesField roles={roles} onRoles={setRoles} asked={asked} />
      <PinField value={pin} onValue={setPin} wrong={asked && !pinFits} />
    </ActionDialog>
  );
}
