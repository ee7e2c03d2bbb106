import type { StaffMember } from '#protocol/queries.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Button } from '../../shared/ui/button/button.js';
import type { Column } from '../../shared/ui/data-table/data-table.js';
import office from '../office.module.css';
import type { StaffChange } from './change-staff-dialogs.js';
import styles from './staff.module.css';

export function useStaffColumns(
  ownCode: string,
  onDone: () => void,
  onChange: (what: StaffChange, member: StaffMember) => void,
): readonly Column<StaffMember>[] {
  const t = useT('office');
  const tStaff = useT('staff');
  const label = (verb: string, member: StaffMember) =>
    t('staff.onCode', { verb, code: member.code });
  return [
    {
      key: 'code',
      head: t('staff.code'),
      names: true,
      cell: (member) => (
        <>
          {member.code}
          {member.code === ownCode && <span className={office['soft']}> ({t('staff.self')})</span>}
        </>
      ),
    },
    {
      key: 'roles',
      head: t('staff.roles'),
      wide: true,
      cell: (member) => member.roles.map((role) => tStaff(`role.${role}`)).join(', '),
    },
    {
      key: 'state',
      head: t('staff.state'),
      cell: (member) => t(member.active ? 'staff.active' : 'staff.inactive'),
    },
    {
      key: 'verbs',
      head: t('staff.actions'),
      quietHead: true,
      align: 'end',
      cell: (member) => (
        <span className={styles['verbs']}>
          <Button
            aria-label={label(t('staff.editRoles'), member)}
            onPress={() => onChange('roles', member)}
          >
            {t('staff.editRoles')}
          </Button>
          <Button
            aria-label={label(t('staff.setPin'), member)}
            onPress={() => onChange('pin', member)}
          >
            {t('staff.setPin')}
          </Button>
          {member.active ? (
            <Button
              variant="danger"
              aria-label={label(t('staff.deactivate'), member)}
              onPress={() => onChange('deactivate', member)}
            >
              {t('staff.deactivate')}
            </Button>
          ) : (
            <ActionButton
              scope={member.staffId}
              aria-label={label(t('staff.activate'), member)}
              intention={{
                kind: 'change-staff',
                payload: { staffId: member.staffId, roles: [...member.roles], active: true },
              }}
              done={t('staff.done.changed', { code: member.code })}
              onDone={onDone}
            >
              {t('staff.activate')}
            </ActionButton>
          )}
        </span>
      ),
    },
  ];
}
