import type { StewardView } from '#protocol/views.js';
import type { TicketStatus } from '#protocol/vocabulary.js';

import { useFormat, useLanguage, useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { TicketNotes } from '../../shared/staff/ticket-facts/ticket-notes.js';
import { waitWords } from '../../shared/staff/waits/wait-words.js';
import type { Column } from '../../shared/ui/data-table/data-table.js';
import type { TicketRow } from './ticket-rows.js';
import { TicketSituation } from './ticket-situation.js';
import { NumberButton } from './number-button.js';
import { TicketVerbs } from './ticket-verbs.js';
import styles from './tickets-panel.module.css';

/** Columns for a list of one state, or for tickets found in any. */
export function useTicketColumns(
  list: TicketStatus | 'found',
  expected: StewardView['expected'],
  now: number,
): readonly Column<TicketRow>[] {
  const t = useT('steward');
  const tStaff = useT('staff');
  const format = useFormat();
  const [language] = useLanguage();
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
        <>
          <span className={styles['nowrap']} title={format.time(row.arrivedAt)}>
            {format.duration(now - row.arrivedAt)}
          </span>
          {expected[row.id] !== undefined && (
            <div className={`${styles['soft']} ${styles['nowrap']}`}>
              {t('tickets.still', { wait: waitWords(expected[row.id], language) })}
            </div>
          )}
        </>
      ) : (
        format.time(row.arrivedAt)
      ),
  };
  return [
    {
      key: 'number',
      head: tStaff('ticket.number'),
      names: true,
      align: 'end',
      cell: (row) => <NumberButton ticket={row} />,
    },
    {
      key: 'theme',
      head: tStaff('ticket.theme'),
      wide: true,
      cell: (row) => (
        <>
          <span className={styles['nowrap']}>
            <ThemeLabel theme={row.theme} /> <LanguageTag language={row.language} />
          </span>{' '}
          <TicketNotes ticket={row} now={now} />
        </>
      ),
    },
    arrived,
    ...(list === 'waiting' || list === 'parked' ? [] : [situation]),
    {
      key: 'verbs',
      head: t('tickets.actions'),
      quietHead: true,
      align: 'end',
      cell: (row) => <TicketVerbs ticket={row} now={now} />,
    },
  ];
}
