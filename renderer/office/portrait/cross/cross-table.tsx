import type { QueryPayload } from '#protocol/queries.js';
import type { PublishedCross, ReportCount } from '#protocol/reports.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import { ScrollArea } from '../../../shared/ui/scroll-area/scroll-area.js';
import office from '../../office.module.css';
import { CountFigure } from '../../statistics/counts/count-figure.js';
import { usePeriodName } from '../../statistics/period/period-name.js';
import { useAnswerWords } from '../answer-words.js';
import styles from './cross.module.css';

interface Row {
  readonly answer: string;
  readonly cells: readonly ReportCount[];
}

/** Counts of two questions against each other; what is small is withheld. */
export function CrossTable(props: {
  cross: PublishedCross;
  about: QueryPayload<'portrait-cross'>;
}) {
  const { cross, about } = props;
  const t = useT('portrait-report');
  const name = usePeriodName();
  const words = useAnswerWords();
  const questionOf = (id: typeof about.rows) => t(`question.${id === 'residence' ? 'region' : id}`);
  const caption = t('cross.caption', {
    rows: questionOf(about.rows),
    columns: questionOf(about.columns),
    month: name(about.month),
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'row',
      head: questionOf(about.rows),
      names: true,
      cell: ({ answer }) => words(about.rows, answer, true),
    },
    ...cross.columns.map((answer, index): Column<Row> => ({
      key: answer,
      head: words(about.columns, answer, true),
      align: 'end',
      cell: ({ cells }) => <CountFigure count={cells[index] ?? null} short />,
    })),
  ];
  return (
    <section aria-label={caption}>
      <h3 className={styles['caption']}>{caption}</h3>
      <ScrollArea label={caption} className={office['table'] ?? ''}>
        <DataTable
          caption={caption}
          columns={columns}
          rows={cross.rows.map((answer, index) => ({ answer, cells: cross.cells[index] ?? [] }))}
          keyOf={({ answer }) => answer}
          empty={t('cross.empty')}
        />
      </ScrollArea>
    </section>
  );
}
