import type { Ref } from 'react';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { AccessibleMark } from '../marks/accessible-mark.js';
import type { SeatRow } from './seat-rows.js';
import styles from './seat-board.module.css';

/** One place: its number, whether it is free, until when it is not. */
export function SeatTile(props: {
  seat: SeatRow;
  now: number;
  /** The one tile of its board that the Tab key stops at. */
  reachable: boolean;
  buttonRef: Ref<HTMLButtonElement>;
  onFocus: () => void;
  onOpen: () => void;
}) {
  const { seat, now, reachable, buttonRef, onFocus, onOpen } = props;
  const t = useT('steward');
  const format = useFormat();
  const press = usePress(onOpen);
  const { takenAt, until } = seat;
  return (
    <button
      {...press}
      ref={buttonRef}
      type="button"
      className={`${styles['tile']} ${styles[seat.state]}`}
      tabIndex={reachable ? 0 : -1}
      onFocus={onFocus}
    >
      <span className="visually-hidden">{t(`seats.kind.${seat.kind}`)}</span>
      <span className={styles['number']}>{seat.number}</span>
      <span className={styles['state']}>
        {seat.state === 'soon' && until !== undefined
          ? t('seats.left', { time: format.duration(until - now) })
          : t(`seats.state.${takenAt === undefined ? 'free' : 'taken'}`)}
      </span>
      {takenAt !== undefined && until !== undefined && (
        <span className={styles['times']}>
          {t('seats.fromUntil', { from: format.time(takenAt), until: format.time(until) })}
        </span>
      )}
      {seat.accessible && (
        <span className={styles['accessible']}>
          <AccessibleMark />
        </span>
      )}
    </button>
  );
}
