import { useMemo, useState } from 'react';

import { useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import type { FoundOccupation } from '../../../../shared/jobs/jobs.js';
import { JobName } from '../../../../shared/jobs/view/shown-text.js';
import { tellingApart } from '../../../../shared/jobs/view/telling-apart.js';
import { ChoiceList } from '../../../../shared/ui/choice-list/choice-list.js';
import { Notice } from '../../../../shared/ui/notice/notice.js';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import { sentenceOf } from '../job-sentence.js';

/** As many tiles as a slow tablet lays out at once; more by a touch. */
const AT_ONCE = 60;

/** Occupations to choose from. @param props.jobs absent while they are on their way */
export function JobList(props: {
  jobs: readonly FoundOccupation[] | undefined;
  onChoose: (job: FoundOccupation) => void;
}) {
  const { jobs, onChoose } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const [shown, setShown] = useState(AT_ONCE);
  const apart = useMemo(() => tellingApart(jobs ?? [], language), [jobs, language]);
  if (jobs === undefined) return <Skeleton shape="tiles" count={6} />;
  if (jobs.length === 0) return <Notice kind="info">{t('browse.none')}</Notice>;
  const more = jobs.length - shown;
  return (
    <ChoiceList room="dense">
      {jobs.slice(0, shown).map((job) => (
        <Tile
          key={job.id}
          word={<JobName name={job.name} />}
          sentence={sentenceOf(job, apart.get(job.id))}
          onPress={() => onChoose(job)}
        />
      ))}
      {more > 0 && (
        <Tile
          key="more"
          word={t('browse.more', { count: more })}
          onPress={() => setShown((before) => before + AT_ONCE)}
        />
      )}
    </ChoiceList>
  );
}
