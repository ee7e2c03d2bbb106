import type { Figure } from '#protocol/glossary.js';
import { periodKind } from '#protocol/periods.js';
import type { ContactKind } from '#protocol/reports.js';
import { CONTACT_KINDS, contactsOf } from '#protocol/reports.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import { StackedBar } from '../../charts/stacked-bar.js';
import { absenceIn } from '../../counts/absence.js';
import { GlossaryLink } from '../../counts/glossary-link.js';
import type { CountRow } from '../count-table.js';
import { CountTable } from '../count-table.js';
import type { View } from '../view.js';

const MEANS: Readonly<Record<ContactKind, Figure>> = {
  interviews: 'interview',
  multimedia: 'multimedia-visit',
  participants: 'participant',
  outreach: 'outreach',
};

/** Published of single days; the others of months and longer. */
const OF_DAYS: readonly ContactKind[] = ['interviews', 'multimedia'];

/** Contacts by kind; of a day without a sum. */
export function ContactsBlock(props: { view: View }) {
  const { view } = props;
  const t = useT('reports');
  const now = contactsOf(view.period);
  const before = view.before && contactsOf(view.before);
  const ofDay = periodKind(view.period.period) === 'day';
  const kinds = CONTACT_KINDS.filter((kind) => !ofDay || OF_DAYS.includes(kind));
  const rows = kinds.map((kind): CountRow => ({
    key: kind,
    label: (
      <>
        {t(`contacts.${kind}`)} <GlossaryLink figure={MEANS[kind]} />
      </>
    ),
    count: now[kind],
    absent: absenceIn(view.period, kind),
    before: before?.[kind],
  }));
  return (
    <CountTable
      view={view}
      title={t('contacts.title')}
      means="contact"
      note={t(ofDay ? 'contacts.noteDay' : 'contacts.note')}
      heads={{ row: t('contacts.head'), count: t('contacts.unit') }}
      {...(now.all !== undefined && { whole: { count: now.all, before: before?.all } })}
      rows={rows}
    >
      <StackedBar
        name={t('chart.parts', { what: t('contacts.title') })}
        total={now.all}
        parts={kinds.map((kind) => ({
          key: kind,
          label: t(`contacts.${kind}`),
          count: now[kind],
        }))}
      />
    </CountTable>
  );
}
