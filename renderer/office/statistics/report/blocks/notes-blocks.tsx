import type { ReportCount } from '#protocol/reports.js';
import { REFERRALS, TOPICS } from '#protocol/vocabulary.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import { CountTable } from '../count-table.js';
import { ReportTable } from '../report-table.js';
import type { View } from '../view.js';

/** What interviews were about and where they sent visitors on, as islands noted it. */
export function NotesBlocks(props: { view: View }) {
  const { view } = props;
  const t = useT('reports');
  const tOffice = useT('office');
  const { topics, referrals } = view.period;
  const heads = (row: string) => ({ row, count: t('units.noted.name') });
  const rows = <K extends string>(
    keys: readonly K[],
    label: (key: K) => string,
    now: Readonly<Record<K, ReportCount>>,
    before: Readonly<Record<K, ReportCount>> | undefined,
  ) => keys.map((key) => ({ key, label: label(key), count: now[key], before: before?.[key] }));
  return (
    <>
      <ReportTable view={view} table="noted" means="noted" />
      {topics && (
        <CountTable
          view={view}
          title={t('topics.title')}
          means="topic"
          note={t('units.noted.note')}
          heads={heads(t('topics.head'))}
          rows={rows(
            TOPICS,
            (topic) => tOffice(`notes.topic.${topic}`),
            topics,
            view.before?.topics,
          )}
        />
      )}
      {referrals && (
        <CountTable
          view={view}
          title={t('referrals.title')}
          means="referral"
          note={t('units.noted.note')}
          heads={heads(t('referrals.head'))}
          rows={rows(
            REFERRALS,
            (referral) => tOffice(`notes.referral.${referral}`),
            referrals,
            view.before?.referrals,
          )}
        />
      )}
    </>
  );
}
