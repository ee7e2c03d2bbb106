import type { Figure } from '#protocol/glossary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ColumnChart } from '../charts/column-chart.js';
import { cellsOf } from './cell-words.js';
import { ReportTable } from './report-table.js';
import type { View } from './view.js';
import { busyHours, yearOf } from './view.js';

/** A table by hour, the night left out, under its columns. */
export function HoursTable(props: { view: View; table: 'hour' | 'seat-hour'; means?: Figure }) {
  const { view, table, means } = props;
  const t = useT('reports');
  const now = view.period.tables[table];
  const before = view.before?.tables[table];
  if (now === undefined) return null;
  const all = cellsOf(table);
  const counts = all.map((hour) => now.cells[hour]);
  const busy = busyHours(counts).flatMap((hour) => all[hour] ?? []);
  const title = t(`tables.${table}.title`);
  return (
    <ReportTable
      view={view}
      table={table}
      {...(means !== undefined && { means })}
      cells={busy}
      drawing={() => (
        <ColumnChart
          name={t('chart.columns', { what: title })}
          unit={t(`units.${table === 'hour' ? 'tickets' : 'multimedia'}.name`)}
          columns={busy.map((hour) => ({
            key: hour,
            name: hour,
            count: now.cells[hour],
            before: before?.cells[hour],
          }))}
          labels={{
            now: yearOf(view.period.period),
            before: view.before && yearOf(view.before.period),
          }}
        />
      )}
    />
  );
}
