import type { PhoneView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { News } from '../shared/phone-page/news.js';

/** A call is told beyond the screen, and one that came while the phone slept; a recall is a new one. */
export function Alerts(props: {
  view: PhoneView;
  /** The view is what the server shows now: an old call is told to nobody. */
  current: boolean;
}) {
  const { view, current } = props;
  const { status, number, island } = view;
  const t = useT('ticket');
  return (
    <News
      news={current ? newsOf(view) : undefined}
      title={
        !current
          ? t('title', { number })
          : status === 'called' && island !== undefined
            ? t('titleCalled', { number, island })
            : status === 'waiting' && view.missedUntil !== undefined
              ? t('titleMissed', { number })
              : t('title', { number })
      }
      expected={status === 'waiting' || status === 'parked'}
    />
  );
}

function newsOf({ status, callId, missedUntil }: PhoneView): string | undefined {
  if (status === 'called') return callId;
  return status === 'waiting' && missedUntil !== undefined ? `missed ${missedUntil}` : undefined;
}
