import { useT } from '../../../../shared/i18n/i18n.js';
import { absenceIn } from '../../counts/absence.js';
import { CountTable } from '../count-table.js';
import type { View } from '../view.js';

/** Entries through the door: visits, which are no contacts. */
export function VisitsBlock(props: { view: View }) {
  const { view } = props;
  const t = useT('reports');
  const row = {
    key: 'door',
    label: t('visits.door'),
    count: view.period.people?.door,
    absent: absenceIn(view.period, 'visits'),
    before: view.before?.people?.door,
  };
  return (
    <CountTable
      view={view}
      title={t('visits.title')}
      means="visit"
      note={t('visits.note')}
      heads={{ row: t('visits.head'), count: t('visits.unit') }}
      rows={[row]}
    />
  );
}
