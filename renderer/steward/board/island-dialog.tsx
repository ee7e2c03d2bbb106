import { useState } from 'react';

import type { StewardIsland, StewardView } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { Fact, Facts } from '../../shared/staff/facts/facts.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { IslandVerbs } from './island-verb-buttons.js';
import { SignOutIsland } from './sign-out-island.js';
import { ticketAtIsland } from './ticket-rows.js';

/** One island in full, with what a steward can do there for whoever sits at it. */
export function IslandDialog(props: {
  number: number;
  island: StewardIsland;
  tickets: StewardView['tickets'];
  now: number;
  timeZone: string;
  onClose: () => void;
}) {
  const { number, island, tickets, now, timeZone, onClose } = props;
  const t = useT('steward');
  const tStaff = useT('staff');
  const format = useFormat(timeZone);
  const [signingOut, setSigningOut] = useState(false);
  const ticket = ticketAtIsland(tickets, number);

  if (signingOut && island.state !== 'closed') {
    return (
      <SignOutIsland
        number={number}
        staffCode={island.staffCode ?? ''}
        onClose={() => setSigningOut(false)}
      />
    );
  }
  return (
    <Dialog
      title={`${tStaff('island', { island: number })} · ${tStaff(`islandState.${island.state}`)}`}
      onClose={onClose}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {tStaff('action.close')}
        </Button>
      }
    >
      {island.state === 'closed' ? (
        <p>{t('islands.closedText')}</p>
      ) : (
        <>
          <Facts>
            <Fact name={t('islands.staff')}>{island.staffCode}</Fact>
            {island.since !== undefined && (
              <Fact name={t('islands.since')}>
                {format.time(island.since)} · {format.duration(now - island.since)}
              </Fact>
            )}
            {island.breakUntil !== undefined && (
              <Fact name={t('islands.breakUntil')}>{format.time(island.breakUntil)}</Fact>
            )}
            <Fact name={t('islands.languages')}>
              {island.languages?.map((each) => (
                <LanguageTag key={each} language={each} />
              ))}
            </Fact>
            <Fact name={t('islands.themes')}>
              {island.themes?.map((each) => (
                <ThemeLabel key={each} theme={each} />
              ))}
            </Fact>
            <Fact name={t('islands.ticket')}>
              {ticket === undefined ? (
                t('islands.noTicket')
              ) : (
                <>
                  <strong>
                    {tStaff('ticket.number')} {ticket.number}
                  </strong>
                  <ThemeLabel theme={ticket.theme} /> <LanguageTag language={ticket.language} />
                </>
              )}
            </Fact>
            {ticket?.status === 'called' && (
              <Fact name={t('islands.calls')}>
                {ticket.calls} · {t(ticket.shown === true ? 'tickets.shown' : 'tickets.notShown')}
              </Fact>
            )}
          </Facts>
          <IslandVerbs
            number={number}
            state={island.state}
            ticket={ticket}
            clock={{ now, timeZone }}
            onSignOut={() => setSigningOut(true)}
          />
        </>
      )}
    </Dialog>
  );
}
