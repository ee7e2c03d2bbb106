import type { ReactNode } from 'react';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { CountTable } from '../report/count-table.js';
import type { View } from '../report/view.js';

/** Participants by who held the activity; rows overlap, so they have no sum. @param props.label in place of the name */
export function PartnersTable(props: { view: View; label?: (partner: string) => ReactNode }) {
  const { view, label = (partner) => partner } = props;
  const t = useT('reports');
  const format = useFormat();
  const { partners = [] } = view.period;
  const before = new Map(
    view.before?.partners?.map(({ partner, participants }) => [partner, participants]),
  );
  return (
    <CountTable
      view={view}
      title={t('partners.title')}
      means="partner"
      note={t('partners.note')}
      heads={{ row: t('partners.head'), count: t('units.participants.name') }}
      rows={partners.map(({ partner, sessions, participants }) => ({
        key: partner,
        label: (
          <>
            {label(partner)}{' '}
            {t('partners.sessions', { count: sessions, written: format.number(sessions) })}
          </>
        ),
        count: participants,
        before: before.get(partner),
      }))}
    />
  );
}
