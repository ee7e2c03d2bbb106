import type { PhoneView } from '#protocol/views.js';

import { useFormat, useT } from '../shared/i18n/i18n.js';
import styles from './status.module.css';

/**
 * What was so when the phone heard of it last, and said to be of then: a call that may be over by now is no
 * call, and how many come before is known by nobody.
 */
export function LastNews(props: { view: PhoneView; heardAt: number | undefined }) {
  const { view, heardAt } = props;
  const t = useT('ticket');
  const format = useFormat();
  if (heardAt === undefined) return null;
  return (
    <section className={styles['old']}>
      <p>{t('lastNews', { time: format.time(heardAt) })}</p>
      <p className={styles['oldWords']}>
        <Was view={view} />
      </p>
    </section>
  );
}

function Was({ view }: { view: PhoneView }) {
  const t = useT('ticket');
  switch (view.status) {
    case 'waiting':
      return t('ahead', { count: view.ahead ?? 0 });
    case 'called':
      return view.island === undefined
        ? t('closed.no-show.title')
        : t('wasCalled', { island: view.island });
    case 'serving':
      return t('serving');
    case 'parked':
      return t('parked');
    case 'closed':
      return t(`closed.${view.outcome ?? 'served'}.title`);
  }
}
