import { useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ParkDialog } from '../../shared/staff/minutes/park-dialog.js';
import { Button } from '../../shared/ui/button/button.js';
import type { TicketRow } from './ticket-rows.js';
import type { TicketVerb } from './ticket-verb-list.js';
import { ticketVerbs } from './ticket-verb-list.js';
import styles from './tickets-panel.module.css';

export function TicketVerbs(props: { ticket: TicketRow; now: number }) {
  const { ticket, now } = props;
  const t = useT('steward');
  const [open, setOpen] = useState<'park' | 'left'>();
  const close = () => setOpen(undefined);
  const { id, number } = ticket;
  const label = (verb: TicketVerb | 'unpriority') =>
    t('verb.onTicket', { verb: t(`verb.${verb}`), number });

  function verbButton(verb: TicketVerb) {
    switch (verb) {
      case 'priority': {
        const word = ticket.priority ? 'unpriority' : 'priority';
        return (
          <ActionButton
            key={verb}
            scope={id}
            aria-label={label(word)}
            intention={{
              kind: 'set-priority',
              payload: { ticketId: id, priority: !ticket.priority },
            }}
            done={t(ticket.priority ? 'done.priorityOff' : 'done.priorityOn', { number })}
          >
            {t(`verb.${word}`)}
          </ActionButton>
        );
      }
      case 'return':
        return (
          <ActionButton
            key={verb}
            scope={id}
            aria-label={label(verb)}
            intention={{ kind: 'return-ticket', payload: { ticketId: id } }}
            done={t('done.returned', { number })}
          >
            {t('verb.return')}
          </ActionButton>
        );
      case 'park':
      case 'left':
        return (
          <Button key={verb} aria-label={label(verb)} onPress={() => setOpen(verb)}>
            {t(`verb.${verb}`)}
          </Button>
        );
    }
  }

  return (
    <>
      <span className={styles['verbs']}>{ticketVerbs(ticket, now).map(verbButton)}</span>
      {open === 'park' && (
        <ParkDialog
          scope={id}
          ticketId={id}
          number={number}
          done={t('done.parked', { number })}
          onClose={close}
        />
      )}
      {open === 'left' && (
        <ActionDialog
          title={t('left.title', { number })}
          scope={id}
          intention={{ kind: 'mark-left', payload: { ticketId: id } }}
          confirm={t('left.confirm')}
          danger
          done={t('done.left', { number })}
          onClose={close}
        >
          <p>{t('left.text')}</p>
        </ActionDialog>
      )}
    </>
  );
}
