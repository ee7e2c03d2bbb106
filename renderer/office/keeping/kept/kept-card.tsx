import { useId } from 'react';

import type { KeptData } from '#protocol/keeping.js';

import { useFormat, useLanguage, useT } from '../../../shared/i18n/i18n.js';
import office from '../../office.module.css';
import { byteSize } from '../files/byte-size.js';
import styles from './kept.module.css';
import { nextGoing } from './next-going.js';

/** One kind of data in plain words: what it is, what is in it and what never is, and what there is now. */
export function KeptCard(props: { data: KeptData; now: number }) {
  const { data, now } = props;
  const t = useT('keeping');
  const format = useFormat();
  const [language] = useLanguage();
  const id = useId();
  const { kind, count, oldest, bytes } = data;
  const going = nextGoing(data, now);
  return (
    <section className={`${office['panel']} ${styles['card']}`} aria-labelledby={id}>
      <h3 id={id} className={styles['name']}>
        {t(`kind.${kind}.name`)}
      </h3>
      <p>{t(`kind.${kind}.what`)}</p>
      <dl className={styles['content']}>
        <div>
          <dt>{t('kept.in')}</dt>
          <dd>{t(`kind.${kind}.in`)}</dd>
        </div>
        <div>
          <dt>{t('kept.never')}</dt>
          <dd>{t(`kind.${kind}.never`)}</dd>
        </div>
      </dl>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('kept.count')}</dt>
          <dd>{t(`kind.${kind}.count`, { count, number: format.number(count) })}</dd>
        </div>
        <div>
          <dt>{t('kept.oldest')}</dt>
          <dd>{oldest === undefined ? t('kept.none') : format.day(oldest)}</dd>
        </div>
        <div>
          <dt>{t('kept.nextGoes')}</dt>
          <dd>
            {going.kind === 'nothing-there' && t('kept.none')}
            {going.kind === 'stays' && t('kept.stays')}
            {going.kind === 'not-known' && t('kept.unknown')}
            {going.kind === 'any-moment' && t('kept.now')}
            {going.kind === 'at' && format.moment(going.ms)}
          </dd>
        </div>
        <div>
          <dt>{t('kept.size')}</dt>
          <dd>{byteSize(bytes, language)}</dd>
        </div>
      </dl>
    </section>
  );
}
