import type { TicketStatus } from '#protocol/vocabulary.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { TicketNotes } from '../../shared/staff/ticket-facts/ticket-notes.js';
import type { Column } from '../../shared/ui/data-table/data-table.js';
import type { AskedVerb } from './ticket-dialog.js';
import type { TicketRow } from './ticket-rows.js';
import { TicketSituation } from './ticket-situation.js';
import { TicketVerbs } from './ticket-verbs.js';
import styles from './tickets-panel.module.css';

/** Columns for a list of one state, or for tickets found in any. */
export function useTicketColumns(
  list: TicketStatus | 'found',
  now: number,
  onAsk: (asked: AskedVerb) => void,
): readonly Column<TicketRow>[] {
  const t = useT('steward');
  const tStaff = useT('staff');
  const format = useFormat();
  const place: Column<TicketRow> = {
    key: 'place',
    head: t('tickets.place'),
    align: 'end',
    cell: (row) => <span className={styles['soft']}>{row.place}</span>,
  };
  const situation: Column<TicketRow> = {
    key: 'situation',
    head: t('tickets.state'),
    cell: (row) => <TicketSituation ticket={row} now={now} named={list === 'found'} />,
  };
  const arrived: Column<TicketRow> = {
    key: 'arrived',
    head: tStaff(list === 'waiting' || list === 'parked' ? 'ticket.waited' : 'ticket.arrived'),
    align: 'end',
    cell: (row) =>
      list === 'waiting' || list === 'parked' ? (
        <span className={styles['nowrap']} title={format.time(row.arrivedAt)}>
          {format.duration(now - row.arrivedAt)}
        </span>
      ) : (
        format.time(row.arrivedAt)
      ),
  };
  return [
    ...(list === 'waiting' ? [place] : []),
    {
      key: 'number',
      head: tStaff('ticket.number'),
      names: true,
      align: 'end',
      cell: (row) => (
        <span title={t('tickets.shortCode', { code: row.shortCode })}>{row.number}</span>
      ),
    },
    {
      key: 'theme',
      head: tStaff('ticket.theme'),
      wide: true,
      cell: (row) => (
        <>
          <ThemeLabel theme={row.theme} /> <TicketNotes ticket={row} now={now} />
        </>
      ),
    },
    {
      key: 'language',
      head: tStaff('ticket.language'),
      cell: (row) => <LanguageTag language={row.language} />,
    },
    arrived,
    ...(list === 'waiting' || list === 'parked' ? [] : [situation]),
    {
      key: 'verbs',
      head: t('tickets.actions'),
      quietHead: true,
      align: 'end',
      cell: (row) => <TicketVerbs ticket={row} now={now} onAsk={onAsk} />,
    },
  ];
}
