import type { KioskView } from '#protocol/views.js';

import type { Live } from '../../shared/live/live.js';
import type { PrintTicket } from '../print-ticket.js';
import type { VisitActions } from '../visit/use-visit.js';
import type { Place } from '../visit/visit.js';
import { InformationScreen } from './information.js';
import { ServiceScreen } from './service.js';
import { ThemeScreen } from './theme.js';
import { TicketScreen } from './ticket.js';

/** The screen of the place where the visitor is. */
export function VisitScreen(props: {
  live: Live<'kiosk'>;
  printTicket?: PrintTicket | undefined;
  place: Exclude<Place, { screen: 'attract' }>;
  view: KioskView;
  actions: VisitActions;
}) {
  const { place, view, actions } = props;
  switch (place.screen) {
    case 'service':
      return <ServiceScreen actions={actions} />;
    case 'information':
      return <InformationScreen service={place.service} actions={actions} />;
    case 'theme':
      return <ThemeScreen place={place} waiting={view.waiting} actions={actions} />;
    case 'ticket':
      return (
        <TicketScreen
          live={props.live}
          ticket={place.ticket}
          view={view}
          printTicket={props.printTicket}
          onEnd={actions.end}
        />
      );
  }
}
