import { useMemo, useState } from 'react';

import type { AdvisorView, OwnIsland } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { TicketNotes } from '../../shared/staff/ticket-facts/ticket-notes.js';
import type { Column } from '../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../shared/ui/data-table/data-table.js';
import { ScrollArea } from '../../shared/ui/scroll-area/scroll-area.js';
import { Segmented } from '../../shared/ui/segmented/segmented.js';
import { KeyCap, useKeyOf } from '../keys/keys-context.js';
import styles from './queue-panel.module.css';
import type { QueueRow } from './queue-rows.js';
import { queueRows } from './queue-rows.js';

/** Who waits and who was put aside, one by one, to call or to bring back a given ticket. */
export function QueuePanel(props: {
  queue: AdvisorView['queue'];
  own: OwnIsland;
  now: number;
  onFind: () => void;
}) {
  const { queue, own, now, onFind } = props;
  const t = useT('advisor');
  const tStaff = useT('staff');
  const keyOf = useKeyOf();
  const [list, setList] = useState<'waiting' | 'parked'>('waiting');
  const [onlyMine, setOnlyMine] = useState(true);
  const rows = useMemo(() => queueRows(queue, own), [queue, own]);
  const shown =
    list === 'waiting' && onlyMine ? rows.waiting.filter((row) => row.mine) : rows[list];
  const columns = useColumns(list, own, now);
  const empty =
    list === 'parked'
      ? t('queue.emptyParked')
      : t(onlyMine ? 'queue.emptyMine' : 'queue.emptyWaiting');
  return (
    <section className={styles['panel']} aria-label={t('queue.title')}>
      <div className={styles['head']}>
        <Segmented
          label={t('queue.title')}
          segments={(['waiting', 'parked'] as const).map((each) => ({
            value: each,
            label: tStaff(`state.${each}`),
            count: rows[each].length,
          }))}
          value={list}
          onValue={setList}
        />
        {list === 'waiting' && (
          <label className={styles['only']}>
            <input
              type="checkbox"
              checked={onlyMine}
              onChange={(event) => setOnlyMine(event.target.checked)}
            />
            {t('queue.onlyMine')}
          </label>
        )}
        <Button variant="quiet" onPress={onFind} {...keyOf('find')}>
          {t('find.open')}
          <KeyCap of="find" />
        </Button>
      </div>
      <ScrollArea label={t('queue.title')} className={styles['rows'] ?? ''}>
        <DataTable
          caption={tStaff(`state.${list}`)}
          columns={columns}
          rows={shown}
          keyOf={(row) => row.id}
          empty={empty}
          toneOf={(row) => (row.mine ? 'plain' : 'soft')}
        />
      </ScrollArea>
    </section>
  );
}

function useColumns(
  list: 'waiting' | 'parked',
  own: OwnIsland,
  now: number,
): readonly Column<QueueRow>[] {
  const t = useT('advisor');
  const tStaff = useT('staff');
  const verb = (row: QueueRow) =>
    list === 'waiting' ? (
      <ActionButton
        scope="island"
        disabled={own.state !== 'free'}
        aria-label={t('queue.callThisNumber', { number: row.number })}
        intention={{ kind: 'call-ticket', payload: { island: own.island, ticketId: row.id } }}
      >
        {t('queue.callThis')}
      </ActionButton>
    ) : (
      <ActionButton
        scope={row.id}
        aria-label={t('queue.returnNumber', { number: row.number })}
        intention={{ kind: 'return-ticket', payload: { ticketId: row.id } }}
        done={t('done.returned')}
      >
        {t('queue.return')}
      </ActionButton>
    );
  return [
    {
      key: 'number',
      head: tStaff('ticket.number'),
      names: true,
      align: 'end',
      cell: (row) => row.number,
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
    {
      key: 'arrived',
      head: tStaff('ticket.waited'),
      align: 'end',
      cell: (row) => <Waited row={row} now={now} />,
    },
    { key: 'verb', head: t('queue.callThis'), quietHead: true, align: 'end', cell: verb },
  ];
}

/** How long somebody has waited; of one that a colleague passed on, how long the interview has run. */
function Waited(props: { row: QueueRow; now: number }) {
  const { row, now } = props;
  const t = useT('advisor');
  const format = useFormat();
  if (row.transferred && row.interviewSince !== undefined) {
    return t('queue.interview', { duration: format.duration(now - row.interviewSince) });
  }
  return <span title={format.time(row.arrivedAt)}>{format.duration(now - row.arrivedAt)}</span>;
}
