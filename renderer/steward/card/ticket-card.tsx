import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import type { AskedVerb } from '../board/ticket-dialog.js';
import { TicketDialog } from '../board/ticket-dialog.js';
import { CallToDialog } from './call-to-dialog.js';
import { CorrectDialog } from './correct-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { PrintAgain } from './print-again.js';
import { TicketCardVerbs } from './ticket-card-verbs.js';
import { TicketFacts } from './ticket-facts.js';

/** What asks something first. */
export type CardQuestion = 'call' | 'correct' | 'merge' | AskedVerb['verb'];

/** One ticket in full, live: what it is, how long it has waited and may wait, and all that can be done. */
export function TicketCard(props: {
  ticketId: string;
  /** Only where its code was scanned just now: what its paper needs. */
  secret: string | undefined;
  live: Pick<Live<'steward'>, 'query'>;
  view: StewardView;
  now: number;
  onClose: () => void;
}) {
  const { ticketId, secret, live, view, now, onClose } = props;
  const t = useT('steward-tickets');
  const tStaff = useT('staff');
  const [question, setQuestion] = useState<CardQuestion>();
  const ticket = view.tickets[ticketId];
  const close = () => setQuestion(undefined);
  if (ticket === undefined) {
    return (
      <Dialog title={t('card.gone')} onClose={onClose} actions={closing()}>
        <p>{t('card.goneText')}</p>
      </Dialog>
    );
  }
  const { number } = ticket;
  const row = { ...ticket, id: ticketId };
  switch (question) {
    case 'call':
      return <CallToDialog ticket={row} islands={view.islands} onClose={close} />;
    case 'correct':
      return <CorrectDialog ticket={row} onClose={close} />;
    case 'merge':
      return (
        <MergeDialog ticket={row} tickets={view.tickets} live={live} now={now} onClose={close} />
      );
    case 'park':
    case 'left':
      return (
        <TicketDialog
          asked={{ verb: question, id: ticketId, number }}
          clock={{ now, timeZone: view.timeZone }}
          onClose={close}
        />
      );
    case undefined:
      return (
        <Dialog
          title={t('card.title', { number, state: tStaff(`state.${ticket.status}`) })}
          size="wide"
          onClose={onClose}
          actions={closing()}
        >
          <TicketFacts ticket={row} view={view} now={now} />
          <TicketCardVerbs ticket={row} now={now} onAsk={setQuestion} />
          {secret !== undefined && (
            <PrintAgain ticketId={ticketId} ticket={ticket} secret={secret} view={view} />
          )}
        </Dialog>
      );
  }

  function closing() {
    return (
      <Button variant="quiet" onPress={onClose}>
        {tStaff('action.close')}
      </Button>
    );
  }
}
