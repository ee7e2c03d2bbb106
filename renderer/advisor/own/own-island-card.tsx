import { useState } from 'react';

import type { AdvisorView, OwnIsland } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { DeskProps } from '../../shared/staff/frame/desk-page.js';
import { BreakDialog } from '../../shared/staff/minutes/break-dialog.js';
import { ParkDialog } from '../../shared/staff/minutes/park-dialog.js';
import { notedInterview } from '../notes/noted-interview.js';
import { NotesPlace } from '../notes/notes-place.js';
import type { OpenNotes } from '../notes/open-notes.js';
import { UndoBar } from '../undo/undo-bar.js';
import { IslandVerbs } from './island-verbs.js';
import { NextAction } from './next-action.js';
import styles from './own-island-card.module.css';
import { OwnState } from './own-state.js';
import { ProfileDialog } from './profile-dialog.js';
import { ProfileLine } from './profile-line.js';
import type { AskedVerb } from './ticket-verbs.js';
import { TicketVerbs } from './ticket-verbs.js';
import { TransferDialog } from './transfer-dialog.js';

/** The advisor's own island: what is going on, the next action, and everything else one may do. */
export function OwnIslandCard(props: {
  live: DeskProps<'advisor'>['live'];
  view: AdvisorView;
  own: OwnIsland;
  now: number;
  /** Narrow: beside something that needs the room, or in a small window. */
  compact?: boolean;
  /** Absent where there is no room for them, or where they are shown already. */
  onWorkshops?: (() => void) | undefined;
  /** Absent where nothing beside the island notes anything. */
  openNotes?: OpenNotes;
}) {
  const { live, view, own, now, compact = false, onWorkshops, openNotes } = props;
  const { timeZone } = view;
  const t = useT('advisor');
  const tStaff = useT('staff');
  const [open, setOpen] = useState<'profile' | 'break'>();
  // Held here: a steward may take the ticket away while the dialog about it still stands.
  const [asked, setAsked] = useState<AskedVerb>();
  const close = () => {
    setOpen(undefined);
    setAsked(undefined);
  };
  const clock = { now, timeZone };
  const noted = notedInterview(view);
  return (
    <section
      className={styles['card']}
      data-compact={compact || undefined}
      data-noted={noted !== undefined || undefined}
      aria-labelledby="own-island"
    >
      <header className={styles['head']}>
        <h2 id="own-island" className={styles['island']}>
          {tStaff('island', { island: own.island })}
        </h2>
        <span className={styles['gap']} />
        {!compact && <IslandVerbs own={own} onAsk={setOpen} />}
        {!compact && <ProfileLine own={own} {...clock} />}
      </header>
      <div className={styles['state']}>
        <OwnState
          own={own}
          most={view.callsBeforeNoShow}
          now={now}
          timeZone={timeZone}
          size={compact ? 'small' : noted === undefined ? 'full' : 'low'}
        />
      </div>
      <NextAction own={own} day={view.day} />
      <div className={styles['verbs']}>
        {own.ticket !== undefined && <TicketVerbs own={own} ticket={own.ticket} onAsk={setAsked} />}
        <UndoBar live={live} offer={view.undo} own={own} />
        {compact && <IslandVerbs own={own} onAsk={setOpen} />}
        {compact && <ProfileLine own={own} {...clock} />}
      </div>
      {noted !== undefined && (
        <NotesPlace
          key={noted.key}
          noted={noted}
          timeZone={timeZone}
          folded={compact}
          onWorkshops={onWorkshops}
          openNotes={openNotes}
        />
      )}
      {open === 'profile' && <ProfileDialog own={own} view={view} now={now} onClose={close} />}
      {asked?.verb === 'transfer' && (
        <TransferDialog ticket={asked.ticket} own={own} view={view} onClose={close} />
      )}
      {asked?.verb === 'park' && (
        <ParkDialog
          scope="island"
          ticketId={asked.ticket.ticketId}
          number={asked.ticket.number}
          done={t('done.parked')}
          clock={clock}
          onClose={close}
        />
      )}
      {open === 'break' && (
        <BreakDialog scope="island" island={own.island} clock={clock} onClose={close} />
      )}
    </section>
  );
}
