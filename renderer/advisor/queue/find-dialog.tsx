import { useId, useState } from 'react';

import type { AdvisorView, OwnIsland, QueueTicket } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { TicketNotes } from '../../shared/staff/ticket-facts/ticket-notes.js';
import type { FoundNumber } from './find-number.js';
import { findNumber } from './find-number.js';
import styles from './find-dialog.module.css';

/** A ticket by its number: who it is, and one button that calls it or brings it back. */
export function FindDialog(props: {
  /** What was typed before the dialog was there. */
  begun: string;
  queue: AdvisorView['queue'];
  own: OwnIsland;
  now: number;
  onClose: () => void;
}) {
  const { begun, queue, own, now, onClose } = props;
  const t = useT('advisor');
  const [typed, setTyped] = useState(begun);
  const id = useId();
  const found = findNumber(typed, queue, own);
  const intention = 'intention' in found ? found.intention : undefined;
  return (
    <ActionDialog
      title={t('find.title')}
      scope="island"
      intention={intention}
      confirm={t(found.is === 'parked' ? 'find.return' : 'find.call')}
      onClose={onClose}
    >
      <div className={styles['field']}>
        <label htmlFor={id}>{t('find.number')}</label>
        <input
          id={id}
          className={styles['input']}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          value={typed}
          data-focus-first
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div role="status" className={styles['found']}>
        <Found found={found} now={now} />
      </div>
    </ActionDialog>
  );
}

function Found(props: { found: FoundNumber; now: number }) {
  const { found, now } = props;
  const t = useT('advisor');
  if (found.is === 'nothing') return <p>{t('find.nothing')}</p>;
  if (found.is === 'unknown') return <p>{t('find.unknown')}</p>;
  return (
    <>
      <TicketLine ticket={found.ticket} now={now} />
      {found.intention === undefined && <p>{t('find.busy')}</p>}
    </>
  );
}

function TicketLine(props: { ticket: QueueTicket; now: number }) {
  const { ticket, now } = props;
  const t = useT('advisor');
  const format = useFormat();
  return (
    <p className={styles['line']}>
      <ThemeLabel theme={ticket.theme} /> <LanguageTag language={ticket.language} />{' '}
      <TicketNotes ticket={ticket} now={now} />
      {!ticket.transferred &&
        t('find.waits', { duration: format.duration(now - ticket.arrivedAt) })}
    </p>
  );
}
