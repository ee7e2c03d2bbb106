import type { Language } from '#protocol/vocabulary.js';
import type { AdvisorView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Jobs, JobSheet } from '../../shared/jobs/jobs.js';
import { useJobsState, useOffers } from '../../shared/jobs/use-jobs.js';
import { JobDescription, JobTasks } from '../../shared/jobs/view/about-job.js';
import { JobFacts } from '../../shared/jobs/view/job-facts.js';
import { JobSources } from '../../shared/jobs/view/job-sources.js';
import { JobWorkshops } from '../../shared/jobs/view/job-workshops.js';
import { JobName } from '../../shared/jobs/view/shown-text.js';
import { WaysIn } from '../../shared/jobs/view/ways-in.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { Button } from '../../shared/ui/button/button.js';
import { matchingSessions } from '../../shared/workshops/matching.js';
import { useArrival } from './arrival.js';
import { ForVisitor } from './for-visitor.js';
import { JobList } from './job-list.js';
import { JobOffers } from './job-offers.js';
import styles from './jobs-desk.module.css';

/** Everything on one occupation, in two columns: what it is and how to get there; offers and what is near. */
export function JobSheetView(props: {
  jobs: Jobs;
  sheet: JobSheet;
  today: string;
  view: Pick<AdvisorView, 'phoneUrl' | 'workshops' | 'timeZone'>;
  likely: Language;
  onChoose: (id: string) => void;
  onCompare: () => void;
}) {
  const { jobs, sheet, today, view, likely, onChoose, onCompare } = props;
  const { occupation, near, sources } = sheet;
  const t = useT('jobs');
  const state = useJobsState(jobs);
  const offers = useOffers(jobs, state.hasOffers ? occupation.id : undefined, today);
  const workshops = matchingSessions(view.workshops, occupation.isco, occupation.theme);
  const title = useArrival<HTMLHeadingElement>();
  return (
    <article className={styles['sheet']} aria-labelledby="job-name">
      <header className={styles['sheetHead']}>
        <h2 ref={title} id="job-name" tabIndex={-1} className={styles['name']}>
          <JobName name={occupation.name} />
        </h2>
        <ThemeLabel theme={occupation.theme} />
        <Button onPress={onCompare}>{t('part.compare.word')}</Button>
      </header>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <JobDescription sheet={sheet} />
          <JobFacts sheet={sheet} />
          <JobTasks sheet={sheet} />
          <WaysIn sheet={sheet} links />
        </div>
        <div className={styles['column']}>
          <ForVisitor key={occupation.id} sheet={sheet} phoneUrl={view.phoneUrl} likely={likely} />
          <section className={styles['part']} aria-labelledby="job-offers">
            <h2 id="job-offers">{t('part.offers.word')}</h2>
            <JobOffers key={occupation.id} offers={offers} state={state} />
          </section>
          {workshops.length > 0 && (
            <section className={styles['part']} aria-labelledby="job-workshops">
              <h2 id="job-workshops">{t('part.workshops.word')}</h2>
              <JobWorkshops workshops={workshops} today={today} timeZone={view.timeZone} />
            </section>
          )}
          {near.length > 0 && (
            <section className={styles['part']} aria-labelledby="job-near">
              <h2 id="job-near">{t('part.near.word')}</h2>
              <JobList jobs={near} onChoose={onChoose} />
            </section>
          )}
        </div>
      </div>
      <JobSources
        sources={[
          ...sources,
          ...new Map((offers?.offers ?? []).map(({ from }) => [from.id, from])).values(),
        ]}
      />
    </article>
  );
}
