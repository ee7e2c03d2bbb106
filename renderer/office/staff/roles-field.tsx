import type { Role } from '#protocol/vocabulary.js';
import { ROLES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ChooseSome } from '../../shared/ui/choice-group/choice-group.js';

export function RolesField(props: {
  roles: readonly Role[];
  onRoles: (roles: readonly Role[]) => void;
  /** Was asked to go on: say what is missing. */
  asked: boolean;
}) {
  const { roles, onRoles, asked } = props;
  const t = useT('office');
  const tStaff = useT('staff');
  return (
    <ChooseSome
      legend={t('staff.roles')}
      layout="grid"
      options={ROLES.map((role) => ({ value: role, label: tStaff(`role.${role}`) }))}
      values={roles}
      onValues={onRoles}
      error={asked && roles.length === 0 ? t('staff.rolesError') : undefined}
    />
  );
}
