import type { PhoneView } from '#protocol/views.js';
import type { WaitRange } from '#protocol/waiting.js';

import { useFormat, useT } from '../shared/i18n/i18n.js';
import { Pictogram } from '../shared/ui/pictogram/pictogram.js';
import { WaitText } from '../shared/waits/wait-text.js';
import styles from './status.module.css';

/** What happens with the number now, and what to do. How long it may take still is not read out at each change. */
export function Status(props: { view: PhoneView }) {
  const { view } = props;
  const missed = view.missedUntil !== undefined;
  return (
    <>
      <section className={styles['status']} role="status">
        <What view={view} />
      </section>
      {view.status === 'waiting' && !missed && <Wait range={view.wait} />}
    </>
  );
}

function Wait(props: { range: WaitRange | undefined }) {
  return (
    <p className={styles['wait']}>
      <Pictogram name="clock" />
      <WaitText range={props.range} />
    </p>
  );
}

export function TicketNumber(props: { number: number }) {
  const t = useT('ticket');
  return (
    <h1 className={styles['number']}>
      <span className={styles['label']}>{t('number')}</span>{' '}
      <span className={styles['digits']}>{props.number}</span>
    </h1>
  );
}

function What(props: { view: PhoneView }) {
  const { view } = props;
  const t = useT('ticket');
  const format = useFormat();
  switch (view.status) {
    case 'waiting':
      if (view.missedUntil !== undefined)
        return <Missed calledAt={view.calledAt} until={view.missedUntil} />;
      return (
        <>
          <p className={styles['ahead']}>
            <Pictogram name="people" />
            {t('ahead', { count: view.ahead ?? 0 })}
          </p>
          <p>{view.ahead === 0 ? t('waitingNext') : t('waiting')}</p>
        </>
      );
    case 'called':
      return (
        <>
          <p className={styles['turn']}>{t('yourTurn')}</p>
          <Island island={view.island} />
          <p>{t('goThere')}</p>
        </>
      );
    case 'serving':
      return (
        <>
          <p className={styles['turn']}>{t('serving')}</p>
          <Island island={view.island} />
        </>
      );
    case 'parked':
      return (
        <>
          <p className={styles['turn']}>{t('parked')}</p>
          <p>{t('parkedText')}</p>
        </>
      );
    case 'closed':
      return (
        <>
          <p className={styles['turn']}>
            {view.calledAt === undefined
              ? t(`closed.${view.outcome ?? 'served'}.title`)
              : t('missed.title', { time: format.time(view.calledAt) })}
          </p>
          <p>{t(`closed.${view.outcome ?? 'served'}.text`)}</p>
        </>
      );
  }
}

/** It was called while nobody looked, and is not lost yet. Times in ms since 1970. */
function Missed(props: { calledAt: number | undefined; until: number }) {
  const t = useT('ticket');
  const format = useFormat();
  return (
    <>
      <p className={styles['turn']}>
        {props.calledAt === undefined
          ? t('closed.no-show.title')
          : t('missed.title', { time: format.time(props.calledAt) })}
      </p>
      <p className={styles['hurry']}>{t('missed.text', { until: format.time(props.until) })}</p>
    </>
  );
}

function Island(props: { island: number | undefined }) {
  const t = useT('ticket');
  if (props.island === undefined) return null;
  return (
    <p className={styles['island']}>
      <span className={styles['islandWord']}>
        <Pictogram name="island" />
        {t('island')}
      </span>{' '}
      <span className={styles['islandNumber']}>{props.island}</span>
    </p>
  );
}
