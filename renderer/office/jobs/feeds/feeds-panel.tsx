import { useState } from 'react';

import type { Feed } from '#protocol/jobs/library.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import styles from '../jobs.module.css';
import { useFeedColumns } from './feed-columns.js';
import { FeedDialog } from './feed-dialog.js';
import { MOST_FEEDS } from './feed-draft.js';
import { RemoveFeedDialog } from './remove-feed-dialog.js';

type Asked = { readonly what: 'add' } | { readonly what: 'change' | 'remove'; readonly feed: Feed };

/** Folders and addresses that the server looks at by itself. */
export function FeedsPanel(props: { feeds: readonly Feed[]; running: boolean }) {
  const { feeds, running } = props;
  const t = useT('office');
  const [asked, setAsked] = useState<Asked>();
  const columns = useFeedColumns(running, (what, feed) => setAsked({ what, feed }));
  const full = feeds.length >= MOST_FEEDS;
  const close = () => setAsked(undefined);
  return (
    <section className={office['panel']} aria-labelledby="jobs-feeds">
      <div className={styles['head']}>
        <h2 id="jobs-feeds" className={styles['title']}>
          {t('jobs.feeds.title')}
        </h2>
        <Button disabled={full} onPress={() => setAsked({ what: 'add' })}>
          {t('jobs.feeds.add')}
        </Button>
      </div>
      {full && <p className={office['note']}>{t('jobs.feeds.most', { most: MOST_FEEDS })}</p>}
      <div className={office['table']}>
        <DataTable
          caption={t('jobs.feeds.title')}
          columns={columns}
          rows={feeds}
          keyOf={({ feedId }) => feedId}
          empty={t('jobs.feeds.none')}
        />
      </div>
      {asked?.what === 'add' && <FeedDialog feeds={feeds} onClose={close} />}
      {asked?.what === 'change' && <FeedDialog feeds={feeds} feed={asked.feed} onClose={close} />}
      {asked?.what === 'remove' && (
        <RemoveFeedDialog feeds={feeds} feed={asked.feed} onClose={close} />
      )}
    </section>
  );
}
