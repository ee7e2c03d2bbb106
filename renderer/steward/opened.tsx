import type { StewardView } from '#protocol/views.js';

import type { Live } from '../shared/live/live.js';
import { IslandDialog } from './board/island-dialog.js';
import { TicketCard } from './card/ticket-card.js';

/** What stands over the desk. */
export type OpenedThing =
  | { readonly what: 'ticket'; readonly ticketId: string; readonly secret: string | undefined }
  | { readonly what: 'island'; readonly number: number };

/** A ticket or an island in full, live as long as it is open. */
export function Opened(props: {
  opened: OpenedThing;
  live: Pick<Live<'steward'>, 'query'>;
  view: StewardView;
  now: number;
  onClose: () => void;
}) {
  const { opened, live, view, now, onClose } = props;
  if (opened.what === 'ticket') {
    const { ticketId, secret } = opened;
    const card = { ticketId, secret, live, view, now, onClose };
    return <TicketCard key={ticketId} {...card} />;
  }
  const { number } = opened;
  const island = view.islands[String(number)];
  if (island === undefined) return null;
  const { tickets, timeZone } = view;
  const dialog = { number, island, tickets, now, timeZone, onClose };
  return <IslandDialog key={number} {...dialog} />;
}
