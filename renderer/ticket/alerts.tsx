import type { PhoneView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { News } from '../shared/phone-page/news.js';

/** A call is told beyond the screen; a recall is a new one. */
export function Alerts(props: { view: PhoneView }) {
  const { status, callId, number, island } = props.view;
  const t = useT('ticket');
  const called = status === 'called';
  return (
    <News
      news={called ? callId : undefined}
      title={
        called && island !== undefined
          ? t('titleCalled', { number, island })
          : t('title', { number })
      }
      expected={status === 'waiting' || status === 'parked'}
      words={{ soundTurnOn: t('soundTurnOn'), soundOn: t('soundOn') }}
    />
  );
}
