import { useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../../frame/frame.js';
import { JobList } from '../browse/job-list.js';
import type { JobsScreen } from '../jobs-screen.js';
import { useFoundJobs } from './use-found-jobs.js';

/** All that a query may mean, best first. */
export function Results(props: { screen: JobsScreen; query: string }) {
  const { screen, query } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const { found, settled, isMore } = useFoundJobs(screen.jobs, query, language);
  const howMany = t(isMore ? 'start.foundMore' : 'start.found', { count: found.length });
  return (
    <Frame
      title={t('start.results', { query: query.trim() })}
      lead={settled ? howMany : undefined}
      picture={<Pictogram name="jobs" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      <JobList jobs={settled ? found : undefined} onChoose={screen.choose} />
    </Frame>
  );
}
