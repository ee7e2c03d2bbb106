import { useT } from '../../shared/i18n/i18n.js';
import type { Jobs } from '../../shared/jobs/jobs.js';
import { useJobsState, useOffers, useSheet } from '../../shared/jobs/use-jobs.js';
import { CompareJobs } from '../../shared/jobs/view/compare-jobs.js';
import { useLanguage } from '../../shared/i18n/i18n.js';
import { nameIn } from '../../shared/jobs/view/shown.js';
import { Button } from '../../shared/ui/button/button.js';
import { useArrival } from './arrival.js';
import { Gone } from './gone.js';
import styles from './jobs-desk.module.css';

/** Two occupations side by side, each with the way to its sheet. */
export function CompareView(props: {
  jobs: Jobs;
  ids: readonly [string, string];
  today: string;
  onChoose: (id: string) => void;
}) {
  const { jobs, ids, today, onChoose } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const first = useCompared(jobs, ids[0], today);
  const second = useCompared(jobs, ids[1], today);
  const title = useArrival<HTMLHeadingElement>();
  if (first === 'gone' || second === 'gone') return <Gone />;
  if (first === undefined || second === undefined)
    return <p role="status">{t('browse.loading')}</p>;
  return (
    <section className={styles['part']} aria-labelledby="compare-title">
      <h2 ref={title} id="compare-title" tabIndex={-1}>
        {t('compare.title')}
      </h2>
      <div className={styles['pair']}>
        {[first, second].map(({ sheet: { occupation } }) => (
          <Button key={occupation.id} onPress={() => onChoose(occupation.id)}>
            {t('compare.open', { name: nameIn(occupation.name, language) })}
          </Button>
        ))}
      </div>
      <CompareJobs jobs={[first, second]} />
    </section>
  );
}

function useCompared(jobs: Jobs, id: string, today: string) {
  const { hasOffers } = useJobsState(jobs);
  const sheet = useSheet(jobs, id);
  const offers = useOffers(jobs, hasOffers ? id : undefined, today);
  return sheet === undefined || sheet === 'gone' ? sheet : { sheet, offers: offers?.offers.length };
}
