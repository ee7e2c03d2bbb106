import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import type { TicketRow } from '../board/ticket-rows.js';
import { islandsFor } from './islands-for.js';

/** Calls this ticket to a free island, whoever is first in the queue. */
export function CallToDialog(props: {
  ticket: TicketRow;
  islands: StewardView['islands'];
  onClose: () => void;
}) {
  const { ticket, islands, onClose } = props;
  const t = useT('steward-tickets');
  const tStaff = useT('staff');
  const [chosen, setChosen] = useState<string>();
  const [asked, setAsked] = useState(false);
  const free = islandsFor(islands, ticket);
  // It may have been taken while this stands.
  const island = free.find(({ number }) => String(number) === chosen)?.number;
  return (
    <ActionDialog
      title={t('call.title', { number: ticket.number })}
      scope={ticket.id}
      intention={
        island === undefined
          ? undefined
          : { kind: 'call-ticket', payload: { island, ticketId: ticket.id } }
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('call.confirm')}
      {...(island !== undefined && { done: t('call.done', { number: ticket.number, island }) })}
      onClose={onClose}
    >
      {free.length === 0 ? (
        <p>{t('call.none')}</p>
      ) : (
        <ChooseOne
          legend={t('call.island')}
          layout="grid"
          options={free.map(({ number, staffCode, fits }) => ({
            value: String(number),
            label: t(fits ? 'call.fits' : 'call.other', {
              island: tStaff('island', { island: number }),
              code: staffCode,
            }),
          }))}
          value={chosen}
          onValue={setChosen}
          error={asked && island === undefined ? t('call.choose') : undefined}
        />
      )}
    </ActionDialog>
  );
}
