import { useState } from 'react';

import { useFormat, useLanguage, useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { NumberBadge } from '../../shared/ui/number-badge/number-badge.js';
import { NoPaper } from '../../shared/staff/papers/no-paper.js';
import { PaperLanguage } from '../../shared/staff/papers/paper-language.js';
import { useDeskPrint } from '../../shared/staff/use-desk-print.js';
import styles from './seat-dialog.module.css';
import type { GivenSeat } from './use-give-seat.js';

/**
 * The place and its code, to tell the visitor or to give on paper. The code is shown here only, and
 * gone with it.
 */
export function SeatGiven(props: { seat: GivenSeat; timeZone: string; onClose: () => void }) {
  const { seat, timeZone, onClose } = props;
  const { kind, number, until, code } = seat;
  const t = useT('steward');
  const format = useFormat();
  const [desk] = useLanguage();
  const [language, setLanguage] = useState(desk);
  const { print, printing, failed } = useDeskPrint();
  return (
    <Dialog
      title={t(`seats.name.${kind}`, { number })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('seats.told')}
          </Button>
          <Button
            resting={printing}
            onPress={() =>
              print({ kind: 'seat', language, seat: kind, number, until, code, timeZone })
            }
          >
            {t('paper.print')}
          </Button>
          <ActionButton
            scope={`seat-${kind}-${String(number)}`}
            variant="quiet"
            intention={{ kind: 'free-seat', payload: { kind, number } }}
            done={t('done.seatFreed', { seat: t(`seats.name.${kind}`, { number }) })}
            onDone={onClose}
          >
            {t('seats.takeBack')}
          </ActionButton>
        </>
      }
    >
      <div className={styles['given']}>
        <NumberBadge value={number} size="large" />
        <p>{t('seats.givenUntil', { time: format.time(until) })}</p>
        <p>
          {t('seats.code')} <strong className={styles['code']}>{inTwo(code)}</strong>
        </p>
      </div>
      <p className={styles['soft']}>{t('seats.codeUse')}</p>
      <PaperLanguage language={language} onChange={setLanguage} />
      {failed && <NoPaper />}
    </Dialog>
  );
}

/** Six signs are told and heard better three by three. */
function inTwo(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
