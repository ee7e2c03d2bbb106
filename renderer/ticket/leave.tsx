import { useT } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { SecondYes } from '../shared/phone-page/second-yes.js';

/** Leaving the queue takes a second yes: a number given back cannot be had again. */
export function Leave(props: { live: Live<'phone'> }) {
  const t = useT('ticket');
  return (
    <SecondYes
      words={{
        offer: t('leave.offer'),
        question: t('leave.question'),
        consequence: t('leave.consequence'),
        stay: t('leave.stay'),
        confirm: t('leave.confirm'),
        failed: t('leave.failed'),
      }}
      onYes={() => props.live.send('leave-queue', {})}
    />
  );
}
