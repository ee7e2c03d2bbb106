import type { WorkshopCounts } from '#protocol/workshops/statistics.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { isAny } from './measures.js';
import { WorkshopTotal } from './workshop-total.js';

/** The activities of one theme or partner alone. */
export function OneWorkshopRow(props: { counts: WorkshopCounts }) {
  const t = useT('workshop-figures');
  return isAny(props.counts) ? (
    <WorkshopTotal total={props.counts} />
  ) : (
    <Notice kind="info">{t('none')}</Notice>
  );
}
