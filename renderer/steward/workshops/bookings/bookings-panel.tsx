import { useState } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { ScrollArea } from '../../../shared/ui/scroll-area/scroll-area.js';
import { CancelBooking } from '../dialogs/cancel-booking.js';
import { ReissueDialog } from '../dialogs/reissue-dialog.js';
import type { IssuedBooking } from '../../../shared/staff/booking-issued/issued-booking.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import type { AskedBooking, NumberedBooking } from './booking-actions.js';
import { useBookingColumns } from './booking-columns.js';
import styles from './bookings.module.css';
import { useBookings } from './use-bookings.js';

/** Who signed up for a session, in that order. */
export function BookingsPanel(props: {
  live: Pick<Live<'steward'>, 'query' | 'subscribe' | 'getState'>;
  workshop: StewardWorkshop;
  timeZone: string;
  onIssued: (issued: IssuedBooking) => void;
}) {
  const { live, workshop, timeZone, onIssued } = props;
  const { sessionId, session } = workshop;
  const t = useT('attendance');
  const refusalText = useRefusalText();
  const { rows, refusal, again } = useBookings(live, sessionId, session.revision);
  const [asked, setAsked] = useState<AskedBooking>();
  const columns = useBookingColumns(session, timeZone, setAsked);
  const numbered = rows?.map((row, place): NumberedBooking => ({ ...row, number: place + 1 }));
  const given = rows?.filter(({ status }) => status === 'released') ?? [];
  const close = () => setAsked(undefined);
  return (
    <>
      {refusal !== undefined && (
        <div className={styles['stale']}>
          <Notice kind="alert">
            {t('bookings.stale')} {refusalText(refusal)}
          </Notice>
          <Button onPress={again}>{t('bookings.again')}</Button>
        </div>
      )}
      {given.length > 0 && (
        <div className={styles['given']}>
          <Notice kind="info">
            {t('bookings.given', {
              count: given.reduce((people, { places }) => people + places, 0),
            })}{' '}
            {t(session.left > 0 ? 'bookings.givenFree' : 'bookings.givenNone')}
          </Notice>
        </div>
      )}
      {numbered === undefined ? (
        refusal === undefined && <p className={styles['none']}>{t('bookings.loading')}</p>
      ) : (
        <ScrollArea label={t('bookings.title')} className={styles['rows'] ?? ''}>
          <DataTable
            caption={t('bookings.title')}
            columns={columns}
            rows={numbered}
            keyOf={({ bookingId }) => bookingId}
            empty={t('bookings.none')}
            toneOf={toneOf}
          />
        </ScrollArea>
      )}
      {asked?.verb === 'cancel' && (
        <CancelBooking
          booking={asked.booking}
          session={session}
          timeZone={timeZone}
          onClose={close}
        />
      )}
      {asked?.verb === 'reissue' && (
        <ReissueDialog
          booking={asked.booking}
          sessionId={sessionId}
          timeZone={timeZone}
          onIssued={onIssued}
          onClose={close}
        />
      )}
    </>
  );
}

function toneOf({ status, arrivedAt }: NumberedBooking): 'plain' | 'soft' | 'head' {
  if (status === 'cancelled' || status === 'absent') return 'soft';
  return status === 'waiting' && arrivedAt !== undefined ? 'head' : 'plain';
}
