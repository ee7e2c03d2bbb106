import { useCallback, useMemo, useState } from 'react';

import type { StewardView } from '#protocol/views.js';
import type { TicketStatus } from '#protocol/vocabulary.js';
import { TICKET_STATUSES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useScannedAddress } from '../../shared/scan/use-scanned-address.js';
import { Button } from '../../shared/ui/button/button.js';
import { DataTable } from '../../shared/ui/data-table/data-table.js';
import { ScrollArea } from '../../shared/ui/scroll-area/scroll-area.js';
import { Segmented } from '../../shared/ui/segmented/segmented.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import { ScanDialog } from '../card/scan-dialog.js';
import { useReadTicket } from '../card/use-read-ticket.js';
import { useOpen } from '../open.js';
import { FindTicket } from './find-ticket.js';
import { useTicketColumns } from './ticket-columns.js';
import { findTickets, ticketsByStatus } from './ticket-rows.js';
import styles from './tickets-panel.module.css';

/** Rows drawn at once; a day can have a thousand closed tickets. */
const AT_ONCE = 60;

/** Today's tickets, one state at a time, or those found by number or short code; a scanned one opens. */
export function TicketsPanel(props: {
  live: Pick<Live<'steward'>, 'query'>;
  view: Pick<StewardView, 'tickets' | 'expected'>;
  now: number;
}) {
  const { live, view, now } = props;
  const { tickets } = view;
  const t = useT('steward');
  const tStaff = useT('staff');
  const [status, setStatus] = useState<TicketStatus>('waiting');
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const [camera, setCamera] = useState(false);
  const open = useOpen();
  const toast = useToast();
  const read = useReadTicket(live);
  const lists = useMemo(() => ticketsByStatus(tickets, now), [tickets, now]);
  const finding = text.trim() !== '';
  const rows = finding ? findTickets(lists, text) : lists[status];
  const columns = useTicketColumns(finding ? 'found' : status, view.expected, now);
  const shown = all ? rows : rows.slice(0, AT_ONCE);

  const scanned = useCallback(
    async (address: string) => {
      const found = await read(address);
      if (found.ok) open.ticket(found.ticketId, found.secret);
      else toast.alert(found.why);
    },
    [read, open, toast],
  );
  useScannedAddress((address) => void scanned(address), 'page');

  function openFirst(): void {
    const [first] = rows;
    if (finding && first !== undefined) open.ticket(first.id);
  }

  function show(chosen: TicketStatus): void {
    setStatus(chosen);
    setText('');
    setAll(false);
  }

  return (
    <section className={styles['panel']} aria-label={t('tickets.title')}>
      <div className={styles['head']}>
        <Segmented
          label={t('tickets.tabs')}
          segments={TICKET_STATUSES.map((each) => ({
            value: each,
            label: tStaff(`state.${each}`),
            count: lists[each].length,
          }))}
          value={finding ? undefined : status}
          onValue={show}
        />
      </div>
      <div className={styles['find']}>
        <FindTicket
          text={text}
          onText={setText}
          onEnter={openFirst}
          onCamera={() => setCamera(true)}
        />
        {finding && <span>{t('tickets.found', { count: rows.length })}</span>}
      </div>
      <ScrollArea label={t('tickets.title')} className={styles['rows'] ?? ''}>
        <DataTable
          caption={finding ? t('tickets.found', { count: rows.length }) : tStaff(`state.${status}`)}
          columns={columns}
          rows={shown}
          keyOf={(row) => row.id}
          empty={finding ? t('find.none', { text: text.trim() }) : t(`tickets.empty.${status}`)}
          toneOf={(row) => (row.missedUntil !== undefined || row.priority ? 'head' : 'plain')}
        />
        {shown.length < rows.length && (
          <div className={styles['more']}>
            <Button onPress={() => setAll(true)}>
              {t('tickets.more', { count: rows.length - shown.length })}
            </Button>
          </div>
        )}
      </ScrollArea>
      {camera && (
        <ScanDialog
          live={live}
          onTicket={({ ticketId, secret }) => {
            setCamera(false);
            open.ticket(ticketId, secret);
          }}
          onClose={() => setCamera(false)}
        />
      )}
    </section>
  );
}
