import { useT } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { SecondYes } from '../shared/phone-page/second-yes.js';

/** Leaving the queue takes a second yes: a number given back cannot be had again. */
export function Leave(props: { live: Live<'phone'>; lost: boolean }) {
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
        lost: t('leave.lost'),
      }}
      lost={props.lost}
      onYes={(signal) => props.live.send('leave-queue', {}, { signal })}
    />
  );
}
