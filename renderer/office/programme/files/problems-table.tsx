import type { ImportProblem } from '#protocol/workshops/programme-import.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import { ScrollArea } from '../../../shared/ui/scroll-area/scroll-area.js';
import styles from './files.module.css';
import { isOfFile } from './import-report.js';

/** Rows of this table: who has more problems than this mends the first ones and looks again. */
const MOST_SHOWN = 200;

interface Numbered extends ImportProblem {
  readonly index: number;
}

/** What is wrong with a file: where, why, and what stands there. */
export function ProblemsTable(props: { problems: readonly ImportProblem[] }) {
  const { problems } = props;
  const t = useT('programme-files');
  const format = useFormat();
  const refusalText = useRefusalText();
  const title = t('problems.title', { count: problems.length });
  const why = ({ code, detail }: ImportProblem) =>
    isOfFile(code) ? t(`problem.${code}`) : refusalText({ code, detail: written(detail) });
  const written = (detail: ImportProblem['detail'] = {}) => {
    const { date } = detail;
    return typeof date === 'string' ? { ...detail, date: format.day(date) } : detail;
  };
  const columns: readonly Column<Numbered>[] = [
    {
      key: 'row',
      head: t('problems.row'),
      align: 'end',
      cell: ({ row }) => format.number(row),
    },
    {
      key: 'column',
      head: t('problems.column'),
      cell: ({ field }) => field && <span className={styles['cell']}>{t(`column.${field}`)}</span>,
    },
    {
      key: 'value',
      head: t('problems.value'),
      cell: ({ value }) => value !== undefined && <span className={styles['cell']}>{value}</span>,
    },
    {
      key: 'why',
      head: t('problems.why'),
      wide: true,
      cell: (problem) => <span className={styles['why']}>{why(problem)}</span>,
    },
  ];
  return (
    <section aria-label={title}>
      <h3 className={styles['heading']}>{title}</h3>
      {problems.length > MOST_SHOWN && (
        <p className={styles['soft']}>{t('problems.first', { shown: MOST_SHOWN })}</p>
      )}
      <ScrollArea label={title} className={styles['rows'] ?? ''}>
        <DataTable
          caption={title}
          columns={columns}
          rows={problems.slice(0, MOST_SHOWN).map((problem, index) => ({ ...problem, index }))}
          keyOf={({ index }) => String(index)}
        />
      </ScrollArea>
    </section>
  );
}
