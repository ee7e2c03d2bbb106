import type { StewardView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { Notice } from '../shared/ui/notice/notice.js';
import styles from './steward-desk.module.css';

/** What the desk must know whatever it looks at. */
export function StewardNotices(props: { view: Pick<StewardView, 'day' | 'storage'> }) {
  const { day, storage } = props.view;
  const t = useT('steward');
  const tStaff = useT('staff');
  return (
    <div className={styles['notices']}>
      {storage === 'failing' && <Notice kind="alert">{tStaff('frame.storageFailing')}</Notice>}
      {day === 'closed' && <Notice kind="info">{t('day.closedBoard')}</Notice>}
    </div>
  );
}
