import { useEffect } from 'react';

import type { Theme } from '#protocol/vocabulary.js';

import '../../../shared/i18n/namespaces/jobs.js';
import '../../../shared/i18n/namespaces/workshops.js';
import { useJobsState } from '../../../shared/jobs/use-jobs.js';
import { calendarDay } from '../../../shared/jobs/view/days.js';
import type { Live } from '../../../shared/live/live.js';
import type { FlowProps } from '../flow-props.js';
import { Absent } from './absent.js';
import { Families } from './browse/families.js';
import { Interests } from './browse/interests.js';
import { Sectors } from './browse/sectors.js';
import { ShelfScreen } from './browse/shelf-screen.js';
import { CompareScreen } from './compare-screen.js';
import { Results } from './find/results.js';
import { Start } from './find/start.js';
import { Ways } from './find/ways-to-browse.js';
import { jobsAtHand } from './jobs-at-hand.js';
import type { JobsScreen } from './jobs-screen.js';
import { firstJobsVisit, isWithin } from './jobs-visit.js';
import type { JobsEvent, JobsVisit } from './jobs-visit.js';
import { OfferScreen } from './sheet/offer-screen.js';
import { PartScreen } from './sheet/part-screen.js';
import { SheetScreen } from './sheet/sheet-screen.js';

/**
 * The jobs directory: search, three ways to browse, sheets, comparing. All of it works without the
 * server, and what was looked at ends with the flow.
 */
export function JobsFlow(
  props: FlowProps & {
    live: Pick<Live<'kiosk'>, 'now'>;
    /** Where in it the visitor is; absent at its beginning. The kiosk keeps it, to come back to. */
    visit: JobsVisit | undefined;
    tell: (event: JobsEvent) => void;
    /** To the themes, with the occupation's own first; nothing else is passed on. */
    onAdvice: (theme: Theme) => void;
    /** To one session's details in the workshops. */
    onWorkshop: (sessionId: string) => void;
  },
) {
  const { view, live, tell, onAdvice, onWorkshop } = props;
  const visit = props.visit ?? firstJobsVisit;
  const { status } = useJobsState(jobsAtHand);
  const { directory, offers } = view.jobs;
  useEffect(() => {
    // One that comes meanwhile waits until the kiosk is free (`useDirectory`).
    if (directory !== '')
      jobsAtHand.openFirst({ directory, ...(offers !== undefined && { offers }) });
  }, [directory, offers]);

  const screen: JobsScreen = {
    flow: props,
    jobs: jobsAtHand,
    today: calendarDay(live.now(), view.timeZone),
    tell,
    choose: (job) => tell({ type: 'job-chosen', job }),
    onBack: isWithin(visit) ? () => tell({ type: 'went-back' }) : props.onLeave,
    onAdvice: view.settings.services.includes('advice') ? onAdvice : undefined,
    onWorkshop: view.settings.services.includes('collective') ? onWorkshop : undefined,
  };
  if (status !== 'ready')
    return (
      <Absent
        screen={screen}
        onBack={props.onLeave}
        loading={status === 'loading' && directory !== ''}
      />
    );
  return <ScreenAt key={keyOf(visit)} screen={screen} visit={visit} />;
}

function ScreenAt(props: { screen: JobsScreen; visit: JobsVisit }) {
  const { screen, visit } = props;
  const place = visit.trail.at(-1);
  switch (place?.at) {
    case undefined:
      return <Start screen={screen} query={visit.query} first={visit.first} />;
    case 'results':
      return <Results screen={screen} query={visit.query} />;
    case 'ways':
      return <Ways screen={screen} />;
    case 'sectors':
      return <Sectors screen={screen} />;
    case 'families':
      return <Families screen={screen} place={place} />;
    case 'interests':
      return <Interests screen={screen} place={place} />;
    case 'shelf':
      return <ShelfScreen screen={screen} place={place} />;
    case 'sheet':
      return <SheetScreen screen={screen} job={place.job} />;
    case 'part':
      return <PartScreen screen={screen} job={place.job} part={place.part} />;
    case 'offer':
      return <OfferScreen screen={screen} place={place} />;
    case 'compare':
      return <CompareScreen screen={screen} place={place} />;
  }
}

/** Another place is another screen; a choice made on one is not. */
function keyOf({ trail, first }: JobsVisit): string {
  const place = trail.at(-1);
  const part = place?.at === 'part' ? place.part : '';
  return [trail.length, place?.at, part, first?.id].join(' ');
}
