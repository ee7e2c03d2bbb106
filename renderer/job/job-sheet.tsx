import type { PhoneSheet } from '#protocol/jobs/directory.js';

import { useT } from '../shared/i18n/i18n.js';
import { JobDescription, JobTasks } from '../shared/jobs/view/about-job.js';
import { JobSources } from '../shared/jobs/view/job-sources.js';
import { JobName } from '../shared/jobs/view/shown-text.js';
import { WaysIn } from '../shared/jobs/view/ways-in.js';
import { ThemePictogram } from '../shared/ui/theme-pictogram/theme-pictogram.js';
import styles from './job-page.module.css';

/** What it is, what one does and can do, how one gets there, whom to talk to. */
export function JobSheet(props: { sheet: PhoneSheet }) {
  const { occupation, skills, trainings, sources } = props.sheet;
  const t = useT('job');
  const tJobs = useT('jobs');
  const common = useT('common');
  return (
    <article className={styles['sheet']}>
      <div className={styles['title']}>
        <h1>
          <JobName name={occupation.name} />
        </h1>
        <p className={styles['sector']}>{tJobs(`sector.${occupation.sector}`)}</p>
      </div>
      <JobDescription sheet={{ occupation }} />
      <JobTasks sheet={{ occupation, essential: skills, optional: [] }} />
      <WaysIn sheet={{ occupation, fields: [], trainings }} links />
      <section className={styles['talk']}>
        <h2>
          <ThemePictogram theme={occupation.theme} /> {t('talk.title')}
        </h2>
        <p>{t('talk.text', { theme: common(`theme.${occupation.theme}`) })}</p>
      </section>
      <JobSources sources={sources} />
    </article>
  );
}
