import type { PhoneView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { Pictogram } from '../shared/ui/pictogram/pictogram.js';
import styles from './status.module.css';

/** The number, what happens with it now, and what to do. */
export function Status(props: { view: PhoneView }) {
  const { view } = props;
  return (
    <>
      <TicketNumber number={view.number} />
      <section className={styles['status']} role="status">
        <What view={view} />
      </section>
    </>
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
  switch (view.status) {
    case 'waiting':
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
          <p className={styles['turn']}>{t(`closed.${view.outcome ?? 'served'}.title`)}</p>
          <p>{t(`closed.${view.outcome ?? 'served'}.text`)}</p>
        </>
      );
  }
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
