import type { DisplayView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import type { Live } from '../shared/live/live.js';
import { useNow } from '../shared/live/use-live.js';
import { Pictogram } from '../shared/ui/pictogram/pictogram.js';
import { isLongNotice, noticeNow } from './notice-turn.js';
import styles from './notices.module.css';

/** The house's words, below what is called and never over it; both languages at the same size. */
export function Notices(props: {
  live: Pick<Live<'display'>, 'now'>;
  notices: DisplayView['notices'];
  order: readonly Language[];
}) {
  const { live, notices, order } = props;
  const notice = noticeNow(notices, useNow(live, 1_000));
  if (notice === undefined) return null;
  return (
    <aside className={styles['notice']} data-long={isLongNotice(notice)}>
      <span className={styles['sign']}>
        <Pictogram name="note" />
      </span>
      <div key={notice.noticeId} className={styles['texts']}>
        {order.map((language) => (
          <p key={language} lang={language}>
            {notice[language]}
          </p>
        ))}
      </div>
    </aside>
  );
}
