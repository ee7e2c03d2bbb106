import type { LibrarySource } from '#protocol/jobs/library.js';
import type { ImportFormat } from '#protocol/jobs/vocabulary.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import styles from '../jobs.module.css';
import { bringsOf } from './brings-of.js';

/** What can be imported, what for, and where to get it; unfolded as long as nothing is there. */
export function SourcesGuide(props: { sources: readonly LibrarySource[] }) {
  const { sources } = props;
  const t = useT('office');
  const there = new Set(sources.map(({ format }) => format));
  const columns: readonly Column<ImportFormat>[] = [
    {
      key: 'source',
      head: t('jobs.guide.source'),
      names: true,
      cell: (format) => (
        <>
          {t(`jobs.format.${format}`)}
          {there.has(format) && (
            <span className={styles['there']}>
              <span aria-hidden="true">✓ </span>
              {t('jobs.guide.there')}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'brings',
      head: t('jobs.guide.brings'),
      wide: true,
      cell: (format) => (
        <>
          {t(`jobs.brings.${bringsOf(format)}`)}
          <span className={styles['from']}>
            {t('jobs.guide.where', { where: t(`jobs.where.${format}`) })}
          </span>
        </>
      ),
    },
  ];
  return (
    <section className={office['panel']} aria-label={t('jobs.guide.title')}>
      <details className={styles['guide']} open={sources.length === 0}>
        <summary>{t('jobs.guide.title')}</summary>
        <p className={office['note']}>{t('jobs.guide.text')}</p>
        <div className={office['table']}>
          <DataTable
            caption={t('jobs.guide.title')}
            columns={columns}
            rows={IMPORT_FORMATS}
            keyOf={(format) => format}
          />
        </div>
      </details>
    </section>
  );
}
