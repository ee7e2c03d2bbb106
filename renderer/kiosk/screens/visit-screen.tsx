import { lazy, Suspense, useState } from 'react';

import type { KioskView } from '#protocol/views.js';

import type { Live } from '../../shared/live/live.js';
import type { Printer } from '../../shared/paper/printer.js';
import type { Scanned } from '../../shared/scan/scanned-key.js';
import { VisitFrame } from '../frame/visit-frame.js';
import { useScanner } from '../scan/use-scanner.js';
import { ticketAddress, ticketSlip } from '../visit/ticket-slip.js';
import type { VisitActions } from '../visit/use-visit.js';
import { useTicketPaper } from '../visit/use-ticket-paper.js';
import type { TicketPaper } from '../visit/use-ticket-paper.js';
import type { Place, Visit } from '../visit/visit.js';
import {
  loadDivide,
  loadDoors,
  loadJobs,
  loadMultimedia,
  loadPortrait,
  loadWorkshops,
} from './flow-pages.js';
import { ServiceScreen } from './service.js';
import { ThemeScreen } from './theme.js';
import { TicketScreen } from './ticket.js';

const JobsFlow = lazy(loadJobs);
const WorkshopsFlow = lazy(loadWorkshops);
const MultimediaFlow = lazy(loadMultimedia);
const DivideFlow = lazy(loadDivide);
const DoorsFlow = lazy(loadDoors);
const PortraitFlow = lazy(loadPortrait);

interface VisitScreenProps {
  live: Live<'kiosk'>;
  online: boolean;
  printer: Printer | undefined;
  visit: Visit;
  place: Exclude<Place, { screen: 'attract' }>;
  view: KioskView;
  actions: VisitActions;
}

/** The screen of the place where the visitor is; lives as long as the visit, and so does its paper. */
export function VisitScreen(props: VisitScreenProps) {
  const { place, view, live } = props;
  const ticket = 'ticket' in place ? place.ticket : undefined;
  const paper = useTicketPaper(
    props.printer,
    ticket && (() => ticketSlip(ticket, place.language, view, live.now())),
  );
  const [scanned, setScanned] = useState<Scanned>();
  useScanner((read) => {
    if (place.screen === 'collective') setScanned(read);
    // Anywhere else somebody is in the middle of something: what is scanned there means nothing.
    if (place.screen !== 'service' || read.kind !== 'booking') return;
    if (!view.settings.services.includes('collective')) return;
    setScanned(read);
    props.actions.chooseService('collective');
  });
  return (
    <VisitFrame>
      <Suspense fallback={null}>
        <ScreenOf
          {...props}
          paper={paper}
          scanned={scanned}
          onScanTaken={() => setScanned(undefined)}
        />
      </Suspense>
    </VisitFrame>
  );
}

function ScreenOf(
  props: VisitScreenProps & {
    paper: TicketPaper;
    scanned: Scanned | undefined;
    onScanTaken: () => void;
  },
) {
  const { live, online, printer, place, view, actions } = props;
  const flow = { live, view, online, printer, onLeave: actions.goBack, onEnd: actions.end };
  switch (place.screen) {
    case 'service':
      return <ServiceScreen services={view.settings.services} actions={actions} />;
    case 'theme':
      return <ThemeScreen place={place} view={online ? view : undefined} actions={actions} />;
    case 'ticket':
      return (
        <TicketScreen
          ticket={place.ticket}
          address={ticketAddress(place.ticket, place.language, view)}
          paper={props.paper}
          visit={props.visit}
          online={online}
          view={view}
          actions={actions}
        />
      );
    case 'jobs':
      return (
        <JobsFlow
          {...flow}
          visit={props.visit.jobs}
          tell={actions.tellJobs}
          onAdvice={actions.wantAdvice}
          onWorkshop={actions.wantWorkshop}
        />
      );
    case 'collective':
      return (
        <WorkshopsFlow
          {...flow}
          sessionId={place.sessionId}
          scanned={props.scanned}
          onScanTaken={props.onScanTaken}
        />
      );
    case 'multimedia':
      return <MultimediaFlow {...flow} />;
    case 'divide':
      return <DivideFlow {...flow} />;
    case 'doors':
      return <DoorsFlow {...flow} />;
    case 'portrait':
      return (
        <PortraitFlow
          {...flow}
          ticketNumber={place.ticket.number}
          onGiven={actions.portraitGiven}
        />
      );
  }
}
