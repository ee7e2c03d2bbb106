import type { ReactNode } from 'react';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { AccessibleMark } from '../marks/accessible-mark.js';
import styles from './seat-dialog.module.css';
import type { SeatRow } from './seat-rows.js';
import type { WantedSeat } from './use-give-seat.js';

/** How much more time one touch gives, minutes. */
const MORE = [15, 30, 60] as const;

/** One place: given while it is free; more time or its end while it is taken. */
export function SeatDialog(props: {
  seat: SeatRow;
  now: number;
  resting: boolean;
  onGive: (wanted: WantedSeat) => void;
  onClose: () => void;
}) {
  const { seat, now, resting, onGive, onClose } = props;
  const { kind, number, accessible, takenAt, until } = seat;
  const t = useT('steward');
  const tStaff = useT('staff');
  const format = useFormat();
  const name = t(`seats.name.${kind}`, { number });
  const scope = `seat-${seat.id}`;
  const taken = takenAt !== undefined && until !== undefined;
  return (
    <Dialog
      title={`${name} · ${t(`seats.state.${taken ? 'taken' : 'free'}`)}`}
      onClose={onClose}
      actions={
        <>
          {taken ? (
            <ActionButton
              scope={scope}
              variant="danger"
              intention={{ kind: 'free-seat', payload: { kind, number } }}
              done={t('done.seatFreed', { seat: name })}
              onDone={onClose}
            >
              {t('seats.end')}
            </ActionButton>
          ) : (
            <Button
              variant="primary"
              autoFocus
              disabled={resting}
              onPress={() => onGive({ kind, number, accessible: false })}
            >
              {t('seats.giveThis')}
            </Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            {tStaff('action.close')}
          </Button>
        </>
      }
    >
      {accessible && (
        <p>
          <AccessibleMark />
        </p>
      )}
      {taken ? (
        <>
          <dl className={styles['facts']}>
            <Fact name={t('seats.since')}>{format.time(takenAt)}</Fact>
            <Fact name={t('seats.until')}>
              {format.time(until)} · {t('seats.left', { time: format.duration(until - now) })}
            </Fact>
            {seat.channel !== undefined && (
              <Fact name={t('seats.taken')}>{t(`seats.channel.${seat.channel}`)}</Fact>
            )}
          </dl>
          <div className={styles['more']} role="group" aria-label={t('seats.more')}>
            <span aria-hidden="true">{t('seats.more')}</span>
            {MORE.map((minutes) => (
              <ActionButton
                key={minutes}
                scope={scope}
                intention={{ kind: 'extend-seat', payload: { kind, number, minutes } }}
                done={t('done.seatExtended', { seat: name, minutes })}
              >
                {t('seats.minutes', { minutes })}
              </ActionButton>
            ))}
          </div>
        </>
      ) : (
        <p>{t('seats.freeText')}</p>
      )}
    </Dialog>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
