import { useState } from 'react';

import { newTicketKeys } from '#protocol/ticket-keys.js';
import { MOST_IN_GROUP } from '#protocol/workshops/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { fillRandom } from '../../../shared/live/random.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import type { IssuedBooking } from '../../../shared/staff/booking-issued/issued-booking.js';
import { wholeNumber } from './whole-number.js';

const LEAST = 2;

/** A class or another group: so many seats at once under one code. Nobody is named. */
export function GroupDialog(props: {
  workshop: StewardWorkshop;
  onIssued: (issued: IssuedBooking) => void;
  onClose: () => void;
}) {
  const { workshop, onIssued, onClose } = props;
  const { sessionId, session } = workshop;
  const t = useT('attendance');
  const [text, setText] = useState('');
  const [looked, setLooked] = useState(false);
  const [keys] = useState(() => newTicketKeys(fillRandom));
  const { secret, shortCode: code } = keys;
  const places = wholeNumber(text, LEAST, MOST_IN_GROUP);
  return (
    <ActionDialog
      title={t('group.title')}
      scope={`group-${sessionId}`}
      intention={
        places === undefined
          ? undefined
          : { kind: 'sign-up-group', payload: { sessionId, places, secret, code } }
      }
      confirm={t('group.confirm')}
      onIncomplete={() => setLooked(true)}
      onDone={() =>
        places !== undefined && onIssued({ sessionId, secret, code, places, why: 'signed-up' })
      }
      onClose={onClose}
    >
      <p>{t('group.text')}</p>
      <FormField
        label={t('group.places')}
        value={text}
        onValue={setText}
        width="short"
        inputMode="numeric"
        hint={t('group.left', { count: session.left })}
        error={
          looked && places === undefined
            ? t('group.error', { least: LEAST, most: MOST_IN_GROUP })
            : undefined
        }
      />
    </ActionDialog>
  );
}
