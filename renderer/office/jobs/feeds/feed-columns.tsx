import type { Feed } from '#protocol/jobs/library.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { ActionButton } from '../../../shared/staff/actions/action-button.js';
import { Button } from '../../../shared/ui/button/button.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import styles from '../jobs.module.css';

const MINUTE = 60_000;

/** One feed a row. @param running an import is under way: none can be started */
export function useFeedColumns(
  running: boolean,
  onAsk: (what: 'change' | 'remove', feed: Feed) => void,
): readonly Column<Feed>[] {
  const t = useT('office');
  const format = useFormat();
  const label = (verb: string, { where }: Feed) => t('jobs.sources.of', { verb, what: where });
  return [
    {
      key: 'format',
      head: t('jobs.sources.format'),
      names: true,
      cell: (feed) => t(`jobs.format.${feed.format}`),
    },
    {
      key: 'where',
      head: t('jobs.feeds.where'),
      wide: true,
      cell: (feed) => <span className={styles['where']}>{feed.where}</span>,
    },
    {
      key: 'every',
      head: t('jobs.feeds.every'),
      align: 'end',
      cell: (feed) => format.duration(feed.everyMinutes * MINUTE),
    },
    { key: 'last', head: t('jobs.feeds.last'), cell: (feed) => <LastTime feed={feed} /> },
    {
      key: 'verbs',
      head: t('jobs.sources.actions'),
      quietHead: true,
      align: 'end',
      cell: (feed) => (
        <span className={styles['verbs']}>
          <ActionButton
            scope={feed.feedId}
            disabled={running}
            aria-label={label(t('jobs.feeds.runNow'), feed)}
            intention={{ kind: 'run-feed', payload: { feedId: feed.feedId } }}
            done={t('jobs.feeds.ran')}
          >
            {t('jobs.feeds.runNow')}
          </ActionButton>
          <Button
            aria-label={label(t('jobs.feeds.change'), feed)}
            onPress={() => onAsk('change', feed)}
          >
            {t('jobs.feeds.change')}
          </Button>
          <Button
            variant="danger"
            aria-label={label(t('jobs.feeds.remove'), feed)}
            onPress={() => onAsk('remove', feed)}
          >
            {t('jobs.feeds.remove')}
          </Button>
        </span>
      ),
    },
  ];
}

function LastTime({ feed }: { feed: Feed }) {
  const t = useT('office');
  const format = useFormat();
  if (feed.lastTriedAt === undefined) return t('jobs.feeds.never');
  return (
    <span className={styles['told']}>
      {format.moment(feed.lastTriedAt)}
      <br />
      {feed.lastFault === undefined ? (
        <span className={styles['good']}>✓ {t('jobs.feeds.good')}</span>
      ) : (
        <span className={styles['fault']}>! {t(`jobs.fault.${feed.lastFault}`)}</span>
      )}
    </span>
  );
}
