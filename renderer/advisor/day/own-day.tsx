import type { AdvisorView } from '#protocol/views.js';
import { REFERRALS, TOPICS } from '#protocol/vocabulary.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import styles from './own-day.module.css';

/** One's own day in figures, for whoever opens it: nobody else sees them. */
export function OwnDayDialog(props: { day: AdvisorView['ownDay']; onClose: () => void }) {
  const { day, onClose } = props;
  const t = useT('advisor');
  const tStaff = useT('staff');
  const format = useFormat();
  const { interviews, spent } = day;
  const mean = interviews === 0 ? '–' : format.duration(spent / interviews);
  const counted = (all: readonly { readonly word: string; readonly count: number }[]) =>
    all.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  return (
    <Dialog
      title={t('ownDay.title')}
      onClose={onClose}
      actions={
        <Button autoFocus onPress={onClose}>
          {tStaff('action.close')}
        </Button>
      }
    >
      <p className={styles['lead']}>{t('ownDay.lead')}</p>
      <dl className={styles['figures']}>
        <Figure name={t('ownDay.interviews')} value={format.number(interviews)} />
        <Figure name={t('ownDay.mean')} value={mean} />
        <Figure name={t('ownDay.noShows')} value={format.number(day.noShows)} />
        <Figure name={t('ownDay.transfers')} value={format.number(day.transfers)} />
      </dl>
      <Counts
        title={t('notes.topics')}
        counts={counted(
          TOPICS.map((each) => ({ word: t(`topic.${each}`), count: day.topics[each] ?? 0 })),
        )}
      />
      <Counts
        title={t('notes.referrals')}
        counts={counted(
          REFERRALS.map((each) => ({
            word: t(`referral.${each}`),
            count: day.referrals[each] ?? 0,
          })),
        )}
      />
    </Dialog>
  );
}

function Figure(props: { name: string; value: string }) {
  return (
    <div className={styles['figure']}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

function Counts(props: {
  title: string;
  counts: readonly { readonly word: string; readonly count: number }[];
}) {
  const { title, counts } = props;
  if (counts.length === 0) return null;
  return (
    <section className={styles['counts']}>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {counts.map(({ word, count }) => (
          <li key={word}>
            {word} <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
