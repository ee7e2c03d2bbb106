import { useMemo, useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { useScannedAddress } from '../../shared/scan/use-scanned-address.js';
import { ThemeLabel, LanguageTag } from '../../shared/staff/ticket-facts/theme-label.js';
import { Button } from '../../shared/ui/button/button.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import type { TicketRow } from '../board/ticket-rows.js';
import { findTickets, ticketsByStatus } from '../board/ticket-rows.js';
import { mergeChoice } from './merge-choice.js';
import { ScanDialog } from './scan-dialog.js';
import styles from './ticket-card.module.css';
import { useReadTicket } from './use-read-ticket.js';

/** One visitor, two tickets: which is the other, and which of the two stays. */
export function MergeDialog(props: {
  ticket: TicketRow;
  tickets: StewardView['tickets'];
  live: Pick<Live<'steward'>, 'query'>;
  now: number;
  onClose: () => void;
}) {
  const { ticket, tickets, live, now, onClose } = props;
  const t = useT('steward-tickets');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [scanning, setScanning] = useState(false);
  const [why, setWhy] = useState<string>();
  const [asked, setAsked] = useState(false);
  const read = useReadTicket(live);

  async function scanned(text: string): Promise<void> {
    const found = await read(text);
    if (!found.ok) return setWhy(found.why);
    setWhy(undefined);
    setTyped(String(tickets[found.ticketId]?.number ?? ''));
  }
  useScannedAddress((text) => void scanned(text), 'dialog');

  const other = useMemo(() => exactly(tickets, typed, now), [tickets, typed, now]);
  const choice = other && mergeChoice(ticket, other);
  const mayStay = choice?.ok === true ? choice.mayStay : [];
  const stays = mayStay.find(({ id }) => id === chosen) ?? mayStay[0];
  const goes = stays === undefined ? undefined : stays.id === ticket.id ? other : ticket;

  function error(): string | undefined {
    if (other === undefined) {
      return asked || typed.trim().length > 0 ? t('merge.unknown') : undefined;
    }
    return choice?.ok === false ? t(`merge.not.${choice.why}`) : undefined;
  }

  return (
    <ActionDialog
      title={t('merge.title', { number: ticket.number })}
      scope={ticket.id}
      intention={
        stays && goes && { kind: 'merge-tickets', payload: { ticketId: stays.id, double: goes.id } }
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('merge.confirm')}
      {...(stays && goes && { done: t('merge.done', { stays: stays.number, goes: goes.number }) })}
      onClose={onClose}
    >
      <p>{t('merge.text')}</p>
      <div className={styles['find']} data-takes-scans="">
        <FormField
          label={t('merge.other')}
          hint={t('merge.hint')}
          error={error()}
          value={typed}
          onValue={setTyped}
          maxLength={8}
          autoComplete="off"
        />
        <Button onPress={() => setScanning(true)}>{t('scan.camera')}</Button>
      </div>
      {why !== undefined && <Notice kind="alert">{why}</Notice>}
      {other !== undefined && stays !== undefined && goes !== undefined && (
        <>
          <ChooseOne
            legend={t('merge.stays')}
            layout="column"
            options={mayStay.map((each) => ({ value: each.id, label: <Named ticket={each} /> }))}
            value={stays.id}
            onValue={setChosen}
          />
          <p role="status">{t('merge.effect', { stays: stays.number, goes: goes.number })}</p>
        </>
      )}
      {scanning && (
        <ScanDialog
          live={live}
          onTicket={({ ticketId }) => {
            setScanning(false);
            setTyped(String(tickets[ticketId]?.number ?? ''));
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </ActionDialog>
  );
}

function Named(props: { ticket: TicketRow }) {
  const { number, theme, language, status } = props.ticket;
  const tStaff = useT('staff');
  return (
    <span className={styles['stay']}>
      <strong>
        {tStaff('ticket.number')} {number}
      </strong>
      <ThemeLabel theme={theme} /> <LanguageTag language={language} />
      <span>{tStaff(`state.${status}`)}</span>
    </span>
  );
}

/** The ticket with exactly this number or code; a merge takes no guess. */
function exactly(
  tickets: StewardView['tickets'],
  typed: string,
  now: number,
): TicketRow | undefined {
  const wanted = typed.replaceAll(/[\s.-]/g, '').toUpperCase();
  return findTickets(ticketsByStatus(tickets, now), typed).find(
    ({ number, shortCode }) => String(number) === wanted || shortCode === wanted,
  );
}
