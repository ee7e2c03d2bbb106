import { useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import type { FoundOccupation } from '../../shared/jobs/jobs.js';
import { JobName } from '../../shared/jobs/view/shown-text.js';
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
  const [most, setMost] = useState(AT_ONCE);
  const more = jobs.length - most;
  return (
    <>
      <ul className={styles['list']}>
        {jobs.slice(0, most).map((job) => (
          <li key={job.id}>
            <JobChoice job={job} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button onPress={() => setMost(most + AT_ONCE)}>{t('browse.more', { count: more })}</Button>
      )}
    </>
  );
}

function JobChoice(props: { job: FoundOccupation; onChoose: (id: string) => void }) {
  const { job, onChoose } = props;
  const press = usePress(() => onChoose(job.id));
  return (
    <button {...press} type="button" className={styles['choice']}>
      <JobName name={job.name} />
    </button>
  );
}
