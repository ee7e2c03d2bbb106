import type { BookingRow, StewardSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ActionButton } from '../../../shared/staff/actions/action-button.js';
import { useActions } from '../../../shared/staff/actions/actions.js';
import { Button } from '../../../shared/ui/button/button.js';
import { bookingVerbs } from './booking-verbs.js';
import styles from './bookings.module.css';

/** A booking with its number in the list, by which it is told from the others. */
export interface NumberedBooking extends BookingRow {
  readonly number: number;
}

export type AskedBooking = {
  readonly verb: 'reissue' | 'cancel';
  readonly booking: NumberedBooking;
};

/** What can be done for one booking; what cannot be undone asks first. */
export function BookingActions(props: {
  booking: NumberedBooking;
  session: StewardSession;
  onAsk: (asked: AskedBooking) => void;
}) {
  const { booking, session, onAsk } = props;
  const { bookingId, number } = booking;
  const t = useT('attendance');
  const actions = useActions();
  const scope = bookingScope(bookingId);
  return (
    <span className={styles['verbs']}>
      {bookingVerbs(booking, session).map((verb) => {
        const label = t('verb.onBooking', { verb: t(`verb.${verb}`), number });
        if (verb === 'check-in' || verb === 'undo')
          return (
            <ActionButton
              key="arrival"
              scope={scope}
              aria-label={label}
              intention={
                verb === 'check-in'
                  ? { kind: 'check-in', payload: { key: { bookingId } } }
                  : { kind: 'undo-check-in', payload: { bookingId } }
              }
            >
              {t(`verb.${verb}`)}
            </ActionButton>
          );
        return (
          <Button
            key={verb}
            variant="quiet"
            aria-label={label}
            disabled={actions.underWay(scope) !== undefined}
            onPress={() => onAsk({ verb, booking })}
          >
            {t(`verb.${verb}`)}
          </Button>
        );
      })}
    </span>
  );
}

export function bookingScope(bookingId: string): string {
  return `booking-${bookingId}`;
}
