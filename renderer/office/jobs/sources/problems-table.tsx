import type { RowProblem } from '#protocol/jobs/harvest.js';
import type { LibrarySource } from '#protocol/jobs/library.js';

import { tIn, useFormat, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import { ScrollArea } from '../../../shared/ui/scroll-area/scroll-area.js';
import office from '../../office.module.css';
import { download } from '../../save-file.js';
import styles from '../jobs.module.css';
import { problemsCsv } from './problems-csv.js';

interface Numbered extends RowProblem {
  readonly index: number;
}

/** The first rows that one import left out, each with its reason. */
export function ProblemsTable(props: { source: LibrarySource }) {
  const { source } = props;
  const { problems } = source;
  const t = useT('office');
  const format = useFormat();
  const what = t(`jobs.format.${source.format}`);
  const columns: readonly Column<Numbered>[] = [
    { key: 'file', head: t('jobs.problems.file'), cell: ({ file }) => file },
    {
      key: 'row',
      head: t('jobs.problems.row'),
      align: 'end',
      cell: ({ row }) => (row === undefined ? t('jobs.problems.whole') : format.number(row)),
    },
    {
      key: 'reason',
      head: t('jobs.problems.reason'),
      cell: ({ reason }) => t(`jobs.reason.${reason}`),
    },
    {
      key: 'what',
      head: t('jobs.problems.what'),
      wide: true,
      cell: ({ what: piece }) => <span className={styles['where']}>{piece}</span>,
    },
  ];
  const save = () =>
    download(
      `${source.format}-${source.importId}.csv`,
      problemsCsv(problems, (language, word) => tIn(language, 'office')(`jobs.${word}`)),
    );
  return (
    <section className={styles['problems']} aria-labelledby="jobs-problems">
      <div className={styles['head']}>
        <div>
          <h3 id="jobs-problems">{t('jobs.problems.title', { what })}</h3>
          <p className={office['soft']}>
            {t('jobs.problems.first', {
              count: source.leftOut,
              shown: format.number(problems.length),
            })}
          </p>
        </div>
        <Button onPress={save}>{t('jobs.problems.csv')}</Button>
      </div>
      <ScrollArea
        label={t('jobs.problems.title', { what })}
        className={`${office['table']} ${styles['rows']}`}
      >
        <DataTable
          caption={t('jobs.problems.title', { what })}
          columns={columns}
          rows={problems.map((problem, index) => ({ ...problem, index }))}
          keyOf={({ index }) => String(index)}
        />
      </ScrollArea>
    </section>
  );
}
