import type { OwnIsland, OwnTicket } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Button } from '../../shared/ui/button/button.js';
import { KeyCap, useKeyOf } from '../keys/keys-context.js';

/** A verb that asks back, and the ticket it was chosen for. */
export interface AskedVerb {
  readonly verb: 'park' | 'transfer';
  readonly ticket: OwnTicket;
}

/** Everything else one may do with the ticket at hand. @param props.onAsk opens the dialog */
export function TicketVerbs(props: {
  own: OwnIsland;
  ticket: OwnTicket;
  onAsk: (asked: AskedVerb) => void;
}) {
  const { own, ticket, onAsk } = props;
  const t = useT('advisor');
  const keyOf = useKeyOf();
  const payload = { island: own.island, number: ticket.number };
  return (
    <>
      {own.state === 'called' && (
        <>
          <ActionButton scope="island" intention={{ kind: 'recall', payload }} {...keyOf('recall')}>
            {t('verb.recall')}
            <KeyCap of="recall" />
          </ActionButton>
          <ActionButton
            scope="island"
            intention={{ kind: 'no-show', payload }}
            {...keyOf('noShow')}
          >
            {t('verb.noShow')}
            <KeyCap of="noShow" />
          </ActionButton>
        </>
      )}
      <Button onPress={() => onAsk({ verb: 'transfer', ticket })} {...keyOf('transfer')}>
        {t('verb.transfer')}
        <KeyCap of="transfer" />
      </Button>
      <Button onPress={() => onAsk({ verb: 'park', ticket })} {...keyOf('park')}>
        {t('verb.park')}
        <KeyCap of="park" />
      </Button>
    </>
  );
}
