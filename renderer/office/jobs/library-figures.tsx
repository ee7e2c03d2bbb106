import type { JobsLibrary } from '#protocol/jobs/library.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import office from '../office.module.css';
import styles from './jobs.module.css';

const MEGABYTE = 1_000_000;

/** How much the directory holds, and the way to add to it. */
export function LibraryFigures(props: {
  library: JobsLibrary;
  /** Something is being imported: no second one. */
  resting: boolean;
  onImport: () => void;
}) {
  const { library, resting, onImport } = props;
  const t = useT('office');
  const format = useFormat();
  const size = format.number(Math.round((library.bytes / MEGABYTE) * 10) / 10);
  const figures = [
    [t('jobs.occupations'), format.number(library.occupations)],
    [t('jobs.builtIn'), format.number(library.builtIn)],
    [t('jobs.offers'), format.number(library.offers)],
    [t('jobs.size'), t('jobs.megabytes', { size })],
  ] as const;
  return (
    <section className={office['panel']} aria-labelledby="jobs-title">
      <div className={office['bar']}>
        <div>
          <h2 id="jobs-title" className={styles['title']}>
            {t('jobs.title')}
          </h2>
          <p className={office['soft']}>{t('jobs.intro')}</p>
        </div>
        <span className={office['gap']} />
        <Button variant="primary" resting={resting} onPress={onImport}>
          {t('jobs.import.button')}
        </Button>
      </div>
      <dl className={styles['figures']}>
        {figures.map(([name, value]) => (
          <div key={name} className={styles['figure']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
