import { useMemo, useState } from 'react';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { FoundOccupation } from '../../shared/jobs/jobs.js';
import { JobName } from '../../shared/jobs/view/shown-text.js';
import { tellingApart } from '../../shared/jobs/view/telling-apart.js';
import { Button } from '../../shared/ui/button/button.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import styles from './jobs-desk.module.css';

/** A whole field of ESCO holds hundreds: not all of them are drawn at once. */
const AT_ONCE = 90;

/** Occupations to choose from, in columns. */
export function JobList(props: {
  jobs: readonly FoundOccupation[];
  onChoose: (id: string) => void;
}) {
  const { jobs, onChoose } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const apart = useMemo(() => tellingApart(jobs, language), [jobs, language]);
  const [most, setMost] = useState(AT_ONCE);
  const more = jobs.length - most;
  return (
    <>
      <ul className={styles['list']}>
        {jobs.slice(0, most).map((job) => (
          <li key={job.id}>
            <JobChoice job={job} apart={apart.get(job.id)} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button onPress={() => setMost(most + AT_ONCE)}>{t('browse.more', { count: more })}</Button>
      )}
    </>
  );
}

function JobChoice(props: {
  job: FoundOccupation;
  /** Where another of the list has the same name. */
  apart: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { job, apart, onChoose } = props;
  const press = usePress(() => onChoose(job.id));
  return (
    <button {...press} type="button" className={styles['choice']}>
      <JobName name={job.name} />
      {apart !== undefined && <span className={styles['apart']}>{apart}</span>}
    </button>
  );
}
