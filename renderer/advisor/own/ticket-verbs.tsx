import { useState } from 'react';

import type { OwnIsland, OwnTicket } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { ParkDialog } from '../../shared/staff/minutes/park-dialog.js';
import { Button } from '../../shared/ui/button/button.js';
import { TransferDialog } from './transfer-dialog.js';

/** Everything else one may do with the ticket at hand. */
export function TicketVerbs(props: { own: OwnIsland; ticket: OwnTicket }) {
  const { own, ticket } = props;
  const t = useT('advisor');
  const [open, setOpen] = useState<'park' | 'transfer'>();
  const close = () => setOpen(undefined);
  const { island } = own;
  return (
    <>
      {own.state === 'called' && (
        <>
          <ActionButton scope="island" intention={{ kind: 'recall', payload: { island } }}>
            {t('verb.recall')}
          </ActionButton>
          <ActionButton
            scope="island"
            intention={{ kind: 'no-show', payload: { island } }}
            done={t('done.noShow')}
          >
            {t('verb.noShow')}
          </ActionButton>
        </>
      )}
      <Button onPress={() => setOpen('transfer')}>{t('verb.transfer')}</Button>
      <Button onPress={() => setOpen('park')}>{t('verb.park')}</Button>
      {open === 'park' && (
        <ParkDialog
          scope="island"
          ticketId={ticket.ticketId}
          number={ticket.number}
          done={t('done.parked')}
          onClose={close}
        />
      )}
      {open === 'transfer' && <TransferDialog ticket={ticket} onClose={close} />}
    </>
  );
}
