import { OUTCOMES } from '#protocol/vocabulary.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import { ThemeLabel } from '../../../../shared/staff/ticket-facts/theme-label.js';
import { StackedBar } from '../../charts/stacked-bar.js';
import { cellsOf, useCellWords } from '../cell-words.js';
import { HoursTable } from '../hours-table.js';
import { ReportTable } from '../report-table.js';
import type { View } from '../view.js';
import { CrossTable } from '../cross-table.js';

/** How tickets ended, what they were about, in which language, when and where they were taken. */
export function TicketsBlocks(props: { view: View }) {
  const { view } = props;
  const { period } = view;
  const t = useT('reports');
  const words = useCellWords();
  return (
    <>
      <ReportTable
        view={view}
        table="outcome"
        means="ticket"
        // Tickets are open only while a day runs.
        cells={period.over ? OUTCOMES : cellsOf('outcome')}
        drawing={(rows) => (
          <StackedBar
            name={t('chart.parts', { what: t('tables.outcome.title') })}
            total={period.tables.outcome?.total}
            parts={cellsOf('outcome').map((cell) => ({
              key: cell,
              label: words.outcome(cell),
              count: rows.find(({ key }) => key === cell)?.count,
            }))}
          />
        )}
      />
      <ReportTable
        view={view}
        table="theme"
        means="theme"
        label={(theme) => <ThemeLabel theme={theme} />}
        color={(theme) => `var(--theme-${theme})`}
      />
      <ReportTable view={view} table="language" means="language" />
      {period.themeByLanguage && (
        <CrossTable
          title={t('cross.themeByLanguage')}
          note={t('units.tickets.note')}
          cross={period.themeByLanguage}
          row={{ head: t('tables.theme.head'), table: 'theme' }}
          column="language"
        />
      )}
      <HoursTable view={view} table="hour" means="hour" />
      {period.themeByHour && (
        <CrossTable
          title={t('cross.themeByHour')}
          note={t('units.tickets.note')}
          cross={period.themeByHour}
          row={{ head: t('tables.theme.head'), table: 'theme' }}
          column="hour"
        />
      )}
      <ReportTable view={view} table="channel" means="channel" />
      <ReportTable view={view} table="transferred" means="transferred" />
      <ReportTable view={view} table="parked" means="parked" />
    </>
  );
}
