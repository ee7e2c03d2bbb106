import type { PlanItem } from '#protocol/floor-plan.js';
import type { Room } from '#protocol/workshops/programme.js';

import { useT } from '../../../shared/i18n/i18n.js';

/** What people call a thing on the plan. */
export function useItemName(rooms: readonly Room[]): (item: PlanItem) => string {
  const t = useT('islands');
  return ({ kind, ref }) => {
    switch (kind) {
      case 'island':
        return t('plan.kind.island', { number: ref });
      case 'room':
        return t('plan.kind.room', { name: rooms.find(({ id }) => id === ref)?.name ?? ref });
      case 'computers':
      case 'tablets':
      case 'desk':
      case 'entrance':
        return t(`plan.kind.${kind}`);
    }
  };
}
