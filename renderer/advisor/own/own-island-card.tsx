import { useState } from 'react';

import type { DayStatus, OwnIsland } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { BreakDialog } from '../../shared/staff/minutes/break-dialog.js';
import { ParkDialog } from '../../shared/staff/minutes/park-dialog.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { Button } from '../../shared/ui/button/button.js';
import { NextAction } from './next-action.js';
import styles from './own-island-card.module.css';
import { OwnState } from './own-state.js';
import { ProfileDialog } from './profile-dialog.js';
import type { AskedVerb } from './ticket-verbs.js';
import { TicketVerbs } from './ticket-verbs.js';
import { TransferDialog } from './transfer-dialog.js';

/** The advisor's own island: what is going on, the next action, and everything else one may do. */
export function OwnIslandCard(props: {
  own: OwnIsland;
  day: DayStatus;
  most: number;
  now: number;
  /** Narrow, beside something that needs the room. */
  compact?: boolean;
}) {
  const { own, day, most, now, compact = false } = props;
  const t = useT('advisor');
  const tStaff = useT('staff');
  const [open, setOpen] = useState<'profile' | 'break'>();
  // Held here: a steward may take the ticket away while the dialog about it still stands.
  const [asked, setAsked] = useState<AskedVerb>();
  const close = () => {
    setOpen(undefined);
    setAsked(undefined);
  };
  const idle = own.state === 'free' || own.state === 'break';
  return (
    <section
      className={styles['card']}
      data-compact={compact || undefined}
      aria-labelledby="own-island"
    >
      <header className={styles['head']}>
        <h2 id="own-island" className={styles['island']}>
          {tStaff('island', { island: own.island })}
        </h2>
        <span className={styles['gap']} />
        <Button variant="quiet" onPress={() => setOpen('profile')}>
          {t('profile.change')}
        </Button>
        {own.state === 'free' && (
          <Button onPress={() => setOpen('break')}>{t('verb.break')}</Button>
        )}
        {idle && (
          <ActionButton
            scope="island"
            intention={{ kind: 'sign-out-island', payload: { island: own.island } }}
          >
            {t('verb.signOut')}
          </ActionButton>
        )}
      </header>
      <div className={styles['profile']}>
        <span className={styles['profileWord']}>{t('profile.line')}</span>
        {own.languages.map((language) => (
          <LanguageTag key={language} language={language} />
        ))}
        {own.themes.map((theme) => (
          <ThemeLabel key={theme} theme={theme} />
        ))}
      </div>
      <div className={styles['state']}>
        <OwnState own={own} most={most} now={now} compact={compact} />
      </div>
      <NextAction own={own} day={day} />
      <div className={styles['verbs']}>
        {own.ticket !== undefined && <TicketVerbs own={own} ticket={own.ticket} onAsk={setAsked} />}
      </div>
      {open === 'profile' && <ProfileDialog own={own} onClose={close} />}
      {asked?.verb === 'transfer' && <TransferDialog ticket={asked.ticket} onClose={close} />}
      {asked?.verb === 'park' && (
        <ParkDialog
          scope="island"
          ticketId={asked.ticket.ticketId}
          number={asked.ticket.number}
          done={t('done.parked')}
          onClose={close}
        />
      )}
      {open === 'break' && <BreakDialog scope="island" island={own.island} onClose={close} />}
    </section>
  );
}
