import type { Feed } from '#protocol/jobs/library.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import styles from '../jobs.module.css';
import { withoutFeed } from './feed-draft.js';

export function RemoveFeedDialog(props: {
  feeds: readonly Feed[];
  feed: Feed;
  onClose: () => void;
}) {
  const { feeds, feed, onClose } = props;
  const t = useT('office');
  return (
    <ActionDialog
      title={t('jobs.feeds.removeTitle')}
      scope="jobs-feeds"
      intention={{ kind: 'set-feeds', payload: { feeds: withoutFeed(feeds, feed.feedId) } }}
      confirm={t('jobs.feeds.remove')}
      danger
      done={t('jobs.feeds.saved')}
      onClose={onClose}
    >
      <p className={styles['where']}>{t('jobs.feeds.removeText', { where: feed.where })}</p>
    </ActionDialog>
  );
}
