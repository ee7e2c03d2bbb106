import { useState } from 'react';

import type { BookingView } from '#protocol/workshops/views.js';

import { useT } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { useLive, useLost, useNow } from '../shared/live/use-live.js';
import type { Look } from '../shared/phone-page/phone-app.js';
import { PhonePage, PhoneSentence } from '../shared/phone-page/phone-page.js';
import { SecondYes } from '../shared/phone-page/second-yes.js';
import type { BookingAddress } from '../shared/ticket-address/booking-address.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { BookingAlerts } from './booking-alerts.js';
import { BookingFacts } from './booking-facts.js';
import { bookingState } from './booking-state.js';
import { Status } from './status.js';

/** A phone that changes cell is gone for a moment; longer than this it says so, ms. */
const GRACE = 2_500;
/** The session's hours strike by themselves, ms. */
const LOOK_EVERY = 5_000;

export function BookingPage(props: { live: Live<'booking'>; address: BookingAddress; look: Look }) {
  const { live, address, look } = props;
  const t = useT('booking');
  const state = useLive(live);
  const lost = useLost(state, GRACE) && state.status !== 'refused';
  const view = 'view' in state ? state.view : undefined;
  const [cancelling, setCancelling] = useState(false);
  return (
    <PhonePage
      look={look}
      foot={
        view?.mayCancel === true && <Cancel live={live} lost={lost} onCancelling={setCancelling} />
      }
    >
      {lost && (
        <Notice kind="alert">{view === undefined ? t('noServer') : t('notUpToDate')}</Notice>
      )}
      {state.status === 'refused' && (
        <PhoneSentence
          title={t(`refused.${refusedText(state.refusal.code)}.title`)}
          text={t(`refused.${refusedText(state.refusal.code)}.text`)}
        />
      )}
      {view === undefined && state.status !== 'refused' && !lost && <p>{t('connecting')}</p>}
      {view !== undefined && (
        <Booking live={live} view={view} address={address} cancelling={cancelling} />
      )}
    </PhonePage>
  );
}

function Booking(props: {
  live: Live<'booking'>;
  view: BookingView;
  address: BookingAddress;
  cancelling: boolean;
}) {
  const { live, view, address, cancelling } = props;
  const state = bookingState(view, useNow(live, LOOK_EVERY));
  return (
    <>
      <Status view={view} state={state} />
      <BookingAlerts view={view} state={state} cancelling={cancelling} />
      <BookingFacts view={view} state={state} address={address} />
    </>
  );
}

/** A seat that was given back cannot be had again. */
function Cancel(props: {
  live: Live<'booking'>;
  lost: boolean;
  /** Whether the booking is being given back from here. */
  onCancelling: (cancelling: boolean) => void;
}) {
  const { live, lost, onCancelling } = props;
  const t = useT('booking');
  return (
    <SecondYes
      words={{
        offer: t('cancel.offer'),
        question: t('cancel.question'),
        consequence: t('cancel.consequence'),
        stay: t('cancel.stay'),
        confirm: t('cancel.confirm'),
        failed: t('cancel.failed'),
        lost: t('cancel.lost'),
      }}
      lost={lost}
      onYes={async (signal) => {
        onCancelling(true);
        const answer = await live.send('cancel-own-booking', {}, { signal });
        if (!answer.ok) onCancelling(false);
        return answer;
      }}
    />
  );
}

function refusedText(code: string): 'unknown' | 'outdated' | 'other' {
  if (code === 'booking-unknown') return 'unknown';
  return code === 'protocol-too-old' ? 'outdated' : 'other';
}
