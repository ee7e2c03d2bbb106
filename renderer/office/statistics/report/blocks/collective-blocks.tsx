import { useT } from '../../../../shared/i18n/i18n.js';
import { ThemeLabel } from '../../../../shared/staff/ticket-facts/theme-label.js';
import { PartnersTable } from '../../partners/partners-table.js';
import { MeasureTable } from '../measure-table.js';
import { ReportTable } from '../report-table.js';
import { useMeasures } from '../use-measures.js';
import type { View } from '../view.js';

/** Collective activities: sessions, participants by theme, kind and language, and who held them. */
export function CollectiveBlocks(props: { view: View }) {
  const { view } = props;
  const t = useT('reports');
  const write = useMeasures();
  const { sessions, partners = [] } = view.period;
  const before = view.before?.sessions;
  return (
    <>
      {sessions && (
        <MeasureTable
          view={view}
          title={t('sessions.title')}
          means="session"
          note={t('sessions.note')}
          head={t('sessions.head')}
          rows={(['held', 'cancelled'] as const).map((key) => ({
            key,
            label: t(`sessions.${key}`),
            now: write.count(sessions[key]),
            before: write.count(before?.[key]),
          }))}
        />
      )}
      <ReportTable
        view={view}
        table="activity-theme"
        means="participant"
        label={(theme) => <ThemeLabel theme={theme} />}
        color={(theme) => `var(--theme-${theme})`}
      />
      <ReportTable view={view} table="activity-format" means="participant" />
      <ReportTable view={view} table="activity-language" means="activity-language" />
      {partners.length > 0 && <PartnersTable view={view} />}
    </>
  );
}
