import { useT } from '../../../../shared/i18n/i18n.js';
import { StackedBar } from '../../charts/stacked-bar.js';
import { cellsOf, useCellWords } from '../cell-words.js';
import { CountTable } from '../count-table.js';
import { ReportTable } from '../report-table.js';
import type { View } from '../view.js';

/** What visitors answered about the visit and about going online, and what they looked up. */
export function VoicesBlocks(props: { view: View }) {
  const { view } = props;
  const t = useT('reports');
  const words = useCellWords();
  const directory = view.period.tables.directory;
  const before = view.before?.tables.directory;
  return (
    <>
      <ReportTable
        view={view}
        table="satisfaction"
        means="satisfaction"
        drawing={(rows) => (
          <StackedBar
            name={t('chart.parts', { what: t('tables.satisfaction.title') })}
            total={view.period.tables.satisfaction?.total}
            parts={cellsOf('satisfaction').map((cell) => ({
              key: cell,
              label: words.satisfaction(cell),
              count: rows.find(({ key }) => key === cell)?.count,
            }))}
          />
        )}
      />
      <ReportTable view={view} table="divide-equipment" means="divide" />
      <ReportTable view={view} table="divide-skills" means="divide" />
      {directory && (
        // Uses of four kinds, which overlap: no sum and no shares.
        <CountTable
          view={view}
          title={t('tables.directory.title')}
          means="directory"
          note={t('units.directory.note')}
          heads={{ row: t('tables.directory.head'), count: t('units.directory.name') }}
          rows={cellsOf('directory').map((use) => ({
            key: use,
            label: words.directory(use),
            count: directory.cells[use],
            before: before?.cells[use],
          }))}
        />
      )}
    </>
  );
}
