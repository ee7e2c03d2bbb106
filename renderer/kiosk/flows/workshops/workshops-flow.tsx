import { useEffect } from 'react';

import '../../../shared/i18n/namespaces/kiosk-workshops.js';
import '../../../shared/i18n/namespaces/workshops.js';
import { calendarDay } from '../../../shared/jobs/view/days.js';
import type { Scanned } from '../../../shared/scan/scanned-key.js';
import type { FlowProps } from '../flow-props.js';
import { asFarAsKnown } from './as-far-as-known.js';
import { ArrivedScreen } from './arrived-screen.js';
import { BookingScreen } from './booking-screen.js';
import { CancelledScreen } from './cancelled-screen.js';
import { CodeScreen } from './code-screen.js';
import { DetailsScreen } from './details-screen.js';
import { FacetScreen, FacetsScreen } from './facet-screen.js';
import { ProgrammeScreen } from './programme-screen.js';
import { SignedUpScreen } from './signed-up-screen.js';
import { SureScreen } from './sure-screen.js';
import { useWorkshopsVisit } from './use-workshops-visit.js';
import type { WorkshopsLive } from './use-workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import type { WorkshopsVisit } from './workshops-visit.js';

/** The workshops: find one, sign up, and with the code of a booking say that one is there, or cancel. */
export function WorkshopsFlow(
  props: FlowProps & {
    live: WorkshopsLive;
    /** Where the visitor comes to from elsewhere: back leads there again. */
    sessionId: string | undefined;
    /** Held before the scanner since, and not looked at yet. */
    scanned: Scanned | undefined;
    /** It is kept nowhere else. */
    onScanTaken: () => void;
  },
) {
  const { live, view, online, scanned, onScanTaken } = props;
  const [visit, actions] = useWorkshopsVisit(live, online, props.sessionId);
  useEffect(() => {
    if (scanned === undefined) return;
    onScanTaken();
    actions.scan(scanned);
  });
  const now = live.now();
  const screen: WorkshopsScreen = {
    flow: props,
    view,
    workshops: online ? view.workshops : asFarAsKnown(view.workshops, now),
    now,
    today: calendarDay(now, view.timeZone),
    actions,
    onBack:
      visit.trail.length > (visit.fromSheet === true ? 1 : 0) ? actions.goBack : props.onLeave,
  };
  return <ScreenAt key={keyOf(visit)} screen={screen} visit={visit} />;
}

function ScreenAt(props: { screen: WorkshopsScreen; visit: WorkshopsVisit }) {
  const { screen, visit } = props;
  const { filter } = visit;
  const place = visit.trail.at(-1);
  switch (place?.at) {
    case undefined:
      return <ProgrammeScreen screen={screen} filter={filter} />;
    case 'facets':
      return <FacetsScreen screen={screen} filter={filter} />;
    case 'facet':
      return <FacetScreen screen={screen} filter={filter} facet={place.facet} />;
    case 'details':
      return <DetailsScreen screen={screen} place={place} />;
    case 'signed-up':
      return <SignedUpScreen screen={screen} place={place} />;
    case 'code':
      return <CodeScreen screen={screen} place={place} />;
    case 'booking':
      return <BookingScreen screen={screen} place={place} />;
    case 'sure':
      return <SureScreen screen={screen} place={place} />;
    case 'arrived':
      return <ArrivedScreen screen={screen} checkedIn={place.checkedIn} />;
    case 'cancelled':
      return <CancelledScreen screen={screen} waited={place.waited === true} />;
  }
}

/** Another place is another screen; what is asked on one is not. */
function keyOf({ trail }: WorkshopsVisit): string {
  const place = trail.at(-1);
  const about = place?.at === 'details' ? place.sessionId : '';
  return [trail.length, place?.at, about].join(' ');
}
