import { useState } from 'react';

import type { StewardIsland } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Verbs } from '../../shared/staff/actions/verbs.js';
import type { CentreClock } from '../../shared/staff/minutes/choose-until.js';
import { ParkDialog } from '../../shared/staff/minutes/park-dialog.js';
import { Button } from '../../shared/ui/button/button.js';
import { islandVerbs } from './island-verbs.js';
import type { TicketRow } from './ticket-rows.js';

const LABELS = {
  recall: 'verb.recall',
  'start-interview': 'verb.start',
  'no-show': 'verb.noShow',
  'finish-interview': 'verb.finish',
  'end-break': 'verb.endBreak',
} as const;

/** The verbs an island allows now; signing it out is asked back first. */
export function IslandVerbs(props: {
  number: number;
  state: StewardIsland['state'];
  ticket: TicketRow | undefined;
  clock: CentreClock;
  onSignOut: () => void;
}) {
  const { number, state, ticket, clock, onSignOut } = props;
  const t = useT('steward');
  // The ticket it was asked for: it may leave the island while the question stands.
  const [parking, setParking] = useState<TicketRow>();
  const scope = `island-${String(number)}`;
  return (
    <Verbs>
      {islandVerbs(state).map((verb) =>
        verb === 'sign-out-island' ? (
          <Button key={verb} variant="danger" onPress={onSignOut}>
            {t('verb.signOutIsland')}
          </Button>
        ) : (
          <ActionButton
            key={verb}
            scope={scope}
            intention={
              verb === 'end-break'
                ? { kind: verb, payload: { island: number } }
                : { kind: verb, payload: { island: number, number: ticket?.number } }
            }
          >
            {t(LABELS[verb])}
          </ActionButton>
        ),
      )}
      {ticket !== undefined && (
        <Button onPress={() => setParking(ticket)}>{t('verb.parkLong')}</Button>
      )}
      {parking !== undefined && (
        <ParkDialog
          scope={scope}
          ticketId={parking.id}
          number={parking.number}
          done={t('done.parked', { number: parking.number })}
          clock={clock}
          onClose={() => setParking(undefined)}
        />
      )}
    </Verbs>
  );
}
