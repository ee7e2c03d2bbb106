import { useT } from '../../../../shared/i18n/i18n.js';
import type { FoundOccupation, JobSheet } from '../../../../shared/jobs/jobs.js';
import { useSheet } from '../../../../shared/jobs/use-jobs.js';
import { JobTasks } from '../../../../shared/jobs/view/about-job.js';
import { JobFacts } from '../../../../shared/jobs/view/job-facts.js';
import { JobSources } from '../../../../shared/jobs/view/job-sources.js';
import { WaysIn } from '../../../../shared/jobs/view/ways-in.js';
import { Button } from '../../../../shared/ui/button/button.js';
import { Notice } from '../../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton.js';
import type { Workshop } from '../../../../shared/workshops/sessions.js';
import { JobList } from '../browse/job-list.js';
import styles from '../jobs.module.css';
import type { JobsScreen } from '../jobs-screen.js';
import { partAfter, partsWith } from '../jobs-visit.js';
import type { Part } from '../jobs-visit.js';
import { JobFrame } from './job-frame.js';
import { OffersPart } from './offers-part.js';
import { isThere, PART_SIGNS } from './sheet-screen.js';
import { TakeAway } from './take-away.js';
import { workshopsAbout } from './workshops-about.js';
import { WorkshopsPart } from './workshops-part.js';

/** One part of a sheet, and a button that leads on to the next. */
export function PartScreen(props: { screen: JobsScreen; job: FoundOccupation; part: Part }) {
  const { screen, job, part } = props;
  const t = useT('jobs');
  const sheet = useSheet(screen.jobs, job.id);
  const workshops = isThere(sheet) ? workshopsAbout(screen, sheet.occupation) : [];
  const next = partAfter(part, partsWith(workshops.length > 0));
  if (part === 'takeAway' && isThere(sheet)) return <TakeAway screen={screen} sheet={sheet} />;
  return (
    <JobFrame
      screen={screen}
      name={isThere(sheet) ? sheet.occupation.name : job.name}
      part={t(`part.${part}.word`)}
      picture={<Pictogram name={PART_SIGNS[part]} />}
    >
      {sheet === undefined && <Skeleton shape="lines" count={6} />}
      {sheet === 'gone' && <Notice kind="info">{t('sheet.gone')}</Notice>}
      {isThere(sheet) && <PartOf {...props} sheet={sheet} workshops={workshops} />}
      {next !== undefined && (
        <div className={styles['next']} data-block="">
          <Button
            size="touch"
            icon={<Pictogram name={PART_SIGNS[next]} />}
            onPress={() => screen.tell({ type: 'part-turned', part: next })}
          >
            {t('part.next', { part: t(`part.${next}.word`) })}
          </Button>
        </div>
      )}
    </JobFrame>
  );
}

function PartOf(props: {
  screen: JobsScreen;
  job: FoundOccupation;
  part: Part;
  sheet: JobSheet;
  workshops: readonly Workshop[];
}) {
  const { screen, job, part, sheet, workshops } = props;
  const t = useT('jobs');
  switch (part) {
    case 'about':
      return (
        <>
          <JobTasks sheet={sheet} />
          <JobFacts sheet={sheet} />
          <JobSources sources={sheet.sources} />
        </>
      );
    case 'ways':
      return <WaysIn sheet={sheet} />;
    case 'offers':
      return <OffersPart screen={screen} job={job} />;
    case 'near':
      return (
        <>
          <p className={styles['lead']} data-with-next="">
            {t(sheet.near.length === 0 ? 'sheet.noNear' : 'sheet.near')}
          </p>
          {sheet.near.length > 0 && <JobList jobs={sheet.near} onChoose={screen.choose} />}
        </>
      );
    case 'workshops':
      return <WorkshopsPart screen={screen} workshops={workshops} />;
    case 'takeAway':
      return null;
  }
}
