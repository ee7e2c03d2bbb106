import { useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import { useFound } from '../../../../shared/jobs/use-jobs.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../../frame/frame.js';
import { JobList } from '../browse/job-list.js';
import type { JobsScreen } from '../jobs-screen.js';
import { MOST_FOUND } from './start.js';

/** All that a query may mean, best first. */
export function Results(props: { screen: JobsScreen; query: string }) {
  const { screen, query } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const { found, settled } = useFound(screen.jobs, query, language, MOST_FOUND);
  return (
    <Frame
      title={t('start.results', { query: query.trim() })}
      lead={settled ? t('start.found', { count: found.length }) : undefined}
      picture={<Pictogram name="jobs" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      <JobList jobs={settled ? found : undefined} onChoose={screen.choose} />
    </Frame>
  );
}
