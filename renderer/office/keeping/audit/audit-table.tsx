import type { AuditEntry } from '#protocol/keeping.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import { ScrollArea } from '../../../shared/ui/scroll-area/scroll-area.js';
import office from '../../office.module.css';
import styles from './audit.module.css';
import { detailWords } from './detail-words.js';
import { useAuditWords } from './use-audit-words.js';

interface Numbered extends AuditEntry {
  readonly index: number;
}

export function AuditTable(props: { entries: readonly AuditEntry[]; empty: string }) {
  const { entries, empty } = props;
  const t = useT('keeping');
  const say = useAuditWords();
  const format = useFormat();
  const columns: readonly Column<Numbered>[] = [
    { key: 'when', head: t('audit.when'), cell: ({ at }) => format.moment(at) },
    {
      key: 'by',
      head: t('audit.by'),
      cell: ({ by, what }) =>
        by ?? (
          <span className={office['soft']}>
            {t(what === 'sign-in-failed' ? 'audit.unknown' : 'audit.nobody')}
          </span>
        ),
    },
    { key: 'what', head: t('audit.what'), names: true, cell: ({ what }) => t(`did.${what}`) },
    {
      key: 'detail',
      head: t('audit.detail'),
      wide: true,
      cell: (entry) => <span className={styles['detail']}>{detailWords(entry, say)}</span>,
    },
  ];
  return (
    <ScrollArea label={t('audit.title')} className={office['table'] ?? ''}>
      <DataTable
        caption={t('audit.title')}
        columns={columns}
        rows={entries.map((entry, index) => ({ ...entry, index }))}
        keyOf={({ index }) => String(index)}
        empty={empty}
      />
    </ScrollArea>
  );
}
