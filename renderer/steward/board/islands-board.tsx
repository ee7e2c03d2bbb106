import { useState } from 'react';

import type { StewardIsland, StewardView } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { IslandDialog } from './island-dialog.js';
import styles from './islands-board.module.css';

/** Every island: who is there, what goes on, since when. Touching one opens what can be done. */
export function IslandsBoard(props: { view: StewardView; now: number }) {
  const { view, now } = props;
  const t = useT('steward');
  const [open, setOpen] = useState<number>();
  const islands = Object.entries(view.islands).map(([number, island]) => ({
    number: Number(number),
    island,
  }));
  const busy = islands.filter(({ island }) => island.state !== 'closed').length;
  const opened = open === undefined ? undefined : view.islands[String(open)];
  return (
    <section className={styles['panel']} aria-labelledby="islands-title">
      <header className={styles['head']}>
        <h2 id="islands-title" className={styles['title']}>
          {t('islands.title')}
        </h2>
        <span>{t('islands.summary', { busy, total: islands.length })}</span>
      </header>
      <ul className={styles['tiles']}>
        {islands.map(({ number, island }) => (
          <li key={number}>
            <Tile number={number} island={island} now={now} onOpen={() => setOpen(number)} />
          </li>
        ))}
      </ul>
      {open !== undefined && opened !== undefined && (
        <IslandDialog
          number={open}
          island={opened}
          tickets={view.tickets}
          now={now}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function Tile(props: { number: number; island: StewardIsland; now: number; onOpen: () => void }) {
  const { number, island, now, onOpen } = props;
  const t = useT('steward');
  const tStaff = useT('staff');
  const format = useFormat();
  const press = usePress(onOpen);
  const state = tStaff(`islandState.${island.state}`);
  return (
    <button
      {...press}
      type="button"
      className={`${styles['tile']} ${styles[island.state]}`}
      title={t('islands.open', { island: number, state })}
    >
      <span className={styles['number']}>{number}</span>
      <span className={styles['state']}>{state}</span>
      {island.number !== undefined && (
        <strong className={styles['ticket']}>
          {tStaff('ticket.number')} {island.number}
        </strong>
      )}
      <span className={styles['who']}>{island.staffCode}</span>
      <span className={styles['since']}>
        {island.since !== undefined && format.duration(now - island.since)}
      </span>
    </button>
  );
}
