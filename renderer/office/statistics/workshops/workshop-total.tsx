import type { WorkshopCounts } from '#protocol/workshops/statistics.js';

import { useT } from '../../../shared/i18n/i18n.js';
import office from '../../office.module.css';
import { Figure } from '../counts/figure.js';
import { MeasureFigure } from './measure-figure.js';
import { MEASURES } from './measures.js';
import styles from './workshop-total.module.css';
import keys from '../counts/figure.module.css';

/** All sessions of the range together, each figure with what it counts. */
export function WorkshopTotal(props: { total: WorkshopCounts }) {
  const { total } = props;
  const t = useT('workshop-figures');
  return (
    <section className={office['panel']} aria-labelledby="workshop-total">
      <h2 id="workshop-total" className={office['panelTitle']}>
        {t('title')}
      </h2>
      <p className={keys['unit']}>{t('unit')}</p>
      <dl className={`${keys['figures']} ${styles['figures']}`}>
        {MEASURES.map((measure) => (
          <Figure key={measure} name={t(`measure.${measure}`)}>
            <MeasureFigure count={total[measure]} />
            <small>{t(`means.${measure}`)}</small>
          </Figure>
        ))}
      </dl>
    </section>
  );
}
