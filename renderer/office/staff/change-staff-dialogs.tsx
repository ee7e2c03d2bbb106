import { useState } from 'react';

import { pinSchema } from '#protocol/commands.js';
import type { StaffMember } from '#protocol/queries.js';
import type { Role } from '#protocol/vocabulary.js';
import { ROLES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { PinField } from './pin-field.js';
import { RolesField } from './roles-field.js';

export type StaffChange = 'roles' | 'pin' | 'deactivate';

interface Change {
  readonly member: StaffMember;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function ChangeStaffDialogs(props: Change & { what: StaffChange }) {
  const { what, ...change } = props;
  switch (what) {
    case 'roles':
      return <RolesDialog {...change} />;
    case 'pin':
      return <PinDialog {...change} />;
    case 'deactivate':
      return <DeactivateDialog {...change} />;
  }
}

function RolesDialog({ member, onDone, onClose }: Change) {
  const t = useT('office');
  const [roles, setRoles] = useState<readonly Role[]>(member.roles);
  const [asked, setAsked] = useState(false);
  const { staffId, active, code } = member;
  return (
    <ActionDialog
      title={t('staff.rolesTitle', { code })}
      scope={staffId}
      intention={
        roles.length > 0
          ? {
              kind: 'change-staff',
              payload: { staffId, roles: ROLES.filter((role) => roles.includes(role)), active },
            }
          : undefined
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('staff.save')}
      done={t('staff.done.changed', { code })}
      onDone={onDone}
      onClose={onClose}
    >
      <RolesField roles={roles} onRoles={setRoles} asked={asked} />
    </ActionDialog>
  );
}

function PinDialog({ member, onDone, onClose }: Change) {
  const t = useT('office');
  const [pin, setPin] = useState('');
  const [asked, setAsked] = useState(false);
  const fits = pinSchema.safeParse(pin).success;
  const { staffId, code } = member;
  return (
    <ActionDialog
      title={t('staff.pinTitle', { code })}
      scope={staffId}
      intention={fits ? { kind: 'set-pin', payload: { staffId, pin } } : undefined}
      onIncomplete={() => setAsked(true)}
      confirm={t('staff.save')}
      done={t('staff.done.pin', { code })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t('staff.pinText')}</p>
      <PinField value={pin} onValue={setPin} wrong={asked && !fits} />
    </ActionDialog>
  );
}

function DeactivateDialog({ member, onDone, onClose }: Change) {
  const t = useT('office');
  const { staffId, roles, code } = member;
  return (
    <ActionDialog
      title={t('staff.deactivateTitle', { code })}
      scope={staffId}
      intention={{ kind: 'change-staff', payload: { staffId, roles: [...roles], active: false } }}
      confirm={t('staff.deactivate')}
      danger
      done={t('staff.done.changed', { code })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t('staff.deactivateText')}</p>
    </ActionDialog>
  );
}
