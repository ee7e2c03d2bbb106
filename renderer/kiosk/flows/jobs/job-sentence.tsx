import type { FoundOccupation } from '../../../shared/jobs/jobs.js';
import { useT } from '../../../shared/i18n/i18n.js';

/**
 * What stands under a name in a list: what tells it from another of the same name, and what was hit where
 * that is another name. Absent where there is neither.
 * @param apart of `tellingApart`, for the whole list
 */
export function sentenceOf(job: FoundOccupation, apart: string | undefined) {
  if (apart === undefined) return job.by && <AlsoCalled job={job} />;
  return (
    <>
      {apart}
      {job.by !== undefined && (
        <>
          {'\u00a0· '}
          <AlsoCalled job={job} />
        </>
      )}
    </>
  );
}

function AlsoCalled(props: { job: FoundOccupation }) {
  const { by } = props.job;
  const t = useT('jobs');
  if (by === undefined) return null;
  return (
    <>
      {t('also')} <span lang={by.language}>{by.text}</span>
    </>
  );
}
