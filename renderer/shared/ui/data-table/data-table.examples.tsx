import { THEMES } from '#protocol/vocabulary.js';
import type { Theme } from '#protocol/vocabulary.js';

import { useT } from '../../i18n/i18n.js';
import { Button } from '../button/button.js';
import type { Example } from '../example.js';
import { NumberBadge } from '../number-badge/number-badge.js';
import { DataTable } from './data-table.js';
import type { Column } from './data-table.js';

interface Row {
  readonly number: number;
  readonly theme: Theme;
  readonly minutes: number;
}

const ROWS: readonly Row[] = THEMES.map((theme, at) => ({
  number: 17 + at,
  theme,
  minutes: 31 - 6 * at,
}));
const TONES = ['head', 'mine', 'plain', 'soft', 'plain'] as const;

function Table(props: { rows: readonly Row[] }) {
  const t = useT('gallery');
  const common = useT('common');
  const columns: readonly Column<Row>[] = [
    {
      key: 'number',
      head: t('sample.number'),
      names: true,
      cell: (row) => <NumberBadge value={row.number} />,
    },
    {
      key: 'theme',
      head: t('sample.theme'),
      wide: true,
      cell: (row) => common(`theme.${row.theme}`),
    },
    {
      key: 'wait',
      head: t('sample.wait'),
      align: 'end',
      cell: (row) => t('sample.minutes', { count: row.minutes }),
    },
    {
      key: 'act',
      head: t('sample.open'),
      quietHead: true,
      align: 'end',
      cell: () => <Button>{t('sample.cancel')}</Button>,
    },
  ];
  return (
    <DataTable
      caption={t('sample.tickets')}
      columns={columns}
      rows={props.rows}
      keyOf={(row) => String(row.number)}
      empty={t('sample.noTickets')}
      toneOf={(row) => TONES[ROWS.indexOf(row)] ?? 'plain'}
    />
  );
}

export const examples: readonly Example[] = [
  { name: 'rows', targets: 'desk', Show: () => <Table rows={ROWS} /> },
  { name: 'empty', Show: () => <Table rows={[]} /> },
];
