import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { SeatKind } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { neighbour } from './neighbour.js';
import styles from './seat-board.module.css';
import type { SeatRow } from './seat-rows.js';
import { countFree } from './seat-rows.js';
import { SeatTile } from './seat-tile.js';

/**
 * All places of one kind. For the keyboard a board is one stop: arrows go from place to place, Enter
 * opens one.
 */
export function SeatBoard(props: {
  kind: SeatKind;
  rows: readonly SeatRow[];
  now: number;
  /** Nothing can be given: the day is closed, or one is being given. */
  resting: boolean;
  onGive: (wanted: { kind: SeatKind; accessible: boolean }) => void;
  onOpen: (id: string) => void;
}) {
  const { kind, rows, now, resting, onGive, onOpen } = props;
  const t = useT('steward');
  const tiles = useRef(new Map<string, HTMLButtonElement>());
  const [reached, setReached] = useState<string>();
  const reachable = rows.some(({ id }) => id === reached) ? reached : rows[0]?.id;
  const free = countFree(rows);
  const titleId = `seats-${kind}`;

  function move(event: KeyboardEvent): void {
    const shown = rows.map(({ id }) => tiles.current.get(id)).filter((tile) => tile !== undefined);
    const from = shown.findIndex((tile) => tile === event.target);
    const to = neighbour(
      shown.map((tile) => tile.getBoundingClientRect()),
      from,
      event.key,
    );
    if (to === from) return;
    event.preventDefault();
    shown[to]?.focus();
  }

  return (
    <section className={styles['panel']} aria-labelledby={titleId}>
      <header className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {t(`seats.title.${kind}`)}
        </h2>
        <p className={styles['count']}>
          <strong>{t('seats.free', { count: free.free, total: free.total })}</strong>{' '}
          {free.accessible > 0 && t('seats.accessibleFree', { count: free.accessibleFree })}
        </p>
        <span className={styles['give']}>
          <Button
            variant="primary"
            disabled={resting || free.free === 0}
            onPress={() => onGive({ kind, accessible: false })}
          >
            {t(`seats.give.${kind}`)}
          </Button>
          {free.accessible > 0 && (
            <Button
              disabled={resting || free.accessibleFree === 0}
              onPress={() => onGive({ kind, accessible: true })}
            >
              {t(`seats.giveAccessible.${kind}`)}
            </Button>
          )}
        </span>
      </header>
      <ul className={styles['tiles']} onKeyDown={move}>
        {rows.map((seat) => (
          <li key={seat.id}>
            <SeatTile
              seat={seat}
              now={now}
              reachable={seat.id === reachable}
              buttonRef={(tile) => {
                if (tile === null) tiles.current.delete(seat.id);
                else tiles.current.set(seat.id, tile);
              }}
              onFocus={() => setReached(seat.id)}
              onOpen={() => onOpen(seat.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
