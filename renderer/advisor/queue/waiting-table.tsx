import type { AdvisorView } from '#protocol/views.js';

import { useFormat, useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { Profile } from '../../shared/staff/queue-order.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { waitWords } from '../../shared/staff/waits/wait-words.js';
import { ScrollArea } from '../../shared/ui/scroll-area/scroll-area.js';
import type { QueueGroup } from './queue-groups.js';
import { queueGroups } from './queue-groups.js';
import styles from './waiting-table.module.css';

/** Who waits, by theme and language: how many, how long so far, how long it may take. One's own first. */
export function WaitingTable(props: {
  view: Pick<AdvisorView, 'waiting' | 'waits' | 'onDuty' | 'queue'>;
  profile: Profile;
  now: number;
}) {
  const { view, profile, now } = props;
  const t = useT('advisor');
  const groups = queueGroups(view, profile);
  const total = groups.reduce((all, { waiting }) => all + waiting, 0);
  // Somebody else's empty queue is no news.
  const shown = groups.filter(({ mine, waiting }) => mine || waiting > 0);
  return (
    <section className={styles['panel']} aria-labelledby="waiting-title">
      <h2 id="waiting-title" className={styles['title']}>
        {t('waiting.title')} <span className={styles['total']}>{total}</span>
      </h2>
      <ScrollArea label={t('waiting.title')} className={styles['rows'] ?? ''}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('waiting.group')}</th>
              <th scope="col">{t('waiting.count')}</th>
              <th scope="col">{t('waiting.longest')}</th>
              <th scope="col">{t('waiting.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => (
              <Row key={`${group.theme} ${group.language}`} group={group} now={now} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

function Row(props: { group: QueueGroup; now: number }) {
  const { theme, language, waiting, oldest, expected, mine } = props.group;
  const t = useT('advisor');
  const format = useFormat();
  const [own] = useLanguage();
  return (
    <tr className={mine ? styles['mine'] : styles['other']}>
      <th scope="row">
        {mine && (
          <span className={styles['mark']} title={t('waiting.mineMark')}>
            <span aria-hidden="true">●</span>
            <span className="visually-hidden">{t('waiting.mineMark')}</span>
          </span>
        )}
        <ThemeLabel theme={theme} /> <LanguageTag language={language} />
      </th>
      <td data-label={t('waiting.count')}>{waiting}</td>
      <td data-label={t('waiting.longest')}>
        {oldest === undefined ? '–' : format.duration(props.now - oldest)}
      </td>
      <td className={styles['expected']} data-label={t('waiting.expected')}>
        {waitWords(expected, own)}
      </td>
    </tr>
  );
}
