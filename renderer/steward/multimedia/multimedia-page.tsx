import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';
import { SEAT_KINDS } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { HelpLog } from './help-log.js';
import styles from './multimedia-page.module.css';
import { SeatBoard } from './seat-board.js';
import { SeatDialog } from './seat-dialog.js';
import { SeatGiven } from './seat-given.js';
import { seatRows } from './seat-rows.js';
import { useGiveSeat } from './use-give-seat.js';
import type { WantedSeat } from './use-give-seat.js';

/** The documentary and digital space: who sits where, and what help was given. */
export function MultimediaPage(props: {
  view: Pick<StewardView, 'day' | 'seats' | 'help' | 'timeZone'>;
  now: number;
}) {
  const { view, now } = props;
  const t = useT('steward');
  const { given, busy, give, forget } = useGiveSeat();
  const [open, setOpen] = useState<string>();
  const resting = busy || view.day === 'closed';
  const boards = SEAT_KINDS.map((kind) => ({ kind, rows: seatRows(view.seats, kind, now) })).filter(
    ({ rows }) => rows.length > 0,
  );
  const opened = boards.flatMap(({ rows }) => rows).find(({ id }) => id === open);

  function giveOne(wanted: WantedSeat): void {
    void give(wanted).then(() => setOpen(undefined));
  }

  return (
    <div className={styles['page']}>
      <div className={styles['boards']}>
        {boards.length === 0 && <p className={styles['none']}>{t('seats.none')}</p>}
        {boards.map(({ kind, rows }) => (
          <SeatBoard
            key={kind}
            kind={kind}
            rows={rows}
            now={now}
            resting={resting}
            onGive={giveOne}
            onOpen={setOpen}
          />
        ))}
      </div>
      <HelpLog help={view.help} day={view.day} />
      {opened !== undefined && (
        <SeatDialog
          seat={opened}
          now={now}
          resting={resting}
          onGive={giveOne}
          onClose={() => setOpen(undefined)}
        />
      )}
      {given !== undefined && <SeatGiven seat={given} timeZone={view.timeZone} onClose={forget} />}
    </div>
  );
}
